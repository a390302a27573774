package org.niangjia.seat.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.TypedDay;
import org.niangjia.shared.web.Sent;

/** What she typed about a post for which somebody is looked for. */
record OpeningForm(Map<OpeningAsk, String> values) {
    static final OpeningForm EMPTY = new OpeningForm(Map.of());
    static final String YES = "yes";
    static final String NO = "no";
    private static final String BESIDE = ":";

    OpeningForm {
        values = Map.copyOf(values);
    }

    static OpeningForm typed(OpeningAct act, HttpServletRequest request) {
        var values = new EnumMap<OpeningAsk, String>(OpeningAsk.class);
        act.asks().forEach(ask -> values.put(ask, Sent.text(request, ask.field())));
        return new OpeningForm(values);
    }

    String text(OpeningAsk ask) {
        return values.getOrDefault(ask, "");
    }

    /** By the ask the key of what is wrong. */
    Map<OpeningAsk, String> problems(OpeningAct act) {
        var problems = new EnumMap<OpeningAsk, String>(OpeningAsk.class);
        for (var ask : act.asks()) {
            var value = text(ask);
            if (value.isEmpty() ? !act.isOptional(ask) : !ask.isRight(value)) {
                problems.put(ask, ask.wrong());
            }
        }
        return problems;
    }

    /** Of a form without problems. */
    LocalDate on() {
        return TypedDay.of(text(OpeningAsk.ON)).orElseThrow();
    }

    Optional<LocalDate> day(OpeningAsk ask) {
        return TypedDay.of(text(ask));
    }

    boolean isYes(OpeningAsk ask) {
        return text(ask).equals(YES);
    }

    /** A position and how it is held are chosen together: not each goes with each. */
    static String post(String position, @Nullable String appointment) {
        return appointment == null ? position : position + BESIDE + appointment;
    }

    String position() {
        return text(OpeningAsk.POST).split(BESIDE, 2)[0];
    }

    @Nullable
    String appointment() {
        var parts = text(OpeningAsk.POST).split(BESIDE, 2);
        return parts.length == 1 ? null : parts[1];
    }
}
