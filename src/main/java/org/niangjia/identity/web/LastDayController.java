package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.model.Reason;
import org.niangjia.identity.store.AccountDetails.Detail;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Reconfirmed;
import org.niangjia.shared.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Moves the last day of a role that goes on: whoever stands in stays longer, or is no more needed before it. */
@Controller
@Requires(Permission.MANAGE_ACCOUNTS)
class LastDayController {
    private static final String PATH =
            "/desk/accounts/{id:[0-9a-f-]{36}}/assignments/{assignment:[0-9a-f-]{36}}/last-day";

    private final OnAccounts on;
    private final RoleActs acts;
    private final SurePages pages;
    private final InstantSource clock;

    LastDayController(OnAccounts on, RoleActs acts, SurePages pages, InstantSource clock) {
        this.on = on;
        this.acts = acts;
        this.pages = pages;
        this.clock = clock;
    }

    /** What she typed, with the keys of what is wrong. */
    private record Typed(
            String day,
            String reason,
            @Nullable String dayProblem,
            @Nullable String reasonProblem) {}

    @GetMapping(PATH)
    ModelAndView ask(
            Viewer.Officer viewer, @PathVariable UUID id, @PathVariable UUID assignment, HttpServletRequest request) {
        var detail = on.read(viewer, id);
        var now = Objects.toString(OnAccounts.held(detail, assignment).lastDay(), "");
        return Pages.page(
                "identity/accountSure", page(request, viewer, detail, assignment, new Typed(now, "", null, null)));
    }

    @Reconfirmed
    @PostMapping(PATH)
    ModelAndView move(
            Viewer.Officer viewer,
            @PathVariable UUID id,
            @PathVariable UUID assignment,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String until,
            HttpServletRequest request) {
        var detail = on.read(viewer, id);
        var day = LastDay.typed(until, clock);
        var why = Reason.chosen(reason, Reason.FOR_MOVING);
        if (day.problemKey() != null || why.isEmpty()) {
            var reasonProblem = why.isPresent() ? null : "identity.refusal.no-reason";
            return refused(
                    request, viewer, detail, assignment, new Typed(until, reason, day.problemKey(), reasonProblem));
        }
        return switch (acts.moveLastDay(viewer, detail.account(), assignment, why.get(), day.day())) {
            case ActResult.Done() -> Pages.seeOther(pages.account(request, detail.account()));
            case ActResult.Coded _ -> throw new IllegalStateException("a code is given by a reset only");
            case ActResult.Refused(var key) ->
                refused(request, viewer, detail, assignment, new Typed(until, reason, key, null));
            case ActResult.NotFound() -> throw Pages.notThere();
        };
    }

    private ModelAndView refused(
            HttpServletRequest request, Viewer.Officer viewer, Detail detail, UUID assignment, Typed typed) {
        return Pages.refused("identity/accountSure", page(request, viewer, detail, assignment, typed));
    }

    private SurePage page(
            HttpServletRequest request, Viewer.Officer viewer, Detail detail, UUID assignment, Typed typed) {
        return pages.page(
                request,
                viewer,
                detail,
                SurePages.Step.lastDay(OnAccounts.held(detail, assignment)),
                typed.reason(),
                typed.reasonProblem(),
                typed.day(),
                typed.dayProblem());
    }
}
