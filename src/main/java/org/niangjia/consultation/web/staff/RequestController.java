package org.niangjia.consultation.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.Desk;
import org.niangjia.consultation.DeskActs;
import org.niangjia.consultation.DeskOutcome;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.model.Request;
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

/** One request: read it, take it, answer, ask back. */
@Controller
@RequestMapping("/desk/requests/{id}")
@Requires(Permission.ANSWER_REQUESTS)
class RequestController {
    private final Desk desk;
    private final DeskActs acts;
    private final RequestScreen screen;
    private final ActAnswers answers;
    private final DeskFrames frames;

    RequestController(Desk desk, DeskActs acts, RequestScreen screen, ActAnswers answers, DeskFrames frames) {
        this.answers = answers;
        this.desk = desk;
        this.acts = acts;
        this.screen = screen;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView open(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        return shown(id, officer, request, "", null, false);
    }

    @PostMapping("/claim")
    ModelAndView claim(@PathVariable UUID id, @RequestParam int version, Officer officer, HttpServletRequest request) {
        return after(acts.claim(officer, new RequestId(id), version), id, officer, request, "");
    }

    @PostMapping("/answers")
    ModelAndView answer(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String text,
            Officer officer,
            HttpServletRequest request) {
        return after(acts.answer(officer, new RequestId(id), version, text), id, officer, request, text);
    }

    @PostMapping("/questions")
    ModelAndView ask(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String text,
            Officer officer,
            HttpServletRequest request) {
        return after(acts.askBack(officer, new RequestId(id), version, text), id, officer, request, text);
    }

    private ModelAndView after(
            DeskOutcome outcome, UUID id, Officer officer, HttpServletRequest request, String typed) {
        return switch (outcome) {
            case DeskOutcome.Done _ ->
                Pages.seeOther(frames.frame(request, officer).frame().link("/desk/requests/" + id));
            case DeskOutcome.Refused refused -> shown(id, officer, request, typed, refused.messageKey(), false);
            case DeskOutcome.Changed _ -> shown(id, officer, request, typed, null, true);
            case DeskOutcome.NotThere _ -> answers.gone(officer, request, typed);
        };
    }

    private ModelAndView shown(
            UUID id,
            Officer officer,
            HttpServletRequest request,
            String typed,
            @Nullable String problem,
            boolean changed) {
        var status = changed ? HttpStatus.CONFLICT : problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return desk.open(officer, new RequestId(id))
                .map(opened -> page(officer, request, opened, typed, problem, changed, status))
                .orElseGet(() -> answers.gone(officer, request, typed));
    }

    private ModelAndView page(
            Officer officer,
            HttpServletRequest request,
            Request opened,
            String typed,
            @Nullable String problem,
            boolean changed,
            HttpStatus status) {
        var frame = frames.frame(request, officer);
        return Pages.page(
                "consultation/desk-request", screen.page(frame, officer, opened, typed, problem, changed), status);
    }
}
