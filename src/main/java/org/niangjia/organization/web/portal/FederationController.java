package org.niangjia.organization.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
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

    @GetMapping("/federations/{address:\\d{2,12}|china|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}")
    ModelAndView federation(
            @PathVariable String address, @RequestParam(defaultValue = "1") int page, HttpServletRequest request) {
        var federation = find(address).orElseThrow(Pages::notThere);
        var frame = frames.frame(request);
        if (!federation.address().equals(address)) {
            // It has become part of this one.
            return Pages.seeOther(href(frame, federation));
        }
        var upwards = organizations.withAncestors(federation.id());
        var said = pages.upwards(upwards);
        var own = said.getFirst();
        var telephone = nearest(said, PublicPage::telephone);
        var first = organizations.children(federation.id(), 0, PAGE);
        var total = first.size() < PAGE ? first.size() : organizations.countChildren(federation.id());
        var last = (int) Math.max(1, (total + PAGE - 1) / PAGE);
        var current = Math.clamp(page, 1, last);
        var children = current == 1 ? first : organizations.children(federation.id(), (current - 1) * PAGE, PAGE);
        return Pages.page(
                "organization/federation",
                new FederationPages.Federation(
                        frame,
                        federation.name(),
                        federation.region().orElse(""),
                        crumbs(frame, upwards),
                        facts(frame.words(), said, upwards),
                        own.offers().lines().filter(line -> !line.isBlank()).toList(),
                        Stream.concat(
                                        telephone.stream()
                                                .map(found -> new Phone(found.telephone(), name(upwards, found), null)),
                                        Stream.of(new Phone(
                                                "12338", frame.words().get("organization.federation.hotline"), null)))
                                .toList(),
                        telephone
                                .filter(found -> !found.organization().equals(federation.id()))
                                .map(found -> name(upwards, found))
                                .orElse(null),
                        total,
                        children.stream()
                                .map(child -> new Entry(href(frame, child), child.shortName(), null))
                                .toList(),
                        last == 1 ? null : pager(frame, address, current, last)));
    }

    private Optional<Organization> find(String address) {
        if (address.contains("-")) {
            return organizations
                    .now(new OrganizationId(UUID.fromString(address)))
                    .filter(Organization::isOfAPlace);
        }
        return organizations.ofRegion(Organizations.WOMEN, address.equals("china") ? "" : address);
    }

    private static List<Crumb> crumbs(Frame frame, List<Organization> upwards) {
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb(frame.words().get("organization.find.title"), frame.link("/federations")));
        for (var ancestor : upwards.reversed()) {
            var self = ancestor.equals(upwards.getFirst());
            crumbs.add(new Crumb(ancestor.shortName(), self ? null : href(frame, ancestor)));
        }
        return crumbs;
    }

    private static List<Item> facts(Words words, List<PublicPage> said, List<Organization> upwards) {
        return List.of(
                fact("organization.federation.address", PublicPage::address, words, said, upwards),
                fact("organization.federation.hours", page -> HoursText.of(page, words), words, said, upwards));
    }

    /** Her own, or the nearest above with the name of whose it is. */
    private static Item fact(
            String term,
            Function<PublicPage, String> text,
            Words words,
            List<PublicPage> said,
            List<Organization> upwards) {
        var value = nearest(said, text)
                .map(page -> page.equals(said.getFirst())
                        ? text.apply(page)
                        : words.get("organization.federation.of", text.apply(page), name(upwards, page)))
                .orElse(null);
        return new Item(words.get(term), value);
    }

    private static Optional<PublicPage> nearest(List<PublicPage> said, Function<PublicPage, String> text) {
        return said.stream().filter(page -> !text.apply(page).isBlank()).findFirst();
    }

    private static String name(List<Organization> upwards, PublicPage page) {
        return upwards.stream()
                .filter(organization -> organization.id().equals(page.organization()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static Pager pager(Frame frame, String address, int current, int last) {
        var base = "/federations/" + address + "?page=";
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
        return frame.link("/federations/" + organization.address());
    }
}
