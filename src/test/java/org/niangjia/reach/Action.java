package org.niangjia.reach;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is done with a request that somebody has. */
enum Action {
    /** Her words. */
    READ,
    LIST,
    /** By its number. */
    SEARCH,
    /** How many there are at its desk. */
    COUNT,
    /** On paper. */
    EXPORT,
    /** Who did what with it. */
    HISTORY;

    /** Role and place from which it is seen; all others get nothing. */
    static final Map<String, Set<Action>> TABLE = new TreeMap<>(Map.of(
            "CHAIR own", EnumSet.allOf(Action.class),
            "CHAIR ancestor", EnumSet.of(COUNT),
            "OFFICER own", EnumSet.complementOf(EnumSet.of(COUNT)),
            "SUPERVISOR own", EnumSet.of(COUNT),
            "SUPERVISOR ancestor", EnumSet.of(COUNT),
            "LEADER own", EnumSet.of(COUNT),
            "LEADER ancestor", EnumSet.of(COUNT),
            "AUDIT_ADMINISTRATOR nation", EnumSet.of(HISTORY)));

    /** Of what she has had deleted while it is held: what shows her words. */
    static final Map<String, Set<Action>> ERASED = Map.of("CHAIR own", EnumSet.of(READ, EXPORT));

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    static String page() {
        var head = Stream.of(values()).map(Action::id).collect(Collectors.joining(" | "));
        return "| role, place | " + head + " |\n|---|" + "---|".repeat(values().length) + "\n"
                + TABLE.entrySet().stream()
                        .map(row -> "| " + row.getKey().toLowerCase(Locale.ROOT).replace('_', ' ') + " | "
                                + Stream.of(values())
                                        .map(action -> row.getValue().contains(action) ? "yes" : "–")
                                        .collect(Collectors.joining(" | "))
                                + " |\n")
                        .collect(Collectors.joining());
    }
}
