package org.niangjia.consultation.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.Desk;
import org.niangjia.consultation.DeskOutcome;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.model.Step.Outcome;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Requires;
import org.niangjia.shared.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Steps that want a reason or a receiver: each a page that says what happens, then a POST. */
@Controller
@RequestMapping("/desk/requests/{id}")
@Requires(Permission.ANSWER_REQUESTS)
class ActController {
    private static final String CHOICE = "choice";
    private static final String REASON = "reason";

    private final Desk desk;
    private final Receivers receivers;
    private final DeskFrames frames;

    ActController(Desk desk, Receivers receivers, DeskFrames frames) {
        this.desk = desk;
        this.receivers = receivers;
        this.frames = frames;
    }

    /** The four kinds of step; the path's last part is their id. */
    enum Kind {
        HAND_OVERS(true, true, false),
        STAND_ASIDES(true, false, true),
        URGENCY(false, true, false),
        CLOSURE(true, true, false),
        REOPENING(false, true, false);

        private final boolean choice;
        private final boolean reason;
        private final boolean grave;

        Kind(boolean choice, boolean reason, boolean grave) {
            this.choice = choice;
            this.reason = reason;
            this.grave = grave;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static @Nullable Kind find(String id) {
            return Stream.of(values())
                    .filter(kind -> kind.id().equals(id))
                    .findFirst()
                    .orElse(null);
        }
    }

    @GetMapping("/{act:hand-overs|stand-asides|urgency|closure|reopening}")
    ModelAndView form(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam int version,
            Officer officer,
            HttpServletRequest request) {
        return desk.has(officer, new RequestId(id))
                ? form(id, kind(act), version, officer, request, "", "", null)
                : gone(officer, request);
    }

    @PostMapping("/{act:hand-overs|stand-asides|urgency|closure|reopening}")
    ModelAndView act(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String reason,
            Officer officer,
            HttpServletRequest request) {
        if (!desk.has(officer, new RequestId(id))) {
            return gone(officer, request); // before any word about what is missing in the form
        }
        var kind = kind(act);
        var frame = frames.frame(request, officer).frame();
        return switch (done(kind, new RequestId(id), version, choice, reason, officer)) {
            case DeskOutcome.Done _ ->
                Pages.seeOther(frame.link(
                        kind == Kind.HAND_OVERS || kind == Kind.STAND_ASIDES ? "/desk" : "/desk/requests/" + id));
            case DeskOutcome.Refused refused ->
                form(id, kind, version, officer, request, choice, reason, refused.messageKey());
            case DeskOutcome.Changed _ ->
                desk.version(officer, new RequestId(id))
                        .map(now -> form(id, kind, now, officer, request, choice, reason, "consultation.desk.changed"))
                        .orElseGet(() -> gone(officer, request));
            case DeskOutcome.NotThere _ -> gone(officer, request);
        };
    }

    private ModelAndView gone(Officer officer, HttpServletRequest request) {
        return Pages.page(
                "consultation/desk-gone", new DeskPages.Gone(frames.frame(request, officer)), HttpStatus.NOT_FOUND);
    }

    private DeskOutcome done(Kind kind, RequestId id, int version, String choice, String reason, Officer officer) {
        return switch (kind) {
            case HAND_OVERS ->
                receivers
                        .chosen(officer, choice)
                        .<DeskOutcome>map(to -> desk.handOver(officer, id, version, to, reason))
                        .orElseGet(() -> new DeskOutcome.Refused("consultation.desk.receiver-missing"));
            case STAND_ASIDES ->
                receivers
                        .chosen(officer, choice)
                        .<DeskOutcome>map(to -> desk.standAside(officer, id, version, to))
                        .orElseGet(() -> new DeskOutcome.Refused("consultation.desk.receiver-missing"));
            case URGENCY -> desk.markUrgent(officer, id, version, reason);
            case CLOSURE ->
                Stream.of(Outcome.values())
                        .filter(outcome -> outcome.name().equals(choice))
                        .findFirst()
                        .map(outcome -> desk.close(officer, id, version, outcome, reason))
                        .orElseGet(() -> new DeskOutcome.Refused("consultation.desk.outcome-missing"));
            case REOPENING -> desk.reopen(officer, id, version, reason);
        };
    }

    private ModelAndView form(
            UUID id,
            Kind kind,
            int version,
            Officer officer,
            HttpServletRequest request,
            String choice,
            String reason,
            @Nullable String problem) {
        var frame = frames.frame(request, officer);
        var words = frame.frame().words();
        var key = "consultation.act." + kind.id();
        var back = frame.frame().link("/desk/requests/" + id);
        var error = problem == null ? null : words.get(problem);
        var atChoice = kind.choice && !"consultation.desk.reason-missing".equals(problem);
        var choiceField =
                kind.choice ? field(CHOICE, words.get(key + ".choice"), choice, atChoice ? error : null) : null;
        var reasonField = kind.reason
                ? field(REASON, words.get("consultation.act.reason"), reason, atChoice ? null : error)
                : null;
        var at = atChoice ? choiceField : reasonField;
        return Pages.page(
                "consultation/desk-act",
                new DeskPages.Act(
                        frame,
                        List.of(
                                new Crumb(
                                        words.get("consultation.desk.title"),
                                        frame.frame().link("/desk")),
                                new Crumb(words.get("consultation.desk.request"), back),
                                new Crumb(words.get(key), null)),
                        frame.frame().link("/desk/requests/" + id + "/" + kind.id()),
                        version,
                        words.get(key),
                        words.get(key + ".line"),
                        words.get(key + ".button"),
                        kind.grave,
                        choiceField,
                        options(kind, officer, choice, words),
                        reasonField,
                        error == null || at == null ? List.of() : List.of(Problem.at(at, error)),
                        back),
                error == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private List<Option> options(Kind kind, Officer officer, String choice, Words words) {
        return switch (kind) {
            case HAND_OVERS -> receivers.options(officer, false, choice, words);
            case STAND_ASIDES -> receivers.options(officer, true, choice, words);
            case CLOSURE ->
                Stream.of(Outcome.values())
                        .map(outcome -> new Option(
                                outcome.name(),
                                words.get("consultation.outcome." + DeskWords.key(outcome)),
                                outcome.name().equals(choice)))
                        .toList();
            case URGENCY, REOPENING -> List.of();
        };
    }

    private static Field field(String name, String label, String value, @Nullable String error) {
        return new Field(name, label, null, false, value, error);
    }

    private static Kind kind(String act) {
        return java.util.Objects.requireNonNull(Kind.find(act));
    }
}
