package org.niangjia.measure;

import java.util.Locale;

/** On which everything is counted anew. */
public enum Occasion {
    NIGHT,
    /** Nothing may differ: what was marked when the program ended is marked still. */
    START,
    /** There is something to count that was not there before: differences are expected. */
    DECLARED,
    CLOCK_SET_BACK;

    /** As it is stored. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean mayDiffer() {
        return this == DECLARED || this == CLOCK_SET_BACK;
    }
}
