package org.niangjia.seat.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.niangjia.organization.OrganizationSection;
import org.niangjia.seat.SeatChanges;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Somebody looked through who sits there, and the list is whole. */
@Controller
@Requires(Permission.KEEP_SEATS)
class RosterController {
    private final SeatChanges changes;
    private final DeskFrames frames;

    RosterController(SeatChanges changes, DeskFrames frames) {
        this.changes = changes;
        this.frames = frames;
    }

    @PostMapping(OrganizationSection.PAGES + "/{id}/roster")
    ModelAndView confirm(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        var at = new OrganizationId(id);
        if (!changes.confirm(officer, at)) {
            throw Pages.notThere();
        }
        return Pages.seeOther(frames.frame(request, officer).frame().link(OrganizationSection.page(at)));
    }
}
