package org.niangjia.consultation;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.model.Retention;
import org.niangjia.consultation.model.Step.Outcome;
import org.niangjia.shared.YamlLines;

/** {@code keptDays: {withdrawn: 30, solved: 1095, …}} of the topics' file. */
final class KeptDays {
    static final Retention NOTHING = new Retention(0, Map.of());

    private static final String WITHDRAWN = "withdrawn";
    /** She has to be able to read the last answer; and whoever writes years for days is told so. */
    private static final int SHORTEST = 30;

    private static final int LONGEST = 36_500;

    private KeptDays() {}

    /** @param before what holds for all that is not said */
    static Retention of(@Nullable YamlLines lines, Retention before) {
        if (lines == null) {
            return before;
        }
        var withdrawn = before.withdrawn();
        var closed = new EnumMap<Outcome, Integer>(Outcome.class);
        closed.putAll(before.closed());
        for (var line : lines.map().entrySet()) {
            var days = line.getValue().value(KeptDays::days);
            if (line.getKey().equals(WITHDRAWN)) {
                withdrawn = days;
            } else {
                closed.put(line.getValue().value(_ -> outcome(line.getKey())), days);
            }
        }
        return new Retention(withdrawn, closed);
    }

    private static Outcome outcome(String name) {
        for (var outcome : Outcome.values()) {
            if (outcome.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static int days(String text) {
        var days = Integer.parseInt(text);
        if (days < SHORTEST || days > LONGEST) {
            throw new IllegalArgumentException(text);
        }
        return days;
    }
}
