package org.niangjia.consultation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.DeletionLedger.Entry;
import org.niangjia.consultation.DeskChanges.Draft;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.Header.Hold;
import org.niangjia.consultation.model.HoldNote;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.store.RowSight;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.stereotype.Service;

/**
 * A chair keeps a request although its time is over, as evidence for a police report or a court, and lets it go again.
 * That it is held stands nowhere in clear, and she is not told: whoever looks over her shoulder would read it
 * (docs/decisions/014-keeping-and-deleting.md).
 */
@Service
public class Holds {
    /** That it goes is her doing and the program's: whoever ends the hold has deleted nothing. */
    private static final Viewer.Job JOB = new Viewer.Job("hold-end");

    private final DeskChanges changes;
    private final Shredding shredding;
    private final DeletionNotes notes;
    private final ViewerTransactions transactions;
    private final InstantSource clock;

    Holds(
            DeskChanges changes,
            Shredding shredding,
            DeletionNotes notes,
            ViewerTransactions transactions,
            InstantSource clock) {
        this.changes = changes;
        this.shredding = shredding;
        this.notes = notes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Held already: for longer, or not so long, with a reason of its own.
     *
     * @param until null: she named no day
     */
    public DeskOutcome hold(Officer officer, RequestId id, int seen, @Nullable LocalDate until, String why) {
        if (!officer.may(Permission.HOLD_REQUESTS)) {
            return new DeskOutcome.NotThere();
        }
        return DeskActs.because(why, reason -> {
            var now = clock.instant();
            if (until == null || until.isBefore(WorkingCalendar.day(now)) || until.isAfter(Hold.longest(now))) {
                return new DeskOutcome.Refused("consultation.desk.hold-day");
            }
            return changes.onRequest(officer, id, seen, Act.HELD, (request, state) -> {
                var before = request.header().hold();
                var goesOn = request.header().isHeld(WorkingCalendar.day(now));
                if (request.header().isErased() && !goesOn) {
                    return "consultation.desk.not-from-here";
                }
                var hold = before != null && goesOn
                        ? new Hold(before.since(), before.erased(), until)
                        : new Hold(now, false, until);
                changes.changed(
                        officer,
                        request,
                        Act.HELD,
                        state,
                        Draft.sameHands(request, request.header().held(hold), reason));
                notes.hold(new HoldNote(Act.HELD, id, now, officer.account().value(), until));
                return null;
            });
        });
    }

    /** What she had deleted meanwhile goes at once. */
    public DeskOutcome release(Officer officer, RequestId id, int seen, String why) {
        if (!officer.may(Permission.HOLD_REQUESTS)) {
            return new DeskOutcome.NotThere();
        }
        var now = clock.instant();
        var released = new ArrayList<HoldNote>(1);
        var shredded = new ArrayList<Entry>(1);
        var outcome = DeskActs.because(
                why,
                reason -> changes.onRequest(officer, id, seen, Act.RELEASED, (request, state) -> {
                    var hold = request.header().hold();
                    if (hold == null) {
                        return "consultation.desk.not-held";
                    }
                    changes.changed(
                            officer,
                            request,
                            Act.RELEASED,
                            state,
                            Draft.sameHands(request, request.header().held(null), reason));
                    released.add(new HoldNote(
                            Act.RELEASED, id, now, officer.account().value(), hold.until()));
                    if (hold.erased()) {
                        transactions.look(RowSight.purge(id.value()));
                        shredded.add(shredding.shred(JOB, request, DeletionReason.HERS));
                    }
                    return null;
                }));
        if (outcome instanceof DeskOutcome.Done) {
            released.forEach(notes::hold);
            shredded.forEach(notes::deleted);
        }
        return outcome;
    }
}
