package org.niangjia.seat.web.staff;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.seat.Candidate;
import org.niangjia.seat.Clearance;
import org.niangjia.seat.Opening;
import org.niangjia.seat.Openings;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Words;
import org.niangjia.vocabulary.Procedure;
import org.niangjia.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Posts for which somebody is looked for, as people say it. */
@Component
class OpeningWords {
    private final Openings openings;
    private final Vocabulary vocabulary;
    private final SeatWords said;
    private final Moments moments;

    OpeningWords(Openings openings, Vocabulary vocabulary, SeatWords said, Moments moments) {
        this.openings = openings;
        this.vocabulary = vocabulary;
        this.said = said;
        this.moments = moments;
    }

    /** With how it is held, where that is said. */
    String post(Opening opening, Words words) {
        return post(opening.stated().position(), opening.stated().appointment(), words);
    }

    private String post(String position, @Nullable String appointment, Words words) {
        var name = said.position(position, words);
        var held = said.term("appointments", appointment, words);
        return held == null ? name : words.get("seat.opening.post", name, held);
    }

    /** Each position with each way in which it is held. */
    Stream<Option> posts(String kind, String value, Words words) {
        return openings.posts(kind)
                .flatMap(post -> appointments(post.procedure()).map(appointment -> {
                    var id = post.position().term().id();
                    var held = appointment.isEmpty() ? null : appointment;
                    var chosen = OpeningForm.post(id, held);
                    return new Option(chosen, post(id, held, words), chosen.equals(value));
                }));
    }

    private static Stream<String> appointments(Procedure procedure) {
        return procedure.appointments().isEmpty() ? Stream.of("") : procedure.appointments().stream();
    }

    Stream<Option> checks(Opening opening, String value, Words words) {
        return openings.procedure(opening).stream()
                .flatMap(procedure -> procedure.before().stream())
                .map(check -> new Option(check, check(check, words), check.equals(value)));
    }

    String check(String id, Words words) {
        return vocabulary
                .term("checks", id)
                .map(term -> term.in(words.locale()))
                .orElse(id);
    }

    String clearance(Clearance clearance, Words words) {
        return words.get(
                clearance.passed() ? "seat.clearance.passed" : "seat.clearance.not",
                check(clearance.check(), words),
                moments.date(clearance.on(), words));
    }

    /** What has to be passed, and who decides. */
    String before(Opening opening, Words words) {
        return openings.procedure(opening)
                .map(procedure -> {
                    var checks = procedure.before().stream()
                            .map(check -> check(check, words))
                            .collect(Collectors.joining(words.get("seat.and")));
                    var decides = said.term("authorities", procedure.decides(), words);
                    return decides == null ? checks : words.get("seat.opening.decides", checks, decides);
                })
                .orElse("");
    }

    String state(Opening opening, Candidate candidate, Words words) {
        if (candidate.seat() != null) {
            return words.get("seat.candidate.appointed");
        }
        if (candidate.withdrawn()) {
            return words.get("seat.candidate.declined");
        }
        if (!candidate.isStanding()) {
            return words.get("seat.candidate.not-passed");
        }
        return words.get(
                openings.hasPassedAll(opening, candidate) ? "seat.candidate.ready" : "seat.candidate.proposed");
    }

    String state(Opening opening, boolean isFilled, Words words) {
        return words.get(
                !opening.closed() ? "seat.opening.open" : isFilled ? "seat.opening.filled" : "seat.opening.closed");
    }
}
