package org.niangjia.seat;

/** How a change of a post for which somebody is looked for went. */
public sealed interface OpeningOutcome {
    record Done(OpeningId opening) implements OpeningOutcome {}

    /** @param key of the sentence that says why */
    record Refused(String key) implements OpeningOutcome {}

    /** It is not there, or is not hers to change. */
    record NotThere() implements OpeningOutcome {}
}
