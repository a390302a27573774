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
import org.niangjia.consultation.web.staff.ActScreen.Typed;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Requires;
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
    private final ActAnswers answers;

    ActController(Desk desk, DeskActs acts, ActAnswers answers) {
        this.desk = desk;
        this.acts = acts;
        this.answers = answers;
    }

    @GetMapping("/{act:hand-overs|stand-asides|urgency|closure|reopening}")
    ModelAndView form(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam int version,
            Officer officer,
            HttpServletRequest request) {
        return answers.blank(new RequestId(id), ActKind.get(act), new Typed(version, "", "", ""), officer, request);
    }

    @PostMapping("/{act:hand-overs|stand-asides|urgency|closure|reopening}")
    ModelAndView act(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String number,
            Officer officer,
            HttpServletRequest request) {
        var at = new RequestId(id);
        var kind = ActKind.get(act);
        var typed = new Typed(version, choice, reason, number);
        return answers.ifThere(
                at,
                reason,
                officer,
                request,
                () -> answers.after(
                        done(kind, at, typed, officer),
                        at,
                        kind,
                        typed,
                        officer,
                        request,
                        () -> kind.passesOn() ? "/desk?done=" + kind.id() : "/desk/requests/" + id));
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
            case STAND_ASIDES -> acts.standAside(officer, id, version, receiver(kind, id, typed, officer));
            case URGENCY -> acts.markUrgent(officer, id, version, typed.reason());
            case CLOSURE ->
                Stream.of(Outcome.values())
                        .filter(outcome -> outcome.name().equals(typed.choice()))
                        .findFirst()
                        .map(outcome -> closed(officer, id, outcome, typed))
                        .orElseGet(() -> new DeskOutcome.Refused("consultation.desk.outcome-missing"));
            case REOPENING -> acts.reopen(officer, id, version, typed.reason());
            case HOLD, RELEASE, PRINTS ->
                throw new IllegalArgumentException(kind.id()); // have controllers of their own
        };
    }

    private DeskOutcome closed(Officer officer, RequestId id, Outcome outcome, Typed typed) {
        return outcome == Outcome.SAME_MATTER
                ? acts.closeAsSame(officer, id, typed.version(), typed.number(), typed.reason())
                : acts.close(officer, id, typed.version(), outcome, typed.reason());
    }

    private @Nullable OrganizationId receiver(ActKind kind, RequestId id, Typed typed, Officer officer) {
        return desk.receivers(officer, id, kind == ActKind.STAND_ASIDES)
                .flatMap(near -> Receivers.chosen(near, typed.choice()))
                .orElse(null);
    }
}
