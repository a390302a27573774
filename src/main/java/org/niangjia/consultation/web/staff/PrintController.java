package org.niangjia.consultation.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.niangjia.consultation.Prints;
import org.niangjia.consultation.Prints.Answer;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.web.staff.ActScreen.Typed;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Reconfirmed;
import org.niangjia.shared.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A request on paper: the answer to the form is the sheet itself, so it has no address and nobody comes back to it. */
@Controller
@RequestMapping("/desk/requests/{id}/prints")
@Requires(Permission.ANSWER_REQUESTS)
class PrintController {
    private final Prints prints;
    private final ActAnswers answers;
    private final PrintScreen screen;
    private final Frames frames;

    PrintController(Prints prints, ActAnswers answers, PrintScreen screen, Frames frames) {
        this.prints = prints;
        this.answers = answers;
        this.screen = screen;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView form(@PathVariable UUID id, @RequestParam int version, Officer officer, HttpServletRequest request) {
        return answers.blank(new RequestId(id), ActKind.PRINTS, typed(version, ""), officer, request);
    }

    @PostMapping
    @Reconfirmed
    ModelAndView print(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Officer officer,
            HttpServletRequest request) {
        var at = new RequestId(id);
        return answers.ifThere(at, reason, officer, request, () -> switch (prints.print(officer, at, version, reason)) {
            case Answer.Printed printed ->
                Pages.page("consultation/desk-print", screen.page(frames.frame(request), officer, printed));
            case Answer.Not not ->
                answers.after(
                        not.outcome(),
                        at,
                        ActKind.PRINTS,
                        typed(version, reason),
                        officer,
                        request,
                        () -> "/desk/requests/" + id);
        });
    }

    private static Typed typed(int version, String reason) {
        return new Typed(version, "", reason, "");
    }
}
