package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.OrganizationNames;
import org.niangjia.identity.model.Standing.Seat;
import org.niangjia.identity.store.AccountDirectory;
import org.niangjia.identity.store.AccountDirectory.Line;
import org.niangjia.identity.store.AccountDirectory.Listing;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.TypedText;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Pager;
import org.niangjia.shared.web.Pages;
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
    private final OrganizationNames organizations;
    private final AccountPages pages;
    private final Frames frames;
    private final DeskFrames desks;
    private final Moments moments;

    AccountsController(
            AccountDirectory directory,
            OrganizationNames organizations,
            AccountPages pages,
            Frames frames,
            DeskFrames desks,
            Moments moments) {
        this.directory = directory;
        this.organizations = organizations;
        this.pages = pages;
        this.frames = frames;
        this.desks = desks;
        this.moments = moments;
    }

    @GetMapping("/desk/accounts")
    ModelAndView list(
            Viewer.Officer viewer, @RequestParam(defaultValue = "0") String page, HttpServletRequest request) {
        var number = AccountPages.number(page);
        var listing = directory.list(viewer, "", number, PAGE);
        return show(viewer, request, "", listing, pages.pager(request, "/desk/accounts", number, listing.more()));
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
                        new Table.Column(words.get("identity.account.used"), false)),
                listing.lines().stream()
                        .map(line -> line(request, words, line, names))
                        .toList());
        return Pages.page(
                "identity/accounts",
                new AccountsPage(
                        desks.frame(request, viewer),
                        frames.frame(request).link("/desk/accounts"),
                        frames.frame(request).link("/desk/accounts/new"),
                        frames.frame(request).link(AccessController.PATH),
                        frames.frame(request).link(SeatAccountController.PATH),
                        Fields.of(words, "name", "identity.accounts.search", null, search, null),
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
                : Optional.ofNullable(line.lastUsed())
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
}
