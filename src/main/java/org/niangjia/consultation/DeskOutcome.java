package org.niangjia.consultation;

/** What became of an officer's act. */
public sealed interface DeskOutcome {
    record Done() implements DeskOutcome {}

    /** Out of reach, handed over, deleted, or she stood aside: for this officer it is not there. */
    record NotThere() implements DeskOutcome {}

    /** Someone else, or the woman herself, changed it since the page was opened. */
    record Changed() implements DeskOutcome {}

    /** Refused; what was typed is kept. */
    record Refused(String messageKey) implements DeskOutcome {}
}
