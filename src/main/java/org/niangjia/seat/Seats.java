package org.niangjia.seat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.organization.Organizations;
import org.niangjia.person.NewPerson;
import org.niangjia.person.People;
import org.niangjia.person.Person;
import org.niangjia.person.PersonId;
import org.niangjia.seat.store.SeatStore;
import org.niangjia.shared.Ids;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Territory;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.vocabulary.Vocabulary;
import org.springframework.stereotype.Service;

/** Taking a seat, correcting what is known of it, and leaving it; each with its record. */
@Service
public class Seats {
    /** The People's Republic's, and with it every federation's. */
    private static final LocalDate EARLIEST = LocalDate.of(1949, 1, 1);

    private final SeatStore store;
    private final People people;
    private final Organizations organizations;
    private final Vocabulary vocabulary;
    private final Territory territory;
    private final ViewerTransactions transactions;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;

    Seats(
            SeatStore store,
            People people,
            Organizations organizations,
            Vocabulary vocabulary,
            Territory territory,
            ViewerTransactions transactions,
            Audit audit,
            Ids ids,
            InstantSource clock) {
        this.store = store;
        this.people = people;
        this.organizations = organizations;
        this.vocabulary = vocabulary;
        this.territory = territory;
        this.transactions = transactions;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who had a seat there on that day, in the order of the declared positions; none where it is not hers to see. */
    public List<Seat> list(Officer officer, OrganizationId organization, LocalDate on) {
        return all(officer, organization).stream()
                .filter(seat -> seat.held().isOn(on))
                .toList();
    }

    /** All that there ever were there. */
    public List<Seat> all(Officer officer, OrganizationId organization) {
        return isHers(officer, Permission.SEE_SEATS, organization)
                ? store.list(organization).stream()
                        .sorted(Comparator.comparingInt(this::order)
                                .thenComparing(seat -> seat.held().from())
                                .thenComparing(seat -> seat.id().toString()))
                        .toList()
                : List.of();
    }

    private int order(Seat seat) {
        return vocabulary
                .position(seat.held().position())
                .map(vocabulary.positions()::indexOf)
                .orElse(Integer.MAX_VALUE);
    }

    public Optional<Seat> find(Officer officer, Permission permission, SeatId id) {
        return store.find(id).filter(seat -> isHers(officer, permission, seat.organization()));
    }

    /** Hers, now and before, as far as they lie in the officer's reach; the newest first. */
    public List<Seat> of(Officer officer, PersonId person) {
        return store.of(person).stream()
                .filter(seat -> isHers(officer, Permission.SEE_SEATS, seat.organization()))
                .sorted(Comparator.comparing((Seat seat) -> seat.held().from()).reversed())
                .toList();
    }

    /** The newest first. */
    public List<SeatNote> notes(SeatId seat) {
        return store.notes(seat);
    }

    /** Whether that officer may write down who sits there. */
    public boolean mayKeep(Officer officer, OrganizationId organization) {
        return isHers(officer, Permission.KEEP_SEATS, organization)
                && organizations.find(organization).isPresent();
    }

    /**
     * Who may be the same as she: anywhere by her identity card alone, else of her name by telephone or month of birth, or of
     * her name at this organisation.
     */
    public Alike alike(OrganizationId at, NewPerson newcomer) {
        var certain = people.ofIdentity(newcomer);
        if (certain.isPresent()) {
            return new Alike(List.of(certain.get()), true);
        }
        var here = people.list(store.list(at).stream().map(Seat::person).toList()).values().stream()
                .filter(person -> person.name().equals(newcomer.name()))
                .filter(person -> person.born() == null || person.born().fits(newcomer.born()));
        return new Alike(
                Stream.concat(people.alike(newcomer).stream(), here).distinct().toList(), false);
    }

    /** @param certain she is that person, by her identity card */
    public record Alike(List<Person> people, boolean certain) {
        public Alike {
            people = List.copyOf(people);
        }

        public boolean has(PersonId id) {
            return people.stream().anyMatch(person -> person.id().equals(id));
        }
    }

    /** @param who somebody who is known already, or {@code newcomer} if null */
    public SeatOutcome take(Officer officer, OrganizationId at, @Nullable PersonId who, NewPerson newcomer, Held held) {
        return change(officer, at, "roster.taken", () -> {
            var person = who == null ? people.add(officer, newcomer).orElse(null) : who;
            if (person == null) {
                return new SeatOutcome.Refused("seat.refusal.known");
            }
            var seat = new Seat(new SeatId(ids.timeOrdered()), person, at, held);
            var refusal = refusal(seat);
            if (refusal != null) {
                return new SeatOutcome.Refused(refusal);
            }
            store.add(seat);
            return noted(officer, seat, SeatNote.Kind.TAKEN, null, "");
        });
    }

    /** @param until the first day on which she has it no more */
    public SeatOutcome end(Officer officer, SeatId id, LocalDate until, String reason) {
        return changed(officer, id, SeatNote.Kind.ENDED, reason, was -> was.endingOn(until));
    }

    /** What is known was wrong, or not all. */
    public SeatOutcome correct(Officer officer, SeatId id, Held corrected, String reason) {
        return changed(officer, id, SeatNote.Kind.CORRECTED, reason, _ -> corrected);
    }

    private SeatOutcome changed(
            Officer officer, SeatId id, SeatNote.Kind kind, String reason, UnaryOperator<Held> work) {
        var at = store.find(id).map(Seat::organization).orElse(null);
        if (at == null) {
            return new SeatOutcome.NotThere();
        }
        var act = kind == SeatNote.Kind.ENDED ? "roster.ended" : "roster.corrected";
        return change(officer, at, act, () -> {
            var seat = store.find(id).orElseThrow();
            var fresh = seat.with(work.apply(seat.held()));
            var refusal = seat.equals(fresh) ? "seat.refusal.same" : refusal(fresh);
            if (refusal != null) {
                return new SeatOutcome.Refused(refusal);
            }
            store.update(fresh);
            return noted(officer, fresh, kind, seat.held(), reason);
        });
    }

    /** One at a time at each organisation: two cannot take the same chair. */
    private SeatOutcome change(Officer officer, OrganizationId at, String act, Supplier<SeatOutcome> work) {
        var audited = new AuditedAct(act, "seat", null, at, "");
        if (!mayKeep(officer, at)) {
            audit.refused(officer, audited);
            return new SeatOutcome.NotThere();
        }
        return transactions.as(
                officer,
                () -> {
                    store.oneAtATime(at);
                    var outcome = work.get();
                    if (outcome instanceof SeatOutcome.Done(var seat)) {
                        audit.done(officer, AuditedAct.of(act, "seat", seat.value(), at));
                    }
                    return outcome;
                },
                SeatOutcome.Refused.class::isInstance);
    }

    private SeatOutcome noted(Officer officer, Seat seat, SeatNote.Kind kind, @Nullable Held was, String reason) {
        store.add(seat.id(), new SeatNote(kind, was, reason, officer.account(), clock.instant()));
        return new SeatOutcome.Done(seat.id());
    }

    /** Why it cannot be so, as a message key; null: it can. */
    private @Nullable String refusal(Seat seat) {
        var held = seat.held();
        var today = WorkingCalendar.day(clock.instant());
        var kind = organizations.get(seat.organization()).kind();
        var position = vocabulary.positions(kind).stream()
                .filter(each -> each.term().id().equals(held.position()))
                .findFirst()
                .orElse(null);
        if (position == null) {
            return "seat.refusal.position";
        }
        if (held.from().isBefore(EARLIEST)) {
            return "seat.refusal.too-early";
        }
        if (held.from().isAfter(today) || held.until() != null && held.until().isAfter(today)) {
            return "seat.refusal.not-yet";
        }
        if (held.until() != null && !held.until().isAfter(held.from())) {
            return "seat.refusal.ends-first";
        }
        var rivals = store.list(seat.organization()).stream()
                .filter(other -> !other.id().equals(seat.id()))
                .filter(other -> other.held().position().equals(held.position()))
                .filter(other -> other.held().meets(held))
                .toList();
        if (rivals.stream().anyMatch(other -> other.person().equals(seat.person()))) {
            return "seat.refusal.twice";
        }
        return position.one() && !rivals.isEmpty() ? "seat.refusal.occupied" : null;
    }

    private boolean isHers(Officer officer, Permission permission, OrganizationId organization) {
        return officer.reach(permission)
                .filter(reach -> territory.covers(reach, organization))
                .isPresent();
    }
}
