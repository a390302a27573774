package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Function;
import org.niangjia.identity.model.Reason;
import org.niangjia.identity.store.AccountDirectory;
import org.niangjia.identity.store.AccountDirectory.Assignment;
import org.niangjia.identity.store.AccountDirectory.Detail;
import org.niangjia.identity.web.AccountActs.Result;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What throws somebody out: a page that says what happens, then a POST with a reason that nobody chose for her. */
@Controller
@Requires(Permission.MANAGE_ACCOUNTS)
@RequestMapping("/desk/accounts/{id:[0-9a-f-]{36}}")
class ClosingController {
    private static final String END = "/assignments/{assignment:[0-9a-f-]{36}}/end";

    private final AccountDirectory directory;
    private final AccountActs acts;
    private final SurePages pages;
    private final IssuedCodes issued;

    ClosingController(AccountDirectory directory, AccountActs acts, SurePages pages, IssuedCodes issued) {
        this.directory = directory;
        this.acts = acts;
        this.pages = pages;
        this.issued = issued;
    }

    @GetMapping("/disablement")
    ModelAndView disablement(Viewer.Officer viewer, @PathVariable UUID id, HttpServletRequest request) {
        return ask(viewer, find(viewer, id), SurePages.Step.DISABLEMENT, request);
    }

    @PostMapping("/disablement")
    ModelAndView disable(
            Viewer.Officer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        var detail = find(viewer, id);
        return because(
                viewer,
                detail,
                SurePages.Step.DISABLEMENT,
                reason,
                request,
                why -> acts.disable(viewer, detail.account(), why));
    }

    @GetMapping(END)
    ModelAndView end(
            Viewer.Officer viewer, @PathVariable UUID id, @PathVariable UUID assignment, HttpServletRequest request) {
        var detail = find(viewer, id);
        return ask(viewer, detail, SurePages.Step.end(held(detail, assignment)), request);
    }

    @PostMapping(END)
    ModelAndView end(
            Viewer.Officer viewer,
            @PathVariable UUID id,
            @PathVariable UUID assignment,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        var detail = find(viewer, id);
        return because(
                viewer,
                detail,
                SurePages.Step.end(held(detail, assignment)),
                reason,
                request,
                why -> acts.endAssignment(viewer, detail.account(), assignment, why));
    }

    @GetMapping("/reset")
    ModelAndView reset(Viewer.Officer viewer, @PathVariable UUID id, HttpServletRequest request) {
        return ask(viewer, find(viewer, id), SurePages.Step.RESET, request);
    }

    @PostMapping("/reset")
    ModelAndView resetNow(Viewer.Officer viewer, @PathVariable UUID id, HttpServletRequest request) {
        var detail = find(viewer, id);
        return answer(viewer, detail, SurePages.Step.RESET, "", request, acts.reset(viewer, detail.account()));
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
            Function<Reason, Result> act) {
        var result = Reason.chosen(typed, step.reasons())
                .map(act)
                .orElseGet(() -> new Result.Refused("identity.refusal.no-reason"));
        return answer(viewer, detail, step, typed, request, result);
    }

    private ModelAndView answer(
            Viewer.Officer viewer,
            Detail detail,
            SurePages.Step step,
            String typed,
            HttpServletRequest request,
            Result result) {
        return switch (result) {
            case Result.Done() -> Pages.seeOther(pages.account(request, detail.account()));
            case Result.Coded coded -> issued.show(request, viewer, coded);
            case Result.Refused(var key) ->
                Pages.refused("identity/accountSure", pages.page(request, viewer, detail, step, typed, key));
            case Result.NotFound() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private Detail find(Viewer.Officer viewer, UUID id) {
        var account = new AccountId(id);
        return directory.find(viewer, account).orElseThrow(() -> {
            acts.notFound(viewer, account);
            return new ResponseStatusException(HttpStatus.NOT_FOUND);
        });
    }

    private static Assignment held(Detail detail, UUID assignment) {
        return detail.assignments().stream()
                .filter(each -> each.id().equals(assignment))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
