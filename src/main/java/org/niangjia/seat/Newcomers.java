package org.niangjia.seat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.person.NewPerson;
import org.niangjia.person.People;
import org.niangjia.person.Person;
import org.niangjia.person.PersonId;
import org.niangjia.seat.store.OpeningStore;
import org.niangjia.seat.store.SeatStore;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.stereotype.Service;

/** Whether somebody who is written down is here already. */
@Service
public class Newcomers {
    private final SeatStore store;
    private final OpeningStore openings;
    private final Seats seats;
    private final People people;
    private final ViewerTransactions transactions;
    private final Audit audit;

    Newcomers(
            SeatStore store,
            OpeningStore openings,
            Seats seats,
            People people,
            ViewerTransactions transactions,
            Audit audit) {
        this.store = store;
        this.openings = openings;
        this.seats = seats;
        this.people = people;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** @param certain she is that person, by her identity card */
    public record Alike(List<Person> people, boolean certain) {
        public Alike {
            people = List.copyOf(people);
        }

        public Set<PersonId> ids() {
            return people.stream().map(Person::id).collect(Collectors.toSet());
        }

        /** By her identity card she is somebody of another name. */
        public boolean isOfAnotherName(NewPerson newcomer) {
            return certain && !people.getFirst().name().equals(newcomer.name());
        }
    }

    /**
     * Who may be the same: anywhere by her identity card alone, else of her name by telephone or month of birth, or of her
     * name at this organisation. That somebody outside the officer's reach was found stands in the record: it could be
     * used to ask about her.
     */
    public Alike alike(Officer officer, OrganizationId at, NewPerson newcomer) {
        return transactions.as(officer, () -> {
            var alike = find(at, newcomer);
            alike.people().stream()
                    .filter(person -> seats.of(officer, person.id()).isEmpty())
                    .forEach(person -> audit.done(
                            officer,
                            AuditedAct.of("person.found", "person", person.id().value(), at)));
            return alike;
        });
    }

    private Alike find(OrganizationId at, NewPerson newcomer) {
        var certain = people.ofIdentity(newcomer);
        return certain.isPresent()
                ? new Alike(List.of(certain.get()), true)
                : new Alike(
                        Stream.concat(people.alike(newcomer).stream(), here(at, newcomer))
                                .distinct()
                                .toList(),
                        false);
    }

    /**
     * Why she cannot be written down so, as a message key; null: she can. While nobody else writes down anybody there: the
     * same form sent twice would make two of her.
     */
    @Nullable
    String refusal(OrganizationId at, Whom whom) {
        var alike = find(at, whom.said());
        if (alike.isOfAnotherName(whom.said())) {
            return "seat.who.identity.other-name";
        }
        if (whom.known() != null) {
            return alike.ids().contains(whom.known()) ? null : "seat.refusal.other-person";
        }
        return alike.certain() || !whom.offered().containsAll(alike.ids()) ? "seat.refusal.known" : null;
    }

    /**
     * Whoever is meant, written down if she is not here yet, with the number under which the organisation reaches her. In
     * that organisation's turn. Empty: somebody has that identity card already.
     */
    Optional<PersonId> written(Officer officer, OrganizationId at, Whom whom) {
        var person = whom.known() == null ? people.add(officer, whom.said()) : Optional.of(whom.known());
        person.ifPresent(
                known -> people.reachedBy(officer, known, at, whom.said().telephone()));
        return person;
    }

    private Stream<Person> here(OrganizationId at, NewPerson newcomer) {
        var here = new HashSet<>(openings.people(at));
        store.list(at).forEach(seat -> here.add(seat.person()));
        return people.list(here).values().stream()
                .filter(person -> person.name().equals(newcomer.name()))
                .filter(person -> person.born() == null || person.born().fits(newcomer.born()));
    }
}
