package org.niangjia.consultation.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.UUID;
import org.niangjia.consultation.Desk;
import org.niangjia.consultation.DeskOutcome;
import org.niangjia.consultation.Holds;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.model.Header.Hold;
import org.niangjia.consultation.web.staff.ActScreen.Typed;
import org.niangjia.shared.Permission;
import org.niangjia.shared.TypedDay;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Reconfirmed;
import org.niangjia.shared.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A chair keeps a request as evidence, or lets it go: each with a reason. */
@Controller
@RequestMapping("/desk/requests/{id}")
@Requires(Permission.HOLD_REQUESTS)
class HoldController {
    private final Desk desk;
    private final Holds holds;
    private final ActAnswers answers;
    private final InstantSource clock;

    HoldController(Desk desk, Holds holds, ActAnswers answers, InstantSource clock) {
        this.desk = desk;
        this.holds = holds;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/{act:hold|release}")
    ModelAndView form(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam int version,
            Officer officer,
            HttpServletRequest request) {
        var longest = Hold.longest(clock.instant()).toString();
        return answers.blank(new RequestId(id), ActKind.get(act), typed(version, longest, ""), officer, request);
    }

    /** To let go of what she had deleted is to shred it, and to hold keeps it from her: no passer-by does either. */
    @PostMapping("/{act:hold|release}")
    @Reconfirmed
    ModelAndView act(
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason,
            Officer officer,
            HttpServletRequest request) {
        var at = new RequestId(id);
        var kind = ActKind.get(act);
        var typed = typed(version, until, reason);
        // What she had deleted goes with its hold: then there is no page to go back to.
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
                        () -> desk.findSummary(officer, at).isPresent() ? "/desk/requests/" + id : "/desk"));
    }

    private DeskOutcome done(ActKind kind, RequestId id, Typed typed, Officer officer) {
        return kind == ActKind.HOLD
                ? holds.hold(
                        officer, id, typed.version(), TypedDay.of(typed.until()).orElse(null), typed.reason())
                : holds.release(officer, id, typed.version(), typed.reason());
    }

    private static Typed typed(int version, String until, String reason) {
        return new Typed(version, "", reason, "", until);
    }
}
