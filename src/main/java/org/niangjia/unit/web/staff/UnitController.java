package org.niangjia.unit.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.Accounts;
import org.niangjia.organization.NoteTable;
import org.niangjia.organization.NoteTable.Noted;
import org.niangjia.organization.OrganizationSection;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Item;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Requires;
import org.niangjia.shared.web.Table;
import org.niangjia.shared.web.Table.Column;
import org.niangjia.shared.web.Table.Line;
import org.niangjia.shared.web.Words;
import org.niangjia.unit.Belonging;
import org.niangjia.unit.Headcount;
import org.niangjia.unit.Unit;
import org.niangjia.unit.UnitId;
import org.niangjia.unit.UnitNote;
import org.niangjia.unit.Units;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One unit: what it is, how many women there are, which women's organisation it has, and how that came to be known. */
@Controller
@Requires(Permission.SEE_TREE)
class UnitController {
    static final String PATH = OrganizationSection.PAGES + "/units";

    private final Units units;
    private final Organizations organizations;
    private final UnitScreen screen;
    private final UnitWords said;
    private final NoteTable notes;
    private final Accounts accounts;
    private final Moments moments;
    private final DeskFrames frames;

    UnitController(
            Units units,
            Organizations organizations,
            UnitScreen screen,
            UnitWords said,
            NoteTable notes,
            Accounts accounts,
            Moments moments,
            DeskFrames frames) {
        this.units = units;
        this.organizations = organizations;
        this.screen = screen;
        this.said = said;
        this.notes = notes;
        this.accounts = accounts;
        this.moments = moments;
        this.frames = frames;
    }

    static String act(UnitId unit, UnitAct act) {
        return PATH + "/" + unit + "/" + act.noun();
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView unit(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        var unit = units.find(officer, new UnitId(id)).orElseThrow(Pages::notThere);
        var frame = frames.frame(request, officer);
        var words = frame.frame().words();
        var isKeeper = !unit.withdrawn() && units.mayKeep(officer, unit.area());
        return Pages.page(
                "unit/unit",
                new UnitPages.Unit(
                        frame,
                        Stream.concat(
                                        screen.crumbs(frame, unit.area()).stream(),
                                        Stream.of(new Crumb(words.get("unit.title"), null)))
                                .toList(),
                        unit.described().name(),
                        gone(unit, words),
                        facts(unit, words),
                        having(frame, officer, unit, isKeeper && unit.isThere()),
                        headcounts(unit.id(), words),
                        notes(unit.id(), words),
                        isKeeper ? acts(frame, unit) : List.of()));
    }

    private @Nullable String gone(Unit unit, Words words) {
        if (unit.withdrawn()) {
            return words.get("unit.withdrawn");
        }
        return unit.closed() == null ? null : words.get("unit.closed", moments.date(unit.closed(), words));
    }

    private List<Item> facts(Unit unit, Words words) {
        var facts = new ArrayList<>(said.items(unit.described(), words));
        facts.add(
                new Item(words.get("unit.area"), organizations.get(unit.area()).name()));
        facts.add(new Item(
                words.get("unit.ask.women"),
                said.women(units.newest(List.of(unit.id())).get(unit.id()), words)));
        return facts;
    }

    private List<UnitPages.Having> having(DeskFrame frame, Officer officer, Unit unit, boolean mayAct) {
        var words = frame.frame().words();
        var all = units.belongings(List.of(unit.id()));
        var names = screen.names(all);
        return all.stream()
                .map(each -> new UnitPages.Having(
                        said.name(each, names, words),
                        href(frame, officer, each),
                        said.items(each, words),
                        mayAct ? acts(frame, each) : List.of()))
                .toList();
    }

    private @Nullable String href(DeskFrame frame, Officer officer, Belonging belonging) {
        var organization = belonging.joined().organization();
        return organization == null || !units.sees(officer, organization)
                ? null
                : frame.frame().link(OrganizationSection.page(organization));
    }

    /** One that has ended already can have been a mistake, too. */
    private static List<Crumb> acts(DeskFrame frame, Belonging belonging) {
        return UnitAct.OF_A_BELONGING.stream()
                .filter(act -> act.isOffered(belonging))
                .map(act -> new Crumb(
                        frame.frame().words().get(act.key()),
                        frame.frame().link(BelongingController.path(belonging, act))))
                .toList();
    }

    private Table headcounts(UnitId unit, Words words) {
        var counts = units.headcounts(unit);
        var officers = accounts.displayNames(counts.stream().map(Headcount::by).collect(Collectors.toSet()));
        return new Table(
                words.get("unit.headcounts"),
                List.of(
                        new Column(words.get("unit.headcounts.on"), false),
                        new Column(words.get("unit.ask.women"), true),
                        new Column(words.get("organization.notes.when"), false),
                        new Column(words.get("organization.notes.who"), false)),
                counts.stream()
                        .map(count -> new Line(
                                null,
                                List.of(
                                        moments.date(count.on(), words),
                                        String.valueOf(count.women()),
                                        moments.at(count.at(), words),
                                        officers.getOrDefault(count.by(), words.get("organization.tree.someone")))))
                        .toList());
    }

    private Table notes(UnitId unit, Words words) {
        var ever = units.everBelonged(unit);
        var names = screen.names(ever.values());
        return notes.of(
                words.get("unit.notes"),
                words.get("unit.notes.what"),
                units.notes(unit).stream()
                        .map(note -> {
                            var about = note.about() == null ? null : ever.get(note.about());
                            var what = about == null
                                    ? what(note, words)
                                    : words.get("unit.note.about", what(note, words), said.name(about, names, words));
                            return new Noted(note.at(), what, note.reason(), note.by());
                        })
                        .toList(),
                words);
    }

    private String what(UnitNote note, Words words) {
        var kind = words.get(
                "unit.note." + note.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        var was = note.was();
        return was == null
                ? kind
                : words.get(
                        "unit.note.was",
                        kind,
                        said.items(was, words).stream()
                                .filter(item -> item.value() != null)
                                .map(item -> item.term() + " " + item.value())
                                .collect(Collectors.joining(words.get("unit.and"))));
    }

    private static List<Crumb> acts(DeskFrame frame, Unit unit) {
        return UnitAct.OF_A_UNIT.stream()
                .filter(act -> act.isOffered(unit))
                .map(act -> new Crumb(
                        frame.frame().words().get(act.key()), frame.frame().link(act(unit.id(), act))))
                .toList();
    }
}
