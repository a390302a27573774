package org.niangjia.bench.work;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.niangjia.consultation.model.State;

/** How requests lie on a desk: of each twenty one letter. */
enum Mix {
    /** New, mostly: nobody has come to look for two months. */
    PILED("nnnnnnnnnnnnniihwacc"),

    /** Of years: done, mostly, and what came today is in time. Nothing of it climbs while it is measured. */
    WORKED("ncccccccccccccaaiihw");

    private final String lots;

    Mix(String lots) {
        this.lots = lots;
    }

    /** Where it lies in the end, and with whom. */
    enum Lot {
        NEW(State.NEW, false),
        IN_HAND_OF_A_COLLEAGUE(State.IN_HAND, false),
        IN_HAND_OF_THE_READER(State.IN_HAND, true),
        WAITING_FOR_HER(State.WAITING_FOR_HER, false),
        ANSWERED(State.ANSWERED, true),
        CLOSED(State.CLOSED, false);

        final State state;
        final boolean readers;

        Lot(State state, boolean readers) {
            this.state = state;
            this.readers = readers;
        }
    }

    Lot lot(int index) {
        return Lot.values()["nihwac".indexOf(lots.charAt(index % lots.length()))];
    }

    /** They came over two months; who works has seen what is older than an hour. */
    Instant received(int index, Instant now) {
        return this == WORKED && lot(index) == Lot.NEW
                ? now.minus(index % 60, ChronoUnit.MINUTES)
                : now.minus(index % 60, ChronoUnit.DAYS);
    }

    Instant due(int index, Instant now) {
        return now.plus(this == WORKED ? 1 + index % 30 : index % 61 - 30, ChronoUnit.DAYS);
    }
}
