package org.niangjia.identity.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a role was given, ended or moved to another last day, an account disabled, or a second factor or a sign-on taken off: a choice,
 * so that no story about a person is kept.
 */
public enum Reason {
    APPOINTED,
    STANDS_IN,
    CORRECTION,
    LEFT,
    MOVED,
    LONG_ABSENCE,
    SUSPECTED_MISUSE,
    LAST_DAY,
    LOST_DEVICE,
    NEW_DEVICE,
    STANDS_IN_LONGER,
    BACK_EARLIER;

    public static final List<Reason> FOR_GIVING = List.of(APPOINTED, STANDS_IN, CORRECTION);
    public static final List<Reason> FOR_ENDING = List.of(LEFT, MOVED, CORRECTION);
    public static final List<Reason> FOR_MOVING = List.of(STANDS_IN_LONGER, BACK_EARLIER, CORRECTION);
    public static final List<Reason> FOR_DISABLING = List.of(LEFT, LONG_ABSENCE, SUSPECTED_MISUSE);
    public static final List<Reason> FOR_TAKING_OFF = List.of(LOST_DEVICE, NEW_DEVICE, SUSPECTED_MISUSE);
    public static final List<Reason> FOR_UNLINKING = List.of(MOVED, CORRECTION, SUSPECTED_MISUSE);

    public String key() {
        return "identity.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Reason> chosen(String name, List<Reason> among) {
        return among.stream().filter(reason -> reason.name().equals(name)).findFirst();
    }
}
