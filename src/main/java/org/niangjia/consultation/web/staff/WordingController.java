package org.niangjia.consultation.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.niangjia.consultation.Wordings;
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
import org.springframework.web.servlet.ModelAndView;

/** The texts that a desk uses again. */
@Controller
@RequestMapping("/desk/wordings")
@Requires(Permission.ANSWER_REQUESTS)
class WordingController {
    private static final String TEMPLATE = "consultation/desk-wordings";

    private final Wordings wordings;
    private final WordingScreen screen;
    private final DeskFrames frames;

    WordingController(Wordings wordings, WordingScreen screen, DeskFrames frames) {
        this.wordings = wordings;
        this.screen = screen;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView list(Officer officer, HttpServletRequest request) {
        return Pages.page(TEMPLATE, screen.page(frames.frame(request, officer), officer, WordingForm.EMPTY, false));
    }

    @PostMapping
    ModelAndView add(@ModelAttribute WordingForm form, Officer officer, HttpServletRequest request) {
        return screen.isComplete(form)
                ? done(wordings.add(officer, form.draft()), officer, request)
                : Pages.refused(TEMPLATE, screen.page(frames.frame(request, officer), officer, form, true));
    }

    @PostMapping("/{id}/retirement")
    ModelAndView retire(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        return done(wordings.retire(officer, id), officer, request);
    }

    private ModelAndView done(boolean done, Officer officer, HttpServletRequest request) {
        if (!done) {
            throw Pages.notThere();
        }
        return Pages.seeOther(frames.frame(request, officer).frame().link("/desk/wordings"));
    }
}
