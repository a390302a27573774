package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.NewAccounts.Newcomer;
import org.niangjia.identity.OrganizationNames;
import org.niangjia.identity.model.SignInName;
import org.niangjia.identity.model.Standing.Seat;
import org.niangjia.identity.store.AccountDirectory;
import org.niangjia.identity.store.AccountDirectory.Line;
import org.niangjia.identity.store.AccountDirectory.Listing;
import org.niangjia.identity.web.AccountActs.Result;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.TypedText;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Pager;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Requires;
import org.niangjia.shared.web.Table;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Requires(Permission.MANAGE_ACCOUNTS)
class AccountsController {
    private static final int PAGE = 50;

    private final AccountDirectory directory;
    private final AccountActs acts;
    private final PlaceChoice places;
    private final OrganizationNames organizations;
    private final IssuedCodes issued;
    private final AccountPages pages;
    private final Frames frames;
    private final DeskFrames desks;
    private final Moments moments;

    AccountsController(
            AccountDirectory directory,
            AccountActs acts,
            PlaceChoice places,
            OrganizationNames organizations,
            IssuedCodes issued,
            AccountPages pages,
            Frames frames,
            DeskFrames desks,
            Moments moments) {
        this.directory = directory;
        this.acts = acts;
        this.places = places;
        this.organizations = organizations;
        this.issued = issued;
        this.pages = pages;
        this.frames = frames;
        this.desks = desks;
        this.moments = moments;
    }

    @GetMapping("/desk/accounts")
    ModelAndView list(
            Viewer.Officer viewer, @RequestParam(defaultValue = "0") String page, HttpServletRequest request) {
        var number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
        var listing = directory.list(viewer, "", number, PAGE);
        return show(viewer, request, "", listing, pager(request, number, listing.more()));
    }

    @PostMapping("/desk/accounts")
    ModelAndView search(
            Viewer.Officer viewer, @RequestParam(defaultValue = "") String name, HttpServletRequest request) {
        var typed = TypedText.clean(name);
        var listing = directory.list(viewer, typed, 0, PAGE);
        var pager = listing.more()
                ? new Pager(frames.words(request).get("identity.accounts.narrow", PAGE), null, null)
                : null;
        return show(viewer, request, typed, listing, pager);
    }

    @GetMapping("/desk/accounts/new")
    ModelAndView form(
            Viewer.Officer viewer, @RequestParam(defaultValue = "") String organization, HttpServletRequest request) {
        var place = new PlaceChoice.Typed(organization, organization, organization);
        var options = organization.isEmpty()
                ? List.<Option>of()
                : places.find(viewer, place).options();
        var form = RoleForm.of(
                frames.words(request), new RoleForm.Typed(place, "", "APPOINTED"), options, RoleForm.Problems.NONE);
        return Pages.page("identity/accountNew", newPage(viewer, request, new Person("", ""), form, null, null));
    }

    @PostMapping("/desk/accounts/new")
    ModelAndView create(
            Viewer.Officer viewer,
            @RequestParam(defaultValue = "") String displayName,
            @RequestParam(defaultValue = "") String signInName,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String searched,
            @RequestParam(defaultValue = "") String organization,
            @RequestParam(defaultValue = "") String role,
            HttpServletRequest request) {
        var person = new Person(TypedText.clean(displayName), SignInName.plain(signInName));
        var typed = new RoleForm.Typed(new PlaceChoice.Typed(place, searched, organization), role, "APPOINTED");
        var found = places.find(viewer, typed.place());
        var chosenRole = RoleForm.role(role);
        var problems = new RoleForm.Problems(
                found.problemKey(), chosenRole.isPresent() ? null : "identity.refusal.no-role", null);
        var form = RoleForm.of(frames.words(request), typed, found.options(), problems);
        if (person.isWrong() || found.organization() == null || chosenRole.isEmpty()) {
            return refused(viewer, request, person, form, person.nameProblem(), person.signInProblem());
        }
        var newcomer = new Newcomer(person.signInName(), person.displayName(), found.organization(), chosenRole.get());
        return switch (acts.create(viewer, newcomer)) {
            case Result.Coded coded -> issued.show(request, viewer, coded);
            case Result.Refused(var key)
            when key.equals(AccountActs.OUT_OF_REACH) -> refused(viewer, request, person, form, null, null);
            case Result.Refused(var key)
            when key.equals(AccountActs.FOR_ROOT_ONLY) -> {
                var roleWrong = new RoleForm.Problems(null, key, null);
                yield refused(
                        viewer,
                        request,
                        person,
                        RoleForm.of(frames.words(request), typed, found.options(), roleWrong),
                        null,
                        null);
            }
            case Result.Refused(var key) -> refused(viewer, request, person, form, null, key);
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
        var displayName = RoleForm.field(
                words, "displayName", "identity.form.display-name", null, person.displayName(), nameProblem);
        var signInName = RoleForm.field(
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
                problems(List.of(displayName, signInName, form.place(), form.organization(), form.role())));
    }

    static List<Problem> problems(List<Field> fields) {
        var problems = new ArrayList<Problem>();
        fields.forEach(
                field -> Optional.ofNullable(field.error()).ifPresent(error -> problems.add(Problem.at(field, error))));
        return problems;
    }

    private ModelAndView show(
            Viewer.Officer viewer, HttpServletRequest request, String search, Listing listing, @Nullable Pager pager) {
        var words = frames.words(request);
        var names = organizations.names(listing.lines().stream()
                .flatMap(line -> line.seats().stream())
                .map(Seat::organization)
                .collect(Collectors.toSet()));
        var table = new Table(
                words.get("identity.accounts.title"),
                List.of(
                        new Table.Column(words.get("identity.form.display-name"), false),
                        new Table.Column(words.get("identity.sign-in.name"), false),
                        new Table.Column(words.get("identity.form.role"), false),
                        new Table.Column(words.get("identity.account.last"), false)),
                listing.lines().stream()
                        .map(line -> line(request, words, line, names))
                        .toList());
        return Pages.page(
                "identity/accounts",
                new AccountsPage(
                        desks.frame(request, viewer),
                        frames.frame(request).link("/desk/accounts"),
                        frames.frame(request).link("/desk/accounts/new"),
                        RoleForm.field(words, "name", "identity.accounts.search", null, search, null),
                        table,
                        pager));
    }

    private Table.Line line(HttpServletRequest request, Words words, Line line, Map<OrganizationId, String> names) {
        var roles = line.seats().stream()
                .map(seat -> words.get(
                        "identity.role-at",
                        names.getOrDefault(seat.organization(), "?"),
                        words.get(seat.role().key())))
                .collect(Collectors.joining("; "));
        var last = line.disabled()
                ? words.get("identity.account.disabled")
                : Optional.ofNullable(line.signedInAt())
                        .map(moment -> moments.at(moment, words))
                        .orElse(words.get("identity.account.never"));
        return new Table.Line(
                frames.frame(request).link("/desk/accounts/" + line.account()),
                List.of(
                        line.displayName(),
                        line.signInName(),
                        roles.isEmpty() ? words.get("identity.account.no-role") : roles,
                        last));
    }

    private @Nullable Pager pager(HttpServletRequest request, int page, boolean more) {
        if (page == 0 && !more) {
            return null;
        }
        return new Pager(
                frames.words(request).get("identity.accounts.page", page + 1),
                page == 0 ? null : frames.frame(request).link("/desk/accounts?page=" + (page - 1)),
                more ? frames.frame(request).link("/desk/accounts?page=" + (page + 1)) : null);
    }
}
