package org.niangjia.unit;

import org.jspecify.annotations.Nullable;

/**
 * Which units are listed.
 *
 * @param kind null: all
 * @param name a part of it; empty: all
 * @param least how many women it has at least; null: however many
 */
public record UnitFilter(
        Show show,
        @Nullable String kind,
        String name,
        @Nullable Integer least) {
    public static final int LONGEST_NAME = 40;

    public enum Show {
        ALL,
        /** Without any women's organisation. */
        UNCOVERED,
        /** With others only, or with a group: without a committee of its own. */
        WITHOUT_COMMITTEE,
        /** Nobody wrote down how many women there are. */
        UNCOUNTED,
        /** Closed, or withdrawn as a mistake. */
        GONE
    }
}
