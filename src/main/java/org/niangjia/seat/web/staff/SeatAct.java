package org.niangjia.seat.web.staff;

import java.util.Arrays;
import java.util.Optional;

/** What can happen to a seat that somebody has. */
enum SeatAct {
    END("end"),
    CORRECTION("correction"),
    /** It was written down by mistake. */
    WITHDRAWAL("withdrawal");

    private final String noun;

    SeatAct(String noun) {
        this.noun = noun;
    }

    static Optional<SeatAct> of(String noun) {
        return Arrays.stream(values()).filter(act -> act.noun.equals(noun)).findFirst();
    }

    /** As the address says it. */
    String noun() {
        return noun;
    }
}
