package org.niangjia.seat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.niangjia.person.NewPerson;
import org.niangjia.person.PersonId;
import org.niangjia.person.Sex;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;

/** Writes down who sits where, for tests; nobody is of the name of another. */
public final class Rosters {
    public static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Seats seats;
    private final SeatChanges changes;

    Rosters(Seats seats, SeatChanges changes) {
        this.seats = seats;
        this.changes = changes;
    }

    static String name() {
        return "乌云" + NAMES.incrementAndGet();
    }

    static NewPerson somebody() {
        return somebody("");
    }

    static NewPerson somebody(String telephone) {
        return new NewPerson(name(), Sex.WOMAN, null, null, telephone);
    }

    static Held held(String position, LocalDate from) {
        return held(position, from, Map.of());
    }

    static Held held(String position, LocalDate from, Map<String, String> classes) {
        return new Held(position, from, null, null, null, null, null, classes, "", "");
    }

    SeatOutcome take(Officer by, OrganizationId at, NewPerson who, Held held) {
        return changes.take(by, at, Whom.unknown(who), held);
    }

    /** Somebody who is known already and was offered. */
    SeatOutcome takes(Officer by, OrganizationId at, PersonId she, NewPerson said, Held held) {
        return changes.take(by, at, new Whom(said, she, Set.of(she)), held);
    }

    public Seat taken(Officer by, OrganizationId at, String telephone) {
        var term = new Held("executive", DAY, null, DAY.plusYears(5), null, null, null, Map.of(), "", "");
        return taken(by, at, somebody(telephone), term);
    }

    /** With that seat a role at the desk goes, and she waits for it. */
    public SeatId clerk(Officer by, OrganizationId at) {
        return taken(by, at, somebody(), held("clerk", DAY)).id();
    }

    Seat taken(Officer by, OrganizationId at, NewPerson who, Held held) {
        return find(by, ((SeatOutcome.Done) take(by, at, who, held)).seat());
    }

    Seat find(Officer by, SeatId seat) {
        return seats.find(by, Permission.SEE_SEATS, seat).orElseThrow();
    }

    List<SeatId> on(Officer by, OrganizationId at, LocalDate day) {
        return seats.all(by, at).orElseThrow().stream()
                .filter(seat -> seat.held().isOn(day))
                .map(Seat::id)
                .toList();
    }
}
