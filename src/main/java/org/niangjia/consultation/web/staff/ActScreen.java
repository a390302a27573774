package org.niangjia.consultation.web.staff;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.ReceivingDesks.Near;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.model.Step.Outcome;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Words;

/** Builds the page of one step that wants a reason or a receiver. */
final class ActScreen {
    static final String CHOICE = "choice";
    static final String REASON = "reason";

    /** Refusals that speak of the text; all others speak of the choice, where there is one. */
    private static final Set<String> OF_THE_TEXT = Set.of(
            "consultation.desk.reason-missing",
            "consultation.desk.last-words-missing",
            "consultation.desk.text-too-long");

    private ActScreen() {}

    /** What she has filled in so far. */
    record Typed(int version, String choice, String reason) {}

    /**
     * @param urgentMinutes within which an urgent one of its topic has to be answered
     * @param near to whom it can go; null if the step passes it to nobody
     */
    static DeskPages.Act page(
            DeskFrame frame,
            Officer officer,
            RequestId id,
            ActKind kind,
            Typed typed,
            int urgentMinutes,
            @Nullable Near near,
            @Nullable String problem) {
        var words = frame.frame().words();
        var back = frame.frame().link("/desk/requests/" + id);
        var error = problem == null ? null : words.get(problem);
        var atChoice = kind.hasChoice() && (problem == null || !OF_THE_TEXT.contains(problem));
        var choice = kind.hasChoice()
                ? new Field(
                        CHOICE,
                        words.get(kind.key() + ".choice"),
                        near == null ? null : Receivers.shut(near, officer, words),
                        false,
                        typed.choice(),
                        atChoice ? error : null)
                : null;
        var text = kind.hasText()
                ? new Field(REASON, words.get(kind.textKey()), null, false, typed.reason(), atChoice ? null : error)
                : null;
        var at = atChoice ? choice : text;
        return new DeskPages.Act(
                frame,
                List.of(
                        new Crumb(
                                words.get("consultation.desk.title"),
                                frame.frame().link("/desk")),
                        new Crumb(words.get("consultation.desk.request"), back),
                        new Crumb(words.get(kind.key()), null)),
                frame.frame().link("/desk/requests/" + id + "/" + kind.id()),
                typed.version(),
                words.get(kind.key()),
                words.get(kind.key() + ".line", urgentMinutes),
                words.get(kind.key() + ".button"),
                kind.isGrave(),
                choice,
                near == null ? outcomes(kind, typed, words) : Receivers.options(near, officer, typed.choice(), words),
                text,
                error == null || at == null ? List.of() : List.of(Problem.at(at, error)),
                back);
    }

    private static List<Option> outcomes(ActKind kind, Typed typed, Words words) {
        return kind == ActKind.CLOSURE
                ? Stream.of(Outcome.values())
                        .map(outcome -> new Option(
                                outcome.name(),
                                words.get("consultation.outcome." + DeskWords.key(outcome)),
                                outcome.name().equals(typed.choice())))
                        .toList()
                : List.of();
    }
}
