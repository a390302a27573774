package org.niangjia.organization.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.organization.Organization;
import org.niangjia.organization.Organizations;
import org.niangjia.organization.PublicPage;
import org.niangjia.organization.PublicPages;
import org.niangjia.organization.web.portal.FederationPages.Entry;
import org.niangjia.region.Place;
import org.niangjia.region.Places;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Frame;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Pager;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Phone;
import org.niangjia.shared.web.PublicDoor;
import org.niangjia.shared.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Anyone finds her federation, without an account, a session or a cookie. */
@Controller
@PublicDoor
class FederationController {
    private static final int PAGE = 60;
    private static final int LONGEST_SEARCH = 64;

    private final Organizations organizations;
    private final PublicPages pages;
    private final Places places;
    private final Frames frames;

    FederationController(Organizations organizations, PublicPages pages, Places places, Frames frames) {
        this.organizations = organizations;
        this.pages = pages;
        this.places = places;
        this.frames = frames;
    }

    @GetMapping("/federations")
    ModelAndView find(
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            HttpServletRequest request) {
        var frame = frames.frame(request);
        var typed = q.length() > LONGEST_SEARCH ? q.substring(0, LONGEST_SEARCH) : q;
        var results = typed.isBlank() ? new Places.Found(List.of(), false) : places.search(typed);
        var found = results.places().stream().map(place -> entry(frame, place)).toList();
        if (part != null) {
            return Pages.page(
                    "organization/found", new FederationPages.Found(frame, !typed.isBlank(), found, results.more()));
        }
        var words = frame.words();
        var search = new Field(
                "q", words.get("organization.find.field"), words.get("organization.find.hint"), false, typed, null);
        var provinces =
                places.below("").stream().map(place -> entry(frame, place)).toList();
        return Pages.page(
                "organization/find",
                new FederationPages.Find(frame, search, !typed.isBlank(), found, results.more(), provinces));
    }

    @GetMapping("/federations/{regionCode:\\d{2,12}|china}")
    ModelAndView federation(
            @PathVariable String regionCode, @RequestParam(defaultValue = "1") int page, HttpServletRequest request) {
        var region = regionCode.equals("china") ? "" : regionCode;
        var federation = organizations
                .ofRegion(Organizations.WOMEN, region)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var frame = frames.frame(request);
        var own = pages.of(federation.id());
        var upwards = pages.upwards(federation.id());
        var telephone = nearest(upwards, PublicPage::telephone);
        var total = organizations.countChildren(federation.id());
        var last = (int) Math.max(1, (total + PAGE - 1) / PAGE);
        var current = Math.clamp(page, 1, last);
        return Pages.page(
                "organization/federation",
                new FederationPages.Federation(
                        frame,
                        federation.name(),
                        region,
                        crumbs(frame, federation),
                        facts(frame.words(), federation.id(), upwards),
                        own.offers().lines().filter(line -> !line.isBlank()).toList(),
                        Stream.concat(
                                        telephone.stream()
                                                .map(found -> new Phone(found.telephone(), name(found), null)),
                                        Stream.of(new Phone(
                                                "12338", frame.words().get("organization.federation.hotline"), null)))
                                .toList(),
                        telephone
                                .filter(found -> !found.organization().equals(federation.id()))
                                .map(this::name)
                                .orElse(null),
                        total,
                        organizations.children(federation.id(), (current - 1) * PAGE, PAGE).stream()
                                .map(child -> new Entry(href(frame, child), child.shortName(), null))
                                .toList(),
                        last == 1 ? null : pager(frame, regionCode, current, last)));
    }

    private List<Crumb> crumbs(Frame frame, Organization federation) {
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb(frame.words().get("organization.find.title"), frame.link("/federations")));
        var chain = organizations.withAncestors(federation.id());
        for (var ancestor : chain.reversed()) {
            var self = ancestor.id().equals(federation.id());
            crumbs.add(new Crumb(ancestor.shortName(), self ? null : href(frame, ancestor)));
        }
        return crumbs;
    }

    private List<Item> facts(Words words, OrganizationId own, List<PublicPage> upwards) {
        return List.of(
                fact("organization.federation.address", PublicPage::address, words, own, upwards),
                fact("organization.federation.hours", page -> HoursText.of(page, words), words, own, upwards));
    }

    /** Her own, or the nearest above with the name of whose it is. */
    private Item fact(
            String term, Function<PublicPage, String> text, Words words, OrganizationId own, List<PublicPage> upwards) {
        var value = nearest(upwards, text)
                .map(page -> page.organization().equals(own)
                        ? text.apply(page)
                        : words.get("organization.federation.of", text.apply(page), name(page)))
                .orElse(null);
        return new Item(words.get(term), value);
    }

    private static Optional<PublicPage> nearest(List<PublicPage> upwards, Function<PublicPage, String> text) {
        return upwards.stream().filter(page -> !text.apply(page).isBlank()).findFirst();
    }

    private String name(PublicPage page) {
        return organizations.get(page.organization()).name();
    }

    private static Pager pager(Frame frame, String regionCode, int current, int last) {
        var base = "/federations/" + regionCode + "?page=";
        return new Pager(
                frame.words().get("organization.federation.page", current, last),
                current == 1 ? null : frame.link(base + (current - 1)),
                current == last ? null : frame.link(base + (current + 1)));
    }

    private static Entry entry(Frame frame, Place place) {
        return new Entry(
                frame.link("/federations/" + place.code()),
                place.name(),
                place.path().size() > 1 ? String.join(" · ", place.path()) : null);
    }

    private static String href(Frame frame, Organization organization) {
        return frame.link("/federations/" + organization.region().orElse("china"));
    }
}
