package org.niangjia.consultation.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.DeskFigures;
import org.niangjia.consultation.DeskFigures.Seen;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Waiting, overdue and ages, here and below: numbers only, what needs help first. */
@Controller
class FiguresController {
    private final DeskFigures figures;
    private final FiguresScreen screen;
    private final DeskFrames frames;

    FiguresController(DeskFigures figures, FiguresScreen screen, DeskFrames frames) {
        this.figures = figures;
        this.screen = screen;
        this.frames = frames;
    }

    @GetMapping("/desk/figures")
    @Requires(Permission.SEE_COUNTERS)
    ModelAndView figures(
            @RequestParam(required = false) @Nullable UUID at,
            @RequestParam(defaultValue = "1") int page,
            Officer officer,
            HttpServletRequest request) {
        var place = at == null ? officer.organization() : new OrganizationId(at);
        var frame = frames.frame(request, officer);
        return switch (figures.board(officer, place).orElseThrow(Pages::notThere)) {
            case Seen.Counted seen -> Pages.page("consultation/desk-figures", screen.page(frame, officer, seen, page));
            case Seen.NotYet seen ->
                Pages.page("consultation/desk-figures-not-yet", screen.notYet(frame, officer, seen));
        };
    }
}
