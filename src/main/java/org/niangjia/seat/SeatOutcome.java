package org.niangjia.seat;

/** How a change went. */
public sealed interface SeatOutcome {
    record Done(SeatId seat) implements SeatOutcome {}

    /** @param key of the sentence that says why */
    record Refused(String key) implements SeatOutcome {}

    /** It is not there, or is not hers to change. */
    record NotThere() implements SeatOutcome {}
}
