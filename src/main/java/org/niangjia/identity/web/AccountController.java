package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.niangjia.identity.PlaceChoice;
import org.niangjia.identity.model.Reason;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Reconfirmed;
import org.niangjia.shared.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Requires(Permission.MANAGE_ACCOUNTS)
@RequestMapping("/desk/accounts/{id:[0-9a-f-]{36}}")
class AccountController {
    private final OnAccounts on;
    private final AccountActs acts;
    private final RoleActs roles;
    private final PlaceChoice places;
    private final AccountPages pages;
    private final Frames frames;
    private final InstantSource clock;

    AccountController(
            OnAccounts on,
            AccountActs acts,
            RoleActs roles,
            PlaceChoice places,
            AccountPages pages,
            Frames frames,
            InstantSource clock) {
        this.on = on;
        this.acts = acts;
        this.roles = roles;
        this.places = places;
        this.pages = pages;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Viewer.Officer viewer, @PathVariable UUID id, HttpServletRequest request) {
        return Pages.page("identity/account", page(viewer, id, request, emptyForm(request), List.of()));
    }

    @Reconfirmed
    @PostMapping("/assignments")
    ModelAndView assign(
            Viewer.Officer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String searched,
            @RequestParam(defaultValue = "") String organization,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String until,
            HttpServletRequest request) {
        var typed = new RoleForm.Typed(new PlaceChoice.Typed(place, searched, organization), role, reason, until);
        var lastDay = LastDay.typed(until, clock);
        var found = places.find(viewer, Permission.MANAGE_ACCOUNTS, typed.place());
        var chosenRole = RoleForm.role(role);
        var chosenReason = Reason.chosen(reason, Reason.FOR_GIVING);
        var problems = new RoleForm.Problems(
                found.organization() == null ? found.problemKey() : null,
                chosenRole.isPresent() ? null : "identity.refusal.no-role",
                chosenReason.isPresent() ? null : "identity.refusal.no-reason",
                lastDay.problemKey());
        var form = RoleForm.of(frames.words(request), typed, found.options(), problems);
        var organizationId = found.organization();
        if (organizationId == null || problems.any()) {
            return refused(viewer, id, request, form, new ArrayList<>());
        }
        return answer(
                viewer,
                id,
                request,
                form,
                account -> roles.assign(
                        viewer,
                        account,
                        organizationId,
                        chosenRole.orElseThrow(),
                        chosenReason.orElseThrow(),
                        lastDay.day()));
    }

    @Reconfirmed
    @PostMapping("/disablement/end")
    ModelAndView enable(Viewer.Officer viewer, @PathVariable UUID id, HttpServletRequest request) {
        return answer(viewer, id, request, emptyForm(request), account -> acts.enable(viewer, account));
    }

    private ModelAndView answer(
            Viewer.Officer viewer,
            UUID id,
            HttpServletRequest request,
            RoleForm form,
            Function<AccountId, ActResult> act) {
        return switch (act.apply(new AccountId(id))) {
            case ActResult.Done() -> Pages.seeOther(frames.frame(request).link("/desk/accounts/" + id));
            case ActResult.Coded _ -> throw new IllegalStateException("a code is given by a reset only");
            case ActResult.Refused(var key) ->
                refused(
                        viewer,
                        id,
                        request,
                        form,
                        new ArrayList<>(
                                List.of(new Problem(frames.words(request).get(key), null))));
            case ActResult.NotFound() -> throw Pages.notThere();
        };
    }

    private ModelAndView refused(
            Viewer.Officer viewer, UUID id, HttpServletRequest request, RoleForm form, List<Problem> problems) {
        problems.addAll(
                Fields.problems(List.of(form.place(), form.organization(), form.role(), form.reason(), form.until())));
        return Pages.refused("identity/account", page(viewer, id, request, form, problems));
    }

    private AccountPage page(
            Viewer.Officer viewer, UUID id, HttpServletRequest request, RoleForm form, List<Problem> problems) {
        return pages.page(request, viewer, on.read(viewer, id), form, problems);
    }

    private RoleForm emptyForm(HttpServletRequest request) {
        return RoleForm.of(frames.words(request), RoleForm.Typed.NOTHING, List.<Option>of(), RoleForm.Problems.NONE);
    }
}
