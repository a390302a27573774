package org.niangjia.organization.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.niangjia.organization.OrganizationSection;
import org.niangjia.organization.TreeHistory;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.TypedDay;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The tree below her own federation, on any day. */
@Controller
@Requires(Permission.SEE_TREE)
class TreeController {
    static final String PATH = OrganizationSection.PAGES;

    /** No federation is older. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final TreeScreen screen;
    private final TreeHistory history;
    private final DeskFrames frames;
    private final InstantSource clock;

    TreeController(TreeScreen screen, TreeHistory history, DeskFrames frames, InstantSource clock) {
        this.screen = screen;
        this.history = history;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView own(Officer officer, HttpServletRequest request) {
        return tree(officer.organization().value(), "", 1, officer, request);
    }

    /** @param on a day; without one, today */
    @GetMapping(PATH + "/{id}")
    ModelAndView tree(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "1") int page,
            Officer officer,
            HttpServletRequest request) {
        var day = day(on, WorkingCalendar.day(clock.instant()));
        var shown = history.find(officer, new OrganizationId(id), day.day()).orElseThrow(Pages::notThere);
        return Pages.page(
                "organization/tree", screen.page(frames.frame(request, officer), officer, shown, day, on, page));
    }

    /** What is no day, and what is yet to come, is today; what she typed stays in its field. */
    private static TreeScreen.Day day(String typed, LocalDate today) {
        if (typed.isBlank()) {
            return new TreeScreen.Day(today, true, false);
        }
        return TypedDay.of(typed)
                .filter(day -> !day.isAfter(today) && !day.isBefore(EARLIEST))
                .map(day -> new TreeScreen.Day(day, day.equals(today), false))
                .orElseGet(() -> new TreeScreen.Day(today, true, true));
    }
}
