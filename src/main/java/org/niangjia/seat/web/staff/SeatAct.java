package org.niangjia.seat.web.staff;

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

    /** As the address says it. */
    String noun() {
        return noun;
    }
}
