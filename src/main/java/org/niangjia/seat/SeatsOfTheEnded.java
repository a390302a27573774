package org.niangjia.seat;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.measure.Marks;
import org.niangjia.organization.Ending;
import org.niangjia.organization.Ground;
import org.niangjia.seat.Openings.Listed;
import org.niangjia.seat.store.OpeningStore;
import org.niangjia.seat.store.SeatStore;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.springframework.stereotype.Component;

/** Whoever has a seat where a federation ends has it no more, and nobody is looked for there. */
@Component
class SeatsOfTheEnded implements Ending {
    private final SeatStore seats;
    private final OpeningStore openings;
    private final AccountsOfSeats accounts;
    private final Audit audit;
    private final Marks marks;
    private final InstantSource clock;

    SeatsOfTheEnded(
            SeatStore seats,
            OpeningStore openings,
            AccountsOfSeats accounts,
            Audit audit,
            Marks marks,
            InstantSource clock) {
        this.seats = seats;
        this.openings = openings;
        this.accounts = accounts;
        this.audit = audit;
        this.marks = marks;
        this.clock = clock;
    }

    @Override
    public @Nullable String end(Officer officer, OrganizationId ended, Heir heir, Ground ground) {
        seats.oneAtATime(ended);
        var all = seats.list(ended);
        if (all.stream().anyMatch(seat -> !seat.held().from().isBefore(ground.on()))) {
            return "seat.refusal.begins-later";
        }
        all.stream().filter(seat -> seat.held().isOn(ground.on())).forEach(seat -> end(officer, seat, ground));
        openings.list(ended).stream()
                .map(Listed::opening)
                .filter(opening -> !opening.closed())
                .forEach(opening -> close(officer, opening, ground));
        marks.mark(RosterTurns.MODULE, ended);
        return null;
    }

    private void end(Officer officer, Seat seat, Ground ground) {
        var ended = seat.with(seat.held().endingOn(ground.on()));
        seats.update(ended);
        accounts.follow(officer, seat, ended);
        seats.add(
                seat.id(),
                new SeatNote(SeatNote.Kind.ENDED, seat.held(), ground.document(), officer.account(), clock.instant()));
        audit.done(officer, AuditedAct.of(SeatChanges.ENDED, "seat", seat.id().value(), seat.organization()));
    }

    private void close(Officer officer, Opening opening, Ground ground) {
        openings.close(opening);
        openings.note(
                opening.id(),
                new OpeningNote(OpeningNote.Kind.CLOSED, null, ground.document(), officer.account(), clock.instant()));
        audit.done(
                officer,
                AuditedAct.of(OpeningChanges.CLOSED, "opening", opening.id().value(), opening.organization()));
    }
}
