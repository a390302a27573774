package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.NewAccounts.Newcomer;
import org.niangjia.identity.PlaceChoice;
import org.niangjia.identity.model.SignInName;
import org.niangjia.shared.Permission;
import org.niangjia.shared.TypedText;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Reconfirmed;
import org.niangjia.shared.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Opening an account for somebody, with the first role that she holds. */
@Controller
@Requires(Permission.MANAGE_ACCOUNTS)
class NewAccountController {
    private final RoleActs acts;
    private final PlaceChoice places;
    private final IssuedCodes issued;
    private final AccountPages pages;
    private final Frames frames;
    private final DeskFrames desks;
    private final InstantSource clock;

    NewAccountController(
            RoleActs acts,
            PlaceChoice places,
            IssuedCodes issued,
            AccountPages pages,
            Frames frames,
            DeskFrames desks,
            InstantSource clock) {
        this.acts = acts;
        this.places = places;
        this.issued = issued;
        this.pages = pages;
        this.frames = frames;
        this.desks = desks;
        this.clock = clock;
    }

    @GetMapping("/desk/accounts/new")
    ModelAndView form(
            Viewer.Officer viewer, @RequestParam(defaultValue = "") String organization, HttpServletRequest request) {
        var place = new PlaceChoice.Typed(organization, organization, organization);
        var options = organization.isEmpty()
                ? List.<Option>of()
                : places.find(viewer, Permission.MANAGE_ACCOUNTS, place).options();
        var form = RoleForm.of(
                frames.words(request), new RoleForm.Typed(place, "", "APPOINTED", ""), options, RoleForm.Problems.NONE);
        return Pages.page("identity/accountNew", newPage(viewer, request, new Person("", ""), form, null, null));
    }

    @Reconfirmed
    @PostMapping("/desk/accounts/new")
    ModelAndView create(
            Viewer.Officer viewer,
            @RequestParam(defaultValue = "") String displayName,
            @RequestParam(defaultValue = "") String signInName,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String searched,
            @RequestParam(defaultValue = "") String organization,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String until,
            HttpServletRequest request) {
        var lastDay = LastDay.typed(until, clock);
        var person = new Person(TypedText.clean(displayName), SignInName.plain(signInName));
        var typed = new RoleForm.Typed(new PlaceChoice.Typed(place, searched, organization), role, "APPOINTED", until);
        var found = places.find(viewer, Permission.MANAGE_ACCOUNTS, typed.place());
        var chosenRole = RoleForm.role(role);
        var problems = new RoleForm.Problems(
                found.problemKey(),
                chosenRole.isPresent() ? null : "identity.refusal.no-role",
                null,
                lastDay.problemKey());
        var form = RoleForm.of(frames.words(request), typed, found.options(), problems);
        if (person.isWrong() || found.organization() == null || chosenRole.isEmpty() || lastDay.problemKey() != null) {
            return refused(viewer, request, person, form, person.nameProblem(), person.signInProblem());
        }
        var newcomer = new Newcomer(
                person.signInName(),
                person.displayName(),
                found.organization(),
                chosenRole.orElseThrow(),
                lastDay.day());
        return switch (acts.create(viewer, newcomer)) {
            case ActResult.Coded coded -> issued.show(request, viewer, coded);
            case ActResult.Refused(var key)
            when key.equals(PlaceChoice.OUT_OF_REACH) -> refused(viewer, request, person, form, null, null);
            case ActResult.Refused(var key)
            when key.equals(RoleActs.FOR_ROOT_ONLY) || key.equals(RoleActs.NO_LAST_DAY) -> {
                var roleWrong = new RoleForm.Problems(null, key, null, null);
                yield refused(
                        viewer,
                        request,
                        person,
                        RoleForm.of(frames.words(request), typed, found.options(), roleWrong),
                        null,
                        null);
            }
            case ActResult.Refused(var key) -> refused(viewer, request, person, form, null, key);
            default -> throw new IllegalStateException("creating either gives a code or is refused");
        };
    }

    private record Person(String displayName, String signInName) {
        @Nullable
        String nameProblem() {
            return displayName.isEmpty() || displayName.length() > 60 ? "identity.refusal.no-name" : null;
        }

        @Nullable
        String signInProblem() {
            return SignInName.isWellFormed(signInName) ? null : "identity.refusal.sign-in-name";
        }

        boolean isWrong() {
            return nameProblem() != null || signInProblem() != null;
        }
    }

    private ModelAndView refused(
            Viewer.Officer viewer,
            HttpServletRequest request,
            Person person,
            RoleForm form,
            @Nullable String nameProblem,
            @Nullable String signInProblem) {
        return Pages.refused("identity/accountNew", newPage(viewer, request, person, form, nameProblem, signInProblem));
    }

    private NewAccountPage newPage(
            Viewer.Officer viewer,
            HttpServletRequest request,
            Person person,
            RoleForm form,
            @Nullable String nameProblem,
            @Nullable String signInProblem) {
        var words = frames.words(request);
        var displayName =
                Fields.of(words, "displayName", "identity.form.display-name", null, person.displayName(), nameProblem);
        var signInName = Fields.of(
                words,
                "signInName",
                "identity.sign-in.name",
                "identity.form.sign-in-name.hint",
                person.signInName(),
                signInProblem);
        return new NewAccountPage(
                desks.frame(request, viewer),
                pages.crumbs(request, words, words.get("identity.accounts.new")),
                frames.frame(request).link("/desk/accounts/new"),
                displayName,
                signInName,
                form,
                Fields.problems(List.of(
                        displayName, signInName, form.place(), form.organization(), form.role(), form.until())));
    }
}
