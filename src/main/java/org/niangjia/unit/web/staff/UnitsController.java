package org.niangjia.unit.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.organization.OrganizationSection;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.TypedText;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Chip;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Pager;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Requires;
import org.niangjia.shared.web.Table;
import org.niangjia.shared.web.Table.Column;
import org.niangjia.shared.web.Table.Line;
import org.niangjia.shared.web.Words;
import org.niangjia.unit.Belonging;
import org.niangjia.unit.Unit;
import org.niangjia.unit.UnitFilter;
import org.niangjia.unit.UnitFilter.Show;
import org.niangjia.unit.UnitId;
import org.niangjia.unit.Units;
import org.niangjia.vocabulary.Term;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** The units of an area and of all below it. */
@Controller
@Requires(Permission.SEE_TREE)
class UnitsController {
    static final String PATH = OrganizationSection.PAGES + "/{id}/units";

    private static final int PAGE = 50;

    private final Units units;
    private final Organizations organizations;
    private final UnitWords said;
    private final DeskFrames frames;

    UnitsController(Units units, Organizations organizations, UnitWords said, DeskFrames frames) {
        this.units = units;
        this.organizations = organizations;
        this.said = said;
        this.frames = frames;
    }

    static String list(OrganizationId area) {
        return OrganizationSection.page(area) + "/units";
    }

    @GetMapping(PATH)
    ModelAndView list(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String least,
            @RequestParam(defaultValue = "0") String page,
            Officer officer,
            HttpServletRequest request) {
        var area = new OrganizationId(id);
        var number = page.matches("\\d{1,5}") ? Integer.parseInt(page) : 0;
        var filter = filter(show, kind, TypedText.clean(name), TypedText.clean(least));
        var found = units.list(officer, area, filter, number * PAGE, PAGE + 1).orElseThrow(Pages::notThere);
        var frame = frames.frame(request, officer);
        return Pages.page("unit/units", page(frame, officer, area, filter, found, number));
    }

    /** What is not offered filters nothing. */
    private UnitFilter filter(String show, String kind, String name, String least) {
        return new UnitFilter(
                Arrays.stream(Show.values())
                        .filter(each -> value(each).equals(show))
                        .findFirst()
                        .orElse(Show.ALL),
                said.kinds().map(Term::id).filter(kind::equals).findFirst().orElse(null),
                name.length() > UnitFilter.LONGEST_NAME ? name.substring(0, UnitFilter.LONGEST_NAME) : name,
                UnitAsk.women(least));
    }

    private UnitPages.Listing page(
            DeskFrame frame, Officer officer, OrganizationId area, UnitFilter filter, List<Unit> found, int number) {
        var words = frame.frame().words();
        var organization = organizations.get(area);
        var here = frame.frame().link(OrganizationSection.page(area));
        return new UnitPages.Listing(
                frame,
                List.of(new Crumb(organization.shortName(), here), new Crumb(words.get("unit.list"), null)),
                words.get("unit.list.heading", organization.shortName()),
                Arrays.stream(Show.values())
                        .map(each -> new Chip(
                                words.get("unit.show." + value(each)),
                                href(
                                        frame,
                                        area,
                                        new UnitFilter(each, filter.kind(), filter.name(), filter.least()),
                                        0),
                                each == filter.show(),
                                null))
                        .toList(),
                frame.frame().link(list(area)),
                value(filter.show()),
                Field.of("kind", words.get("unit.ask.kind"), kind(filter)),
                Option.among(
                        words.get("unit.kinds.all"),
                        kind(filter),
                        said.kinds(),
                        Term::id,
                        term -> term.in(words.locale())),
                Field.of("name", words.get("unit.search"), filter.name()),
                Field.of("least", words.get("unit.least"), least(filter)),
                table(frame, found.stream().limit(PAGE).toList()),
                pager(frame, area, filter, number, found.size() > PAGE),
                units.mayKeep(officer, area) ? frame.frame().link(ListingController.path(area)) : null);
    }

    private static String kind(UnitFilter filter) {
        return filter.kind() == null ? "" : filter.kind();
    }

    private static String least(UnitFilter filter) {
        return filter.least() == null ? "" : filter.least().toString();
    }

    private static String value(Show show) {
        return show.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Table table(DeskFrame frame, List<Unit> found) {
        var words = frame.frame().words();
        var ids = found.stream().map(Unit::id).toList();
        var women = units.newest(ids);
        var having = units.belongings(ids).stream()
                .filter(Belonging::isOpen)
                .collect(Collectors.groupingBy(Belonging::unit));
        var names = organizations.names(found.stream().map(Unit::area).collect(Collectors.toSet()));
        return new Table(
                words.get("unit.list"),
                List.of(
                        new Column(words.get("unit.ask.name"), false),
                        new Column(words.get("unit.ask.kind"), false),
                        new Column(words.get("unit.ask.women"), false),
                        new Column(words.get("unit.having"), false),
                        new Column(words.get("unit.area"), false)),
                found.stream()
                        .map(unit -> new Line(
                                frame.frame().link(UnitController.PATH + "/" + unit.id()),
                                List.of(
                                        unit.described().name(),
                                        said.kind(unit.described(), words),
                                        said.women(women.get(unit.id()), words),
                                        having(unit.id(), having, words),
                                        names.getOrDefault(unit.area(), ""))))
                        .toList());
    }

    private String having(UnitId unit, Map<UnitId, List<Belonging>> having, Words words) {
        var hers = having.getOrDefault(unit, List.of());
        return hers.isEmpty()
                ? words.get("unit.having.none")
                : hers.stream()
                        .map(each -> said.kindOf(each.joined(), words))
                        .distinct()
                        .collect(Collectors.joining(words.get("unit.and")));
    }

    private static @Nullable Pager pager(
            DeskFrame frame, OrganizationId area, UnitFilter filter, int number, boolean more) {
        return number == 0 && !more
                ? null
                : new Pager(
                        frame.frame().words().get("unit.page", number + 1),
                        number == 0 ? null : href(frame, area, filter, number - 1),
                        more ? href(frame, area, filter, number + 1) : null);
    }

    private static String href(DeskFrame frame, OrganizationId area, UnitFilter filter, int page) {
        var address = new StringBuilder(list(area)).append("?show=").append(value(filter.show()));
        if (filter.kind() != null) {
            address.append("&kind=").append(filter.kind());
        }
        if (!filter.name().isEmpty()) {
            address.append("&name=").append(UriUtils.encode(filter.name(), StandardCharsets.UTF_8));
        }
        if (filter.least() != null) {
            address.append("&least=").append(filter.least());
        }
        if (page > 0) {
            address.append("&page=").append(page);
        }
        return frame.frame().link(address.toString());
    }
}
