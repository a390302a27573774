package org.niangjia.proof;

import java.time.Duration;

/** Something that has to hold, and what was found. */
record Promise(String what, String found, boolean holds) {
    static Promise none(String what, long number) {
        return new Promise(what, String.valueOf(number), number == 0);
    }

    /** Where nothing was seen nothing was tried. */
    static Promise some(String what, long number) {
        return new Promise(what, String.valueOf(number), number > 0);
    }

    static Promise within(Duration limit, String what, Duration found) {
        return new Promise(
                what + ", at most " + limit.toSeconds() + " s", KillReport.seconds(found), found.compareTo(limit) <= 0);
    }

    /** What the same harness has to see when the promise is broken on purpose. */
    static Promise control(String what, long seen) {
        return some("*negative control:* " + what, seen);
    }

    String row() {
        return "| " + what + " | " + (holds ? found : "**" + found + "**") + " | " + (holds ? "holds" : "**BROKEN**")
                + " |";
    }
}
