package org.niangjia.consultation.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.Desk;
import org.niangjia.consultation.RequestId;
import org.niangjia.identity.Accounts;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What of her desk's requests is urgent, also where so many wait that the list has not opened it (decision 2). */
@Controller
@Requires(Permission.ANSWER_REQUESTS)
class UrgentController {
    private static final int LOOKED_THROUGH = 1_000;

    private final Desk desk;
    private final WorkRows rows;
    private final Accounts accounts;
    private final DeskFrames frames;

    UrgentController(Desk desk, WorkRows rows, Accounts accounts, DeskFrames frames) {
        this.desk = desk;
        this.rows = rows;
        this.accounts = accounts;
        this.frames = frames;
    }

    @GetMapping("/desk/urgent")
    ModelAndView list(
            @RequestParam(required = false) @Nullable UUID after, Officer officer, HttpServletRequest request) {
        var frame = frames.frame(request, officer);
        var part = desk.urgent(officer, after == null ? null : new RequestId(after), LOOKED_THROUGH);
        return Pages.page(
                "consultation/desk-urgent",
                new DeskPages.Urgent(
                        frame,
                        WorkSearch.chipsOfUrgent(frame.frame()),
                        rows.list(part.requests(), officer, accounts.roster(officer.organization()), frame),
                        part.last() == null ? null : frame.frame().link("/desk/urgent?after=" + part.last())));
    }
}
