package org.niangjia.seat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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

    AccountsOfSeats(SeatStore store, People people, SeatRoles roles, Vocabulary vocabulary, Territory territory) {
        this.store = store;
        this.people = people;
        this.roles = roles;
        this.vocabulary = vocabulary;
        this.territory = territory;
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
                .flatMap(seat -> waiting(seat, Objects.requireNonNull(names.get(seat.person())), language).stream())
                .toList();
    }

    @Override
    public Optional<Waiting> find(Reach reach, Locale language, UUID id) {
        return store.find(new SeatId(id))
                .filter(seat -> territory.covers(reach, seat.organization()))
                .filter(seat -> seat.isTaken() && seat.account() == null)
                .flatMap(seat -> waiting(seat, people.get(seat.person()), language));
    }

    @Override
    public Optional<Waiting> hold(Reach reach, Locale language, UUID id) {
        store.find(new SeatId(id)).ifPresent(seat -> store.oneAtATime(seat.organization()));
        return find(reach, language, id);
    }

    @Override
    public void given(UUID seat, AccountId account) {
        store.give(new SeatId(seat), account);
    }

    private Optional<Waiting> waiting(Seat seat, Person person, Locale language) {
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
                        known(seat)));
    }

    private @Nullable AccountId known(Seat seat) {
        return store.of(seat.person()).stream()
                .filter(other -> other.account() != null)
                .max(Comparator.comparing(other -> other.held().from()))
                .map(Seat::account)
                .orElse(null);
    }

    Optional<Role> role(Held held) {
        return vocabulary.position(held.position()).map(Position::account).map(Role::valueOf);
    }

    /**
     * In that organisation's turn: what she held for it ends if she has it no more, or has it as something else. Whoever
     * has it again waits anew.
     */
    void follow(Officer officer, Seat was, Seat now) {
        var role = role(was.held());
        var account = was.account();
        var isTheSame = role.equals(role(now.held())) && was.isTaken() == now.isTaken();
        if (account == null || isTheSame) {
            return;
        }
        if (was.isTaken() && role.isPresent() && !hasAnother(was, role.get())) {
            roles.end(officer, account, was.organization(), role.get());
        }
        if (now.isTaken()) {
            store.give(was.id(), null);
        }
    }

    /** For which she holds the same there. */
    private boolean hasAnother(Seat seat, Role role) {
        Predicate<Seat> isHers = other -> other.organization().equals(seat.organization())
                && !other.id().equals(seat.id())
                && other.isTaken()
                && Objects.equals(other.account(), seat.account());
        return store.of(seat.person()).stream()
                .filter(isHers)
                .anyMatch(other -> role(other.held()).filter(role::equals).isPresent());
    }
}
