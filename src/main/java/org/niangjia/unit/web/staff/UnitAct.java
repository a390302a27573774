package org.niangjia.unit.web.staff;

import static org.niangjia.unit.web.staff.UnitAsk.CARRIER;
import static org.niangjia.unit.web.staff.UnitAsk.DOCUMENT;
import static org.niangjia.unit.web.staff.UnitAsk.KIND;
import static org.niangjia.unit.web.staff.UnitAsk.MODE;
import static org.niangjia.unit.web.staff.UnitAsk.NAME;
import static org.niangjia.unit.web.staff.UnitAsk.ON;
import static org.niangjia.unit.web.staff.UnitAsk.OWNERSHIP;
import static org.niangjia.unit.web.staff.UnitAsk.PARTY;
import static org.niangjia.unit.web.staff.UnitAsk.REASON;
import static org.niangjia.unit.web.staff.UnitAsk.WOMEN;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.niangjia.unit.Belonging;
import org.niangjia.unit.Unit;

/** What can be done about units, and what is asked for it. */
enum UnitAct {
    LISTING("listing", NAME, KIND, OWNERSHIP, PARTY, WOMEN, ON),
    HEADCOUNT("headcount", WOMEN, ON),
    BELONGING("belonging", CARRIER, MODE, ON, DOCUMENT),
    CORRECTION("correction", NAME, KIND, OWNERSHIP, PARTY, REASON),
    CLOSING("closing", ON, REASON),
    REOPENING("reopening", REASON),
    WITHDRAWAL("withdrawal", REASON),
    /** It has that women's organisation no more. */
    END("end", ON, REASON),
    /** That it had that one was written down by mistake. */
    MISTAKE("mistake", REASON);

    static final List<UnitAct> OF_A_UNIT = List.of(HEADCOUNT, BELONGING, CORRECTION, CLOSING, REOPENING, WITHDRAWAL);

    /** Of a women's organisation that it has. */
    static final List<UnitAct> OF_A_BELONGING = List.of(END, MISTAKE);

    private final String noun;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<UnitAsk> asks;

    UnitAct(String noun, UnitAsk... asks) {
        this.noun = noun;
        this.asks = List.of(asks);
    }

    static Optional<UnitAct> of(List<UnitAct> acts, String noun) {
        return acts.stream().filter(act -> act.noun.equals(noun)).findFirst();
    }

    /** As the address says it. */
    String noun() {
        return noun;
    }

    String key() {
        return "unit.act." + noun;
    }

    List<UnitAsk> asks() {
        return asks;
    }

    /** Of what is gone only that it had closed can be taken back; of what is a mistake nothing. */
    boolean isOffered(Unit unit) {
        return !unit.withdrawn() && unit.isThere() != (this == REOPENING);
    }

    boolean isOffered(Belonging belonging) {
        return this != END || belonging.isOpen();
    }

    /** Whoever lists a unit may not know yet how many women there are. */
    boolean isOptional(UnitAsk ask) {
        return ask.isOptional() || this == LISTING && Arrays.asList(WOMEN, ON).contains(ask);
    }
}
