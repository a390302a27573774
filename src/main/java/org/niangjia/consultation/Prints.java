package org.niangjia.consultation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.niangjia.consultation.DeskChanges.Draft;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.Request;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.springframework.stereotype.Service;

/**
 * A request on paper. That, by whom and why is written down before a word of it is shown, and each time anew; she is not
 * told (docs/decisions/019-print.md).
 */
@Service
public class Prints {
    private final DeskChanges changes;
    private final InstantSource clock;

    Prints(DeskChanges changes, InstantSource clock) {
        this.changes = changes;
        this.clock = clock;
    }

    public sealed interface Answer {
        /**
         * @param request as it stood when it was printed
         * @param number under which the print stands in the audit record
         */
        record Printed(Request request, long number, Instant at) implements Answer {}

        record Not(DeskOutcome outcome) implements Answer {}
    }

    public Answer print(Officer officer, RequestId id, int seen, String why) {
        var printed = new AtomicReference<Request>();
        var number = new AtomicLong();
        var outcome = DeskActs.because(
                why,
                reason -> changes.onRequest(
                        officer,
                        id,
                        seen,
                        Act.PRINTED,
                        (request, state) -> {
                            if (!Desk.mayRead(officer, request, WorkingCalendar.day(clock.instant()))) {
                                return "consultation.desk.not-from-here";
                            }
                            printed.set(request);
                            return changes.changed(
                                    officer,
                                    request,
                                    Act.PRINTED,
                                    state,
                                    Draft.sameHands(request, request.header(), reason));
                        },
                        number::set));
        return outcome instanceof DeskOutcome.Done
                ? new Answer.Printed(Objects.requireNonNull(printed.get()), number.get(), clock.instant())
                : new Answer.Not(outcome);
    }
}
