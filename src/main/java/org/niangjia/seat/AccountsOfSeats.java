package org.niangjia.seat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.identity.Role;
import org.niangjia.identity.SeatGrants;
import org.niangjia.identity.SeatRoles;
import org.niangjia.person.People;
import org.niangjia.person.Person;
import org.niangjia.seat.store.SeatStore;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Reach;
import org.niangjia.shared.Territory;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.vocabulary.Position;
import org.niangjia.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * With some seats a role at the desk goes (vocabulary/positions.yaml): whoever takes such a seat waits for it until the
 * security administrator has given it, and it ends with the seat.
 */
@Component
class AccountsOfSeats implements SeatGrants {
    private final SeatStore store;
    private final People people;
    private final SeatRoles roles;
    private final Vocabulary vocabulary;
    private final Territory territory;
    private final Audit audit;

    AccountsOfSeats(
            SeatStore store, People people, SeatRoles roles, Vocabulary vocabulary, Territory territory, Audit audit) {
        this.store = store;
        this.people = people;
        this.roles = roles;
        this.vocabulary = vocabulary;
        this.territory = territory;
        this.audit = audit;
        var wrong = vocabulary.positions().stream()
                .flatMap(position -> Stream.ofNullable(position.account()))
                .filter(account -> Role.valueOf(account).isAdministrator())
                .toList();
        if (!wrong.isEmpty()) {
            // The three administrators are appointed, each for itself (safety.md 12).
            throw new IllegalStateException("vocabulary/positions.yaml: no seat makes anybody " + wrong);
        }
    }

    @Override
    public List<Waiting> waiting(Reach reach, Locale language, int offset, int limit) {
        var positions = vocabulary.positions().stream()
                .filter(position -> position.account() != null)
                .map(position -> position.term().id())
                .toList();
        var seats = store.waiting(reach, positions, offset, limit);
        var names = people.list(seats.stream().map(Seat::person).toList());
        return seats.stream()
                .flatMap(seat ->
                        waiting(seat, Objects.requireNonNull(names.get(seat.person())), language, null).stream())
                .toList();
    }

    @Override
    public Optional<Waiting> find(Reach reach, Locale language, UUID id) {
        return store.find(new SeatId(id))
                .filter(seat -> territory.covers(reach, seat.organization()))
                .filter(seat -> seat.isTaken() && seat.login() == null)
                .flatMap(seat -> waiting(seat, people.get(seat.person()), language, known(seat)));
    }

    @Override
    public Optional<Waiting> hold(Reach reach, Locale language, UUID id) {
        store.find(new SeatId(id)).ifPresent(seat -> store.oneAtATime(seat.organization()));
        return find(reach, language, id);
    }

    @Override
    public boolean isAnothers(UUID seat, AccountId account) {
        var person = store.find(new SeatId(seat)).map(Seat::person);
        return store.givenTo(account).stream()
                .anyMatch(other -> !Optional.of(other.person()).equals(person));
    }

    @Override
    public void given(Officer by, UUID seat, AccountId account, UUID assignment) {
        var at = store.find(new SeatId(seat)).orElseThrow().organization();
        store.give(new SeatId(seat), new Login(account, assignment));
        audit.done(by, AuditedAct.of("roster.account", "seat", seat, at));
    }

    @Override
    public boolean isForASeat(UUID assignment) {
        return store.isGiven(assignment);
    }

    @Override
    public void ended(UUID assignment) {
        store.ended(assignment);
    }

    private Optional<Waiting> waiting(Seat seat, Person person, Locale language, @Nullable AccountId known) {
        return role(seat.held())
                .map(role -> new Waiting(
                        seat.id().value(),
                        person.name(),
                        seat.organization(),
                        vocabulary
                                .position(seat.held().position())
                                .orElseThrow()
                                .term()
                                .in(language),
                        seat.held().from(),
                        role,
                        known));
    }

    private @Nullable AccountId known(Seat seat) {
        return store.of(seat.person()).stream()
                .filter(other -> other.login() != null)
                .max(Comparator.comparing(other -> other.held().from()))
                .map(other -> Objects.requireNonNull(other.login()).account())
                .orElse(null);
    }

    private Optional<Role> role(Held held) {
        return vocabulary.position(held.position()).map(Position::account).map(Role::valueOf);
    }

    /**
     * In that organisation's turn: what she held for it ends if she has it no more, or has it as something else. Whoever
     * has it again waits anew.
     */
    void follow(Officer officer, Seat was, Seat now) {
        var login = was.login();
        var isTheSame = role(was.held()).equals(role(now.held())) && was.isTaken() == now.isTaken();
        if (login == null || isTheSame) {
            return;
        }
        var isForAnotherToo = store.givenTo(login.account()).stream()
                .anyMatch(other -> !other.id().equals(was.id()) && login.equals(other.login()));
        if (was.isTaken() && !isForAnotherToo) {
            roles.end(officer, login.account(), login.assignment());
        }
        if (now.isTaken()) {
            store.give(was.id(), null);
        }
    }
}
