package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.OrganizationNames;
import org.niangjia.identity.SeatGrants;
import org.niangjia.identity.SeatGrants.Waiting;
import org.niangjia.identity.model.SignInName;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Reconfirmed;
import org.niangjia.shared.web.Requires;
import org.niangjia.shared.web.Table;
import org.niangjia.shared.web.Table.Column;
import org.niangjia.shared.web.Table.Line;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who has a seat with which a role goes, and no account for it yet; and giving her one. */
@Controller
@Requires(Permission.MANAGE_ACCOUNTS)
class SeatAccountController {
    static final String PATH = "/desk/accounts/seats";
    private static final String TEMPLATE = "identity/seatAccount";
    private static final int PAGE = 50;

    private final SeatGrants grants;
    private final SeatRoleActs acts;
    private final IssuedCodes issued;
    private final AccountPages pages;
    private final OrganizationNames organizations;
    private final Moments moments;
    private final Frames frames;
    private final DeskFrames desks;

    SeatAccountController(
            SeatGrants grants,
            SeatRoleActs acts,
            IssuedCodes issued,
            AccountPages pages,
            OrganizationNames organizations,
            Moments moments,
            Frames frames,
            DeskFrames desks) {
        this.grants = grants;
        this.acts = acts;
        this.issued = issued;
        this.pages = pages;
        this.organizations = organizations;
        this.moments = moments;
        this.frames = frames;
        this.desks = desks;
    }

    @GetMapping(PATH)
    ModelAndView list(Officer viewer, @RequestParam(defaultValue = "0") String page, HttpServletRequest request) {
        var words = frames.words(request);
        var number = AccountPages.number(page);
        var reach = viewer.reach(Permission.MANAGE_ACCOUNTS).orElseThrow();
        var found = grants.waiting(reach, words.locale(), number * PAGE, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var names =
                organizations.names(shown.stream().map(Waiting::organization).collect(Collectors.toSet()));
        var table = new Table(
                words.get("identity.seats.title"),
                List.of(
                        new Column(words.get("identity.form.display-name"), false),
                        new Column(words.get("identity.seats.place"), false),
                        new Column(words.get("identity.seats.position"), false),
                        new Column(words.get("identity.seats.since"), false)),
                shown.stream()
                        .map(each -> new Line(
                                frames.frame(request).link(PATH + "/" + each.seat()),
                                List.of(
                                        each.holder(),
                                        names.getOrDefault(each.organization(), "?"),
                                        each.position(),
                                        moments.date(each.since(), words))))
                        .toList());
        return Pages.page(
                "identity/seatAccounts",
                new SeatAccountPages.Listing(
                        desks.frame(request, viewer),
                        pages.crumbs(request, words, words.get("identity.seats.title")),
                        table,
                        pages.pager(request, PATH, number, found.size() > PAGE)));
    }

    @GetMapping(PATH + "/{seat}")
    ModelAndView form(@PathVariable UUID seat, Officer viewer, HttpServletRequest request) {
        var waiting = find(viewer, seat, request);
        var known = acts.known(viewer, waiting);
        return Pages.page(TEMPLATE, page(request, viewer, waiting, known, !known.isEmpty(), null));
    }

    @Reconfirmed
    @PostMapping(PATH + "/{seat}")
    ModelAndView give(
            @PathVariable UUID seat,
            Officer viewer,
            @RequestParam(defaultValue = "") String signInName,
            @RequestParam(defaultValue = "") String hers,
            HttpServletRequest request) {
        var waiting = find(viewer, seat, request);
        var name = SignInName.plain(signInName);
        var isHers = hers.equals("yes");
        if (!SignInName.isWellFormed(name)) {
            return refused(request, viewer, waiting, name, isHers, "identity.refusal.sign-in-name");
        }
        return switch (acts.give(viewer, seat, name, isHers)) {
            case ActResult.Coded coded -> issued.show(request, viewer, coded);
            case ActResult.Done _ -> Pages.seeOther(frames.frame(request).link(PATH));
            case ActResult.Refused(var key) -> refused(request, viewer, waiting, name, isHers, key);
            case ActResult.NotFound _ -> throw Pages.notThere();
        };
    }

    private Waiting find(Officer viewer, UUID seat, HttpServletRequest request) {
        var reach = viewer.reach(Permission.MANAGE_ACCOUNTS).orElseThrow();
        return grants.find(reach, frames.words(request).locale(), seat).orElseThrow(Pages::notThere);
    }

    private ModelAndView refused(
            HttpServletRequest request, Officer viewer, Waiting waiting, String name, boolean isHers, String problem) {
        return Pages.refused(TEMPLATE, page(request, viewer, waiting, name, isHers, problem));
    }

    private SeatAccountPages.Giving page(
            HttpServletRequest request,
            Officer viewer,
            Waiting waiting,
            String name,
            boolean isHers,
            @Nullable String problem) {
        var words = frames.words(request);
        var place = organizations.names(Set.of(waiting.organization())).getOrDefault(waiting.organization(), "?");
        var field = Fields.of(
                words, "signInName", "identity.sign-in.name", "identity.form.sign-in-name.hint", name, problem);
        return new SeatAccountPages.Giving(
                desks.frame(request, viewer),
                pages.crumbs(request, words, words.get("identity.seats.title")),
                words.get("identity.seats.heading", waiting.holder(), waiting.position()),
                List.of(
                        new Item(words.get("identity.seats.place"), place),
                        new Item(words.get("identity.seats.position"), waiting.position()),
                        new Item(
                                words.get("identity.form.role"),
                                words.get(waiting.role().key())),
                        new Item(words.get("identity.seats.since"), moments.date(waiting.since(), words))),
                frames.frame(request).link(PATH + "/" + waiting.seat()),
                frames.frame(request).link(PATH),
                field,
                new Field(
                        "hers",
                        words.get("identity.seats.hers"),
                        words.get("identity.seats.hers.hint"),
                        true,
                        "",
                        null),
                List.of(new Option("yes", words.get("identity.seats.hers.yes"), isHers)),
                Fields.problems(List.of(field)));
    }
}
