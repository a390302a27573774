package org.niangjia.unit;

/** How a change went. */
public sealed interface UnitOutcome {
    record Done(UnitId unit) implements UnitOutcome {}

    /** @param key of the sentence that says why */
    record Refused(String key) implements UnitOutcome {}

    /** It is not there, or is not hers to change. */
    record NotThere() implements UnitOutcome {}
}
