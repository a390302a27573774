package org.niangjia.consultation.web.staff;

import java.util.Arrays;
import java.util.Locale;

/** The kinds of step with a page of their own; the path's last part is their id. */
enum ActKind {
    HAND_OVERS(true, true, false),
    STAND_ASIDES(true, false, true),
    URGENCY(false, true, false),
    CLOSURE(true, true, false),
    REOPENING(false, true, false),
    HOLD(false, true, false),
    RELEASE(false, true, false),
    PRINTS(false, true, false);

    private final boolean choice;
    private final boolean text;
    private final boolean grave;

    ActKind(boolean choice, boolean text, boolean grave) {
        this.choice = choice;
        this.text = text;
        this.grave = grave;
    }

    static ActKind get(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String key() {
        return "consultation.act." + id();
    }

    /** What the text field asks for: a reason that stays at the desk, or words to her. */
    String textKey() {
        return this == CLOSURE ? "consultation.act.closure.words" : "consultation.act.reason";
    }

    boolean hasChoice() {
        return choice;
    }

    boolean hasText() {
        return text;
    }

    boolean isGrave() {
        return grave;
    }

    /** It leaves this officer's desk. */
    boolean passesOn() {
        return this == HAND_OVERS || this == STAND_ASIDES;
    }
}
