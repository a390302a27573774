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
    HANDED_OVER,
    /** "I know him or her": the officer stands aside and the request goes on without her. */
    STOOD_ASIDE,
    MARKED_URGENT,
    CLOSED,
    REOPENED,
    /** She said whether it helped. */
    RATED,
    WITHDRAWN,
    DELETED;

    /**
     * As the audit record names it: request.handed-over. The record stands in clear, so a mark of urgency goes by the
     * same name there as what happens to every request.
     */
    public String label() {
        return switch (this) {
            case CLAIMED, MARKED_URGENT -> "request.noted";
            default -> "request." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }
}
