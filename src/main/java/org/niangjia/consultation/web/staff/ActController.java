package org.niangjia.consultation.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.Desk;
import org.niangjia.consultation.DeskActs;
import org.niangjia.consultation.DeskOutcome;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.model.Step.Outcome;
import org.niangjia.consultation.model.Topic;
import org.niangjia.consultation.web.staff.ActScreen.Typed;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Requires;
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
    private final Desk desk;
    private final DeskActs acts;
    private final Topic.Topics topics;
    private final DeskFrames frames;

    ActController(Desk desk, DeskActs acts, Topic.Topics topics, DeskFrames frames) {
        this.desk = desk;
        this.acts = acts;
        this.topics = topics;
        this.frames = frames;
    }

    @GetMapping("/{act:hand-overs|stand-asides|urgency|closure|reopening}")
    ModelAndView form(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam int version,
            Officer officer,
            HttpServletRequest request) {
        var at = new RequestId(id);
        return desk.has(officer, at)
                ? form(at, ActKind.get(act), new Typed(version, "", ""), officer, request, null)
                : gone(officer, request, "");
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
        var at = new RequestId(id);
        if (!desk.has(officer, at)) {
            return gone(officer, request, reason); // before any word about what is missing in the form
        }
        var kind = ActKind.get(act);
        var typed = new Typed(version, choice, reason);
        var frame = frames.frame(request, officer).frame();
        return switch (done(kind, at, typed, officer)) {
            case DeskOutcome.Done _ ->
                Pages.seeOther(frame.link(kind.passesOn() ? "/desk?done=" + kind.id() : "/desk/requests/" + id));
            case DeskOutcome.Refused refused -> form(at, kind, typed, officer, request, refused.messageKey());
            case DeskOutcome.Changed _ ->
                desk.findSummary(officer, at)
                        .map(now -> form(
                                at,
                                kind,
                                new Typed(now.version(), choice, reason),
                                officer,
                                request,
                                "consultation.desk.changed.act"))
                        .orElseGet(() -> gone(officer, request, reason));
            case DeskOutcome.NotThere _ -> gone(officer, request, reason);
        };
    }

    private ModelAndView gone(Officer officer, HttpServletRequest request, String typed) {
        return Pages.page(
                "consultation/desk-gone",
                new DeskPages.Gone(frames.frame(request, officer), typed),
                HttpStatus.NOT_FOUND);
    }

    private DeskOutcome done(ActKind kind, RequestId id, Typed typed, Officer officer) {
        var version = typed.version();
        return switch (kind) {
            case HAND_OVERS -> {
                var to = receiver(kind, id, typed, officer);
                yield to == null
                        ? new DeskOutcome.Refused("consultation.desk.receiver-missing")
                        : acts.handOver(officer, id, version, to, typed.reason());
            }
            case STAND_ASIDES -> {
                var to = receiver(kind, id, typed, officer);
                yield to == null
                        ? new DeskOutcome.Refused("consultation.desk.receiver-missing")
                        : acts.standAside(officer, id, version, to);
            }
            case URGENCY -> acts.markUrgent(officer, id, version, typed.reason());
            case CLOSURE ->
                Stream.of(Outcome.values())
                        .filter(outcome -> outcome.name().equals(typed.choice()))
                        .findFirst()
                        .map(outcome -> acts.close(officer, id, version, outcome, typed.reason()))
                        .orElseGet(() -> new DeskOutcome.Refused("consultation.desk.outcome-missing"));
            case REOPENING -> acts.reopen(officer, id, version, typed.reason());
        };
    }

    private @Nullable OrganizationId receiver(ActKind kind, RequestId id, Typed typed, Officer officer) {
        return desk.receivers(officer, id, kind == ActKind.STAND_ASIDES)
                .flatMap(near -> Receivers.chosen(near, typed.choice()))
                .orElse(null);
    }

    private ModelAndView form(
            RequestId id,
            ActKind kind,
            Typed typed,
            Officer officer,
            HttpServletRequest request,
            @Nullable String problem) {
        var summary = desk.findSummary(officer, id).orElse(null);
        var near = kind.passesOn()
                ? desk.receivers(officer, id, kind == ActKind.STAND_ASIDES).orElse(null)
                : null;
        if (summary == null || kind.passesOn() && near == null) {
            return gone(officer, request, typed.reason());
        }
        return Pages.page(
                "consultation/desk-act",
                ActScreen.page(
                        frames.frame(request, officer),
                        officer,
                        id,
                        kind,
                        typed,
                        topics.get(summary.header().topic()).times().urgentMinutes(),
                        near,
                        problem),
                problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
