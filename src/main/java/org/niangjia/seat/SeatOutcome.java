package org.niangjia.seat;

/** How a change went. */
public sealed interface SeatOutcome {
    record Done(SeatId seat) implements SeatOutcome {}

    /**
     * @param key of the sentence that says why
     * @param name of whom it speaks, if it speaks of somebody
     */
    record Refused(String key, String name) implements SeatOutcome {
        Refused(String key) {
            this(key, "");
        }
    }

    /** It is not there, or is not hers to change. */
    record NotThere() implements SeatOutcome {}
}
