package org.niangjia.consultation.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.Alerts;
import org.niangjia.consultation.DeskOutcome;
import org.niangjia.consultation.Duties;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A desk's days of duty: arranged, passed to a colleague, ended; and notes from one day to the next. */
@Controller
@RequestMapping("/desk/duty")
@Requires(Permission.ANSWER_REQUESTS)
class DutyController {
    private static final String TEMPLATE = "consultation/desk-duty";

    private final Duties duties;
    private final Alerts alerts;
    private final DutyScreen screen;
    private final DeskFrames frames;

    DutyController(Duties duties, Alerts alerts, DutyScreen screen, DeskFrames frames) {
        this.duties = duties;
        this.alerts = alerts;
        this.screen = screen;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView page(Officer officer, HttpServletRequest request) {
        return Pages.page(TEMPLATE, screen.page(frames.frame(request, officer), officer, DutyForm.EMPTY, null));
    }

    @PostMapping
    ModelAndView arrange(@ModelAttribute DutyForm form, Officer officer, HttpServletRequest request) {
        var who = form.officer();
        var first = form.firstDay();
        var last = form.lastDay();
        if (who.isEmpty()) {
            return refused(officer, request, form, "consultation.duty.who.missing");
        }
        if (first.isEmpty() || last.isEmpty()) {
            return refused(officer, request, form, "consultation.duty.days.wrong");
        }
        return switch (duties.arrange(officer, who.get(), first.get(), last.get(), form.roundTheClock())) {
            case DeskOutcome.Refused refusal -> refused(officer, request, form, refusal.messageKey());
            case DeskOutcome outcome -> done(outcome, officer, request);
        };
    }

    @PostMapping("/{id}/substitution")
    ModelAndView standIn(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String who,
            Officer officer,
            HttpServletRequest request) {
        var colleague = DutyForm.account(who);
        var outcome = colleague.isEmpty()
                ? new DeskOutcome.Refused("consultation.duty.who.missing")
                : duties.standIn(officer, id, colleague.get());
        return outcome instanceof DeskOutcome.Refused refusal
                ? refused(officer, request, DutyForm.EMPTY, refusal.messageKey())
                : done(outcome, officer, request);
    }

    @PostMapping("/{id}/end")
    ModelAndView end(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        return done(duties.end(officer, id), officer, request);
    }

    @PostMapping("/notes")
    ModelAndView note(@RequestParam(defaultValue = "") String note, Officer officer, HttpServletRequest request) {
        var outcome = duties.note(officer, note);
        return outcome instanceof DeskOutcome.Refused refusal
                ? Pages.refused(
                        TEMPLATE,
                        screen.noteRefused(frames.frame(request, officer), officer, note, refusal.messageKey()))
                : done(outcome, officer, request);
    }

    @PostMapping("/alerts")
    ModelAndView alerts(@ModelAttribute AlertForm form, Officer officer, HttpServletRequest request) {
        if (!form.isRight()) {
            return Pages.refused(TEMPLATE, screen.alertsRefused(frames.frame(request, officer), officer, form));
        }
        alerts.keep(officer, form.cleanMail(), form.cleanNumber());
        return done(new DeskOutcome.Done(), officer, request);
    }

    private ModelAndView refused(Officer officer, HttpServletRequest request, DutyForm form, String problem) {
        return Pages.refused(TEMPLATE, screen.page(frames.frame(request, officer), officer, form, problem));
    }

    private ModelAndView done(DeskOutcome outcome, Officer officer, HttpServletRequest request) {
        if (outcome instanceof DeskOutcome.NotThere) {
            throw Pages.notThere();
        }
        return Pages.seeOther(frames.frame(request, officer).frame().link("/desk/duty"));
    }
}
