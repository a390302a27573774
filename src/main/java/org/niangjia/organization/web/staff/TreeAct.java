package org.niangjia.organization.web.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done with an organisation, by the noun in the address. */
public enum TreeAct {
    FOUNDING,
    RENAMING,
    MOVE,
    SPLIT,
    MERGER,
    DISSOLUTION;

    static Optional<TreeAct> of(String noun) {
        return Arrays.stream(values()).filter(act -> act.noun().equals(noun)).findFirst();
    }

    public String noun() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its name. */
    public String key() {
        return "organization.act." + noun();
    }

    public String headingKey() {
        return key() + ".heading";
    }

    /** Key of what it means. */
    public String lineKey() {
        return key() + ".line";
    }

    public String buttonKey() {
        return key() + ".button";
    }

    /** Key of the question where to. */
    public String placeKey() {
        return "organization.act.place." + (this == MERGER ? "heir" : "above");
    }

    /** An organisation ends by it. */
    public boolean isGrave() {
        return this == MERGER || this == DISSOLUTION;
    }

    boolean isNamed() {
        return this == FOUNDING || this == RENAMING || this == SPLIT;
    }

    boolean goesSomewhere() {
        return this == MOVE || this == MERGER;
    }

    /** Her own federation's place is decided above it. */
    boolean isForHerOwn() {
        return this == FOUNDING;
    }
}
