package org.niangjia.consultation.model;

import java.util.Locale;

/** Every change of a request; {@link Transitions} says from which state to which. */
public enum Act {
    ASKED,
    CLAIMED,
    ANSWERED,
    ASKED_BACK,
    /** She wrote again. */
    ADDED,
    /** She had asked twice, and the other one was closed: it can be read beside this one. */
    JOINED,
    HANDED_OVER,
    /** It was closed as the same matter as another one, and went with that to another desk. */
    FOLLOWED,
    /** "I know him or her": the officer stands aside and the request goes on without her. */
    STOOD_ASIDE,
    /** Its federation ended; what that became part of, or what stood above it, has it since. */
    INHERITED,
    /** Nobody acted in time: the program passed it to the next desk above where somebody is. */
    ESCALATED,
    MARKED_URGENT,
    CLOSED,
    REOPENED,
    /** She said whether it helped. */
    RATED,
    WITHDRAWN,
    /** A chair put a hold on it: it is kept although its time is over. */
    HELD,
    RELEASED,
    /** An officer put it on paper, with a reason. */
    PRINTED,
    /** She had it deleted while it was held: it is gone for her, and goes altogether with the hold. */
    ERASED,
    DELETED;

    /**
     * Nobody outside reads of it: whoever looks over her shoulder would learn that it is evidence, or that there is
     * another one.
     */
    public boolean staysAtTheDesk() {
        return this == HELD || this == RELEASED || this == PRINTED || this == JOINED;
    }

    /**
     * As the audit record names it: request.handed-over. The record stands in clear, so a mark of urgency, a
     * double and a hold go by the same name there as what happens to every request, and her deletion of what is held as
     * a withdrawal.
     */
    public String label() {
        return switch (this) {
            case CLAIMED, MARKED_URGENT, JOINED, HELD, RELEASED -> "request.noted";
            case FOLLOWED, INHERITED -> HANDED_OVER.label();
            case ERASED -> WITHDRAWN.label();
            default -> "request." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }
}
