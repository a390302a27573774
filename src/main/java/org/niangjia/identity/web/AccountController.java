package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.niangjia.identity.model.Reason;
import org.niangjia.identity.store.AccountDirectory;
import org.niangjia.identity.web.AccountActs.Result;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Problem;
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

@Controller
@Requires(Permission.MANAGE_ACCOUNTS)
@RequestMapping("/desk/accounts/{id:[0-9a-f-]{36}}")
class AccountController {
    private final AccountDirectory directory;
    private final AccountActs acts;
    private final PlaceChoice places;
    private final AccountPages pages;
    private final Frames frames;

    AccountController(
            AccountDirectory directory, AccountActs acts, PlaceChoice places, AccountPages pages, Frames frames) {
        this.directory = directory;
        this.acts = acts;
        this.places = places;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView show(Viewer.Officer viewer, @PathVariable UUID id, HttpServletRequest request) {
        if (directory.find(viewer, new AccountId(id)).isEmpty()) {
            acts.notFound(viewer, new AccountId(id));
        }
        return Pages.page("identity/account", page(viewer, id, request, emptyForm(request), List.of()));
    }

    @PostMapping("/assignments")
    ModelAndView assign(
            Viewer.Officer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String searched,
            @RequestParam(defaultValue = "") String organization,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        var typed = new RoleForm.Typed(new PlaceChoice.Typed(place, searched, organization), role, reason);
        var found = places.find(viewer, typed.place());
        var chosenRole = RoleForm.role(role);
        var chosenReason = Reason.chosen(reason, Reason.FOR_GIVING);
        var problems = new RoleForm.Problems(
                found.organization() == null ? found.problemKey() : null,
                chosenRole.isPresent() ? null : "identity.refusal.no-role",
                chosenReason.isPresent() ? null : "identity.refusal.no-reason");
        var form = RoleForm.of(frames.words(request), typed, found.options(), problems);
        var organizationId = found.organization();
        if (organizationId == null || chosenRole.isEmpty() || chosenReason.isEmpty()) {
            return refused(viewer, id, request, form, new ArrayList<>());
        }
        return answer(
                viewer,
                id,
                request,
                form,
                account -> acts.assign(viewer, account, organizationId, chosenRole.get(), chosenReason.get()));
    }

    @PostMapping("/disablement/end")
    ModelAndView enable(Viewer.Officer viewer, @PathVariable UUID id, HttpServletRequest request) {
        return answer(viewer, id, request, emptyForm(request), account -> acts.enable(viewer, account));
    }

    private ModelAndView answer(
            Viewer.Officer viewer,
            UUID id,
            HttpServletRequest request,
            RoleForm form,
            Function<AccountId, Result> act) {
        return switch (act.apply(new AccountId(id))) {
            case Result.Done() -> Pages.seeOther(frames.frame(request).link("/desk/accounts/" + id));
            case Result.Coded _ -> throw new IllegalStateException("a code is given by a reset only");
            case Result.Refused(var key) ->
                refused(
                        viewer,
                        id,
                        request,
                        form,
                        new ArrayList<>(
                                List.of(new Problem(frames.words(request).get(key), null))));
            case Result.NotFound() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private ModelAndView refused(
            Viewer.Officer viewer, UUID id, HttpServletRequest request, RoleForm form, List<Problem> problems) {
        problems.addAll(
                AccountsController.problems(List.of(form.place(), form.organization(), form.role(), form.reason())));
        return Pages.refused("identity/account", page(viewer, id, request, form, problems));
    }

    private AccountPage page(
            Viewer.Officer viewer, UUID id, HttpServletRequest request, RoleForm form, List<Problem> problems) {
        var detail = directory
                .find(viewer, new AccountId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return pages.page(request, viewer, detail, form, problems);
    }

    private RoleForm emptyForm(HttpServletRequest request) {
        return RoleForm.of(frames.words(request), RoleForm.Typed.NOTHING, List.<Option>of(), RoleForm.Problems.NONE);
    }
}
