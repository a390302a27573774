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
    static final String NUMBER = "number";
    static final String UNTIL = "until";
    private static final String OTHER_MISSING = "consultation.desk.other-missing";
    private static final String HOLD_DAY = "consultation.desk.hold-day";

    /** Refusals that speak of the text; all others speak of the choice, where there is one. */
    private static final Set<String> OF_THE_TEXT = Set.of(
            "consultation.desk.reason-missing",
            "consultation.desk.last-words-missing",
            "consultation.desk.text-too-long");

    private ActScreen() {}

    /** What she has filled in so far. */
    record Typed(int version, String choice, String reason, String number, String until) {
        Typed(int version, String choice, String reason, String number) {
            this(version, choice, reason, number, "");
        }

        /** She has been shown that it is another version now. */
        Typed seen(int now) {
            return new Typed(now, choice, reason, number, until);
        }
    }

    /**
     * @param urgentMinutes within which an urgent one of its topic has to be answered
     * @param near to whom it can go; null if the step passes it to nobody
     * @param warning what is otherwise than she may think, as a message key; null: nothing
     */
    static DeskPages.Act page(
            DeskFrame frame,
            Officer officer,
            RequestId id,
            ActKind kind,
            Typed typed,
            int urgentMinutes,
            @Nullable Near near,
            @Nullable String warning,
            @Nullable String problem) {
        var words = frame.frame().words();
        var back = frame.frame().link("/desk/requests/" + id);
        var error = problem == null ? null : words.get(problem);
        var atNumber = OTHER_MISSING.equals(problem);
        var atDay = HOLD_DAY.equals(problem);
        var chooses = kind.hasChoice() && (near != null || !kind.passesOn());
        var atChoice = chooses && !atNumber && (problem == null || !OF_THE_TEXT.contains(problem));
        var choice = chooses
                ? new Field(
                        CHOICE,
                        words.get(kind.key() + ".choice"),
                        near == null ? null : Receivers.shut(near, officer, words),
                        false,
                        typed.choice(),
                        atChoice ? error : null)
                : null;
        var text = kind.hasText()
                ? new Field(
                        REASON,
                        words.get(kind.textKey()),
                        null,
                        false,
                        typed.reason(),
                        atChoice || atNumber || atDay ? null : error)
                : null;
        var number = kind == ActKind.CLOSURE
                ? new Field(
                        NUMBER,
                        words.get("consultation.act.closure.number"),
                        words.get("consultation.act.closure.number.hint"),
                        true,
                        typed.number(),
                        atNumber ? error : null)
                : null;
        var until = kind == ActKind.HOLD
                ? new Field(
                        UNTIL,
                        words.get("consultation.act.hold.until"),
                        words.get("consultation.act.hold.until.hint"),
                        false,
                        typed.until(),
                        atDay ? error : null)
                : null;
        var at = atNumber ? number : atDay ? until : atChoice ? choice : text;
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
                number,
                until,
                text,
                warning == null ? null : words.get(warning),
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
