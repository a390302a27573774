package org.niangjia.seat.web.staff;

import static org.niangjia.seat.web.staff.OpeningAsk.CHECK;
import static org.niangjia.seat.web.staff.OpeningAsk.CONDITIONS;
import static org.niangjia.seat.web.staff.OpeningAsk.DOCUMENT;
import static org.niangjia.seat.web.staff.OpeningAsk.HOME;
import static org.niangjia.seat.web.staff.OpeningAsk.HOME_TOLD;
import static org.niangjia.seat.web.staff.OpeningAsk.JOINTLY;
import static org.niangjia.seat.web.staff.OpeningAsk.ON;
import static org.niangjia.seat.web.staff.OpeningAsk.PASSED;
import static org.niangjia.seat.web.staff.OpeningAsk.POST;
import static org.niangjia.seat.web.staff.OpeningAsk.REASON;
import static org.niangjia.seat.web.staff.OpeningAsk.TERM_END;

import java.util.List;
import java.util.Optional;

/** What can be done from the conditions of a post to the end of somebody's time in it, and what is asked for it. */
enum OpeningAct {
    STATING("opening", POST, CONDITIONS, ON, DOCUMENT),
    PROPOSAL("candidate", HOME, REASON, ON),
    CLOSURE("closure", REASON),
    CLEARANCE("clearance", CHECK, PASSED, ON, DOCUMENT),
    APPOINTMENT("appointment", ON, TERM_END, HOME, DOCUMENT),
    DECLINE("decline", REASON),
    ASSESSMENT("assessment", ON, JOINTLY, DOCUMENT, HOME_TOLD);

    static final List<OpeningAct> OF_A_CANDIDATE = List.of(CLEARANCE, APPOINTMENT, DECLINE);

    private final String noun;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<OpeningAsk> asks;

    OpeningAct(String noun, OpeningAsk... asks) {
        this.noun = noun;
        this.asks = List.of(asks);
    }

    static Optional<OpeningAct> ofACandidate(String noun) {
        return OF_A_CANDIDATE.stream().filter(act -> act.noun.equals(noun)).findFirst();
    }

    /** As the address says it. */
    String noun() {
        return noun;
    }

    String key() {
        return "seat.opening." + noun;
    }

    List<OpeningAsk> asks() {
        return asks;
    }

    /** What was found of her has to lie somewhere. */
    boolean isOptional(OpeningAsk ask) {
        return ask.isOptional() && !(this == ASSESSMENT && ask == DOCUMENT);
    }

    /** A day, a home and a reason are asked for different things. */
    String key(OpeningAsk ask) {
        return ask == ON || ask == REASON ? key() + "." + ask.field() : "seat.ask." + ask.field();
    }
}
