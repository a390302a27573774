package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.niangjia.identity.model.Reason;
import org.niangjia.identity.store.AccountDetails.Detail;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer;
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

/** What throws somebody out: a page that says what happens, then a POST with a reason that nobody chose for her. */
@Controller
@Requires(Permission.MANAGE_ACCOUNTS)
@RequestMapping("/desk/accounts/{id:[0-9a-f-]{36}}")
class ClosingController {
    private static final String END = "/assignments/{assignment:[0-9a-f-]{36}}/end";

    private final OnAccounts on;
    private final AccountActs acts;
    private final RoleActs roles;
    private final SurePages pages;
    private final IssuedCodes issued;

    ClosingController(OnAccounts on, AccountActs acts, RoleActs roles, SurePages pages, IssuedCodes issued) {
        this.on = on;
        this.roles = roles;
        this.acts = acts;
        this.pages = pages;
        this.issued = issued;
    }

    @GetMapping("/disablement")
    ModelAndView disablement(Viewer.Officer viewer, @PathVariable UUID id, HttpServletRequest request) {
        return ask(viewer, on.read(viewer, id), SurePages.Step.DISABLEMENT, request);
    }

    @Reconfirmed
    @PostMapping("/disablement")
    ModelAndView disable(
            Viewer.Officer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        return because(viewer, on.read(viewer, id), SurePages.Step.DISABLEMENT, reason, request, acts::disable);
    }

    @GetMapping(END)
    ModelAndView end(
            Viewer.Officer viewer, @PathVariable UUID id, @PathVariable UUID assignment, HttpServletRequest request) {
        var detail = on.read(viewer, id);
        return ask(viewer, detail, SurePages.Step.end(OnAccounts.held(detail, assignment)), request);
    }

    @Reconfirmed
    @PostMapping(END)
    ModelAndView end(
            Viewer.Officer viewer,
            @PathVariable UUID id,
            @PathVariable UUID assignment,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        var detail = on.read(viewer, id);
        return because(
                viewer,
                detail,
                SurePages.Step.end(OnAccounts.held(detail, assignment)),
                reason,
                request,
                (by, account, why) -> roles.endAssignment(by, account, assignment, why));
    }

    @GetMapping("/reset")
    ModelAndView reset(Viewer.Officer viewer, @PathVariable UUID id, HttpServletRequest request) {
        return ask(viewer, on.read(viewer, id), SurePages.Step.RESET, request);
    }

    @Reconfirmed
    @PostMapping("/reset")
    ModelAndView resetNow(Viewer.Officer viewer, @PathVariable UUID id, HttpServletRequest request) {
        var detail = on.read(viewer, id);
        return answer(viewer, detail, SurePages.Step.RESET, "", request, acts.reset(viewer, detail.account()));
    }

    @GetMapping("/second-factor/end")
    ModelAndView takeOff(Viewer.Officer viewer, @PathVariable UUID id, HttpServletRequest request) {
        return ask(viewer, on.read(viewer, id), SurePages.Step.FACTOR, request);
    }

    @Reconfirmed
    @PostMapping("/second-factor/end")
    ModelAndView takeOff(
            Viewer.Officer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        return because(viewer, on.read(viewer, id), SurePages.Step.FACTOR, reason, request, acts::takeOffFactor);
    }

    @GetMapping("/sign-on/end")
    ModelAndView endSignOn(Viewer.Officer viewer, @PathVariable UUID id, HttpServletRequest request) {
        return ask(viewer, on.read(viewer, id), SurePages.Step.SIGN_ON, request);
    }

    @Reconfirmed
    @PostMapping("/sign-on/end")
    ModelAndView endSignOn(
            Viewer.Officer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        return because(viewer, on.read(viewer, id), SurePages.Step.SIGN_ON, reason, request, acts::endSignOn);
    }

    /** What is done to an account, with a reason. */
    private interface Act {
        ActResult done(Viewer.Officer viewer, AccountId account, Reason why);
    }

    private ModelAndView ask(Viewer.Officer viewer, Detail detail, SurePages.Step step, HttpServletRequest request) {
        return Pages.page("identity/accountSure", pages.page(request, viewer, detail, step, "", null));
    }

    private ModelAndView because(
            Viewer.Officer viewer,
            Detail detail,
            SurePages.Step step,
            String typed,
            HttpServletRequest request,
            Act act) {
        var result = Reason.chosen(typed, step.reasons())
                .map(why -> act.done(viewer, detail.account(), why))
                .orElseGet(() -> new ActResult.Refused("identity.refusal.no-reason"));
        return answer(viewer, detail, step, typed, request, result);
    }

    private ModelAndView answer(
            Viewer.Officer viewer,
            Detail detail,
            SurePages.Step step,
            String typed,
            HttpServletRequest request,
            ActResult result) {
        return switch (result) {
            case ActResult.Done() -> Pages.seeOther(pages.account(request, detail.account()));
            case ActResult.Coded coded -> issued.show(request, viewer, coded);
            case ActResult.Refused(var key) ->
                Pages.refused("identity/accountSure", pages.page(request, viewer, detail, step, typed, key));
            case ActResult.NotFound() -> throw Pages.notThere();
        };
    }
}
