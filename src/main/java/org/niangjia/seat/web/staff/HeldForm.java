package org.niangjia.seat.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.niangjia.seat.Held;
import org.niangjia.shared.TypedDay;
import org.niangjia.shared.web.Sent;
import org.niangjia.vocabulary.Classification;
import org.niangjia.vocabulary.Term;
import org.niangjia.vocabulary.Vocabulary;

/** What she is there, as somebody typed it. */
record HeldForm(
        String position,
        String from,
        String until,
        String termEnd,
        String appointment,
        String employment,
        String way,
        Map<String, String> classes,
        String home,
        String document) {
    static final HeldForm EMPTY = new HeldForm("", "", "", "", "", "", "", Map.of(), "", "");
    static final String CLASS = "class.";

    HeldForm {
        classes = Map.copyOf(classes);
    }

    static HeldForm typed(HttpServletRequest request, Vocabulary words) {
        var classes = new LinkedHashMap<String, String>();
        words.classifications().forEach(each -> {
            var id = each.term().id();
            classes.put(id, Sent.text(request, CLASS + id));
        });
        return new HeldForm(
                Sent.text(request, "position"),
                Sent.text(request, "from"),
                Sent.text(request, "until"),
                Sent.text(request, "term_end"),
                Sent.text(request, "appointment"),
                Sent.text(request, "employment"),
                Sent.text(request, "way"),
                classes,
                Sent.text(request, "home"),
                Sent.text(request, "document"));
    }

    static HeldForm of(Held held) {
        return new HeldForm(
                held.position(),
                held.from().toString(),
                Objects.toString(held.until(), ""),
                Objects.toString(held.termEnd(), ""),
                said(held.appointment()),
                said(held.employment()),
                said(held.way()),
                held.classes(),
                held.home(),
                held.document());
    }

    private static String said(@Nullable String word) {
        return Objects.toString(word, "");
    }

    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (position.isEmpty()) {
            problems.put("position", "seat.held.position.wrong");
        }
        if (TypedDay.of(from).isEmpty()) {
            problems.put("from", "seat.held.from.wrong");
        }
        if (!until.isEmpty() && TypedDay.of(until).isEmpty()) {
            problems.put("until", "seat.held.until.wrong");
        }
        if (!termEnd.isEmpty() && TypedDay.of(termEnd).isEmpty()) {
            problems.put("term_end", "seat.held.until.wrong");
        }
        if (home.length() > Held.LONGEST_HOME) {
            problems.put("home", "seat.held.home.wrong");
        }
        if (document.length() > Held.LONGEST_DOCUMENT) {
            problems.put("document", "seat.held.document.wrong");
        }
        return problems;
    }

    /**
     * A word that is not declared was chosen on no page of ours: nobody said it.
     *
     * @param was what stands there; its words that are declared no more are offered nowhere, and stay. Null: nothing
     */
    Held held(Vocabulary words, @Nullable Held was) {
        var said = new LinkedHashMap<String, String>();
        if (was != null) {
            was.classes().forEach((id, value) -> {
                if (words.classifications().stream()
                        .noneMatch(each -> each.term().id().equals(id) && has(each, value))) {
                    said.put(id, value);
                }
            });
        }
        for (var each : words.classifications()) {
            var value = classes.getOrDefault(each.term().id(), "");
            if (has(each, value)) {
                said.put(each.term().id(), value);
            }
        }
        return new Held(
                position,
                TypedDay.of(from).orElseThrow(),
                TypedDay.of(until).orElse(null),
                TypedDay.of(termEnd).orElse(null),
                known(words, "appointments", appointment, was == null ? null : was.appointment()),
                known(words, "employments", employment, was == null ? null : was.employment()),
                known(words, "ways", way, was == null ? null : was.way()),
                said,
                home,
                document);
    }

    private static boolean has(Classification classification, String value) {
        return classification.of() == Classification.Of.SEAT
                && classification.values().stream().map(Term::id).anyMatch(value::equals);
    }

    private static @Nullable String known(Vocabulary words, String list, String id, @Nullable String was) {
        var old = was == null || words.term(list, was).isPresent() ? null : was;
        return words.term(list, id).map(Term::id).orElse(old);
    }
}
