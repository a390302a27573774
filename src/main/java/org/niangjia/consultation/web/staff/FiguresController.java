package org.niangjia.consultation.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.CalendarWatch;
import org.niangjia.consultation.DeskFigures;
import org.niangjia.consultation.store.DeskCounters.Counters;
import org.niangjia.organization.Organization;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Pager;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Requires;
import org.niangjia.shared.web.Table;
import org.niangjia.shared.web.Table.Column;
import org.niangjia.shared.web.Table.Line;
import org.niangjia.shared.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Waiting, overdue and ages, here and below: numbers only, what needs help first. */
@Controller
class FiguresController {
    private static final int PAGE = 60;

    private final DeskFigures figures;
    private final Organizations organizations;
    private final CalendarWatch calendar;
    private final DeskFrames frames;

    FiguresController(DeskFigures figures, Organizations organizations, CalendarWatch calendar, DeskFrames frames) {
        this.figures = figures;
        this.organizations = organizations;
        this.calendar = calendar;
        this.frames = frames;
    }

    @GetMapping("/desk/figures")
    @Requires(Permission.SEE_COUNTERS)
    ModelAndView figures(
            @RequestParam(required = false) @Nullable UUID at,
            @RequestParam(defaultValue = "1") int page,
            Officer officer,
            HttpServletRequest request) {
        var place = at == null ? officer.organization() : new OrganizationId(at);
        var board = figures.board(officer, place).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var frame = frames.frame(request, officer);
        var words = frame.frame().words();
        var busy =
                board.below().stream().filter(row -> needsHelp(row.counters())).toList();
        var last = Math.max(1, (busy.size() + PAGE - 1) / PAGE);
        var current = Math.clamp(page, 1, last);
        var lines = new ArrayList<Line>();
        if (current == 1) {
            lines.add(line(words.get("consultation.figures.own"), null, board.own()));
        }
        busy.stream()
                .skip((long) (current - 1) * PAGE)
                .limit(PAGE)
                .forEach(row -> lines.add(line(row.organization().shortName(), href(frame, row), row.counters())));
        var total = board.total();
        return Pages.page(
                "consultation/desk-figures",
                new DeskPages.Figures(
                        frame,
                        crumbs(frame, officer, board.organization()),
                        words.get(
                                board.below().isEmpty()
                                        ? "consultation.figures.sentence.own"
                                        : "consultation.figures.sentence",
                                board.organization().name(),
                                total.waiting(),
                                total.overdue(),
                                total.longOverdue()),
                        calendarGap(words),
                        new Table(words.get("consultation.figures.caption"), columns(frame), lines),
                        quiet(frame, board),
                        last == 1 ? null : pager(frame, place, current, last)));
    }

    private @Nullable String calendarGap(Words words) {
        var year = calendar.missingYear();
        return year.isPresent() ? words.get("consultation.figures.calendar", String.valueOf(year.getAsInt())) : null;
    }

    private static List<Column> columns(DeskFrame frame) {
        var words = frame.frame().words();
        return List.of(
                new Column(words.get("consultation.figures.place"), false),
                new Column(words.get("consultation.figures.open"), true),
                new Column(words.get("consultation.figures.waiting"), true),
                new Column(words.get("consultation.figures.overdue"), true),
                new Column(words.get("consultation.figures.long-overdue"), true));
    }

    private static boolean needsHelp(Counters counters) {
        return counters.waiting() > 0 || counters.overdue() > 0;
    }

    /** Those where nobody waits and nothing is late, folded into one line: a wall of zeros hides what needs help. */
    private static DeskPages.Figures.Quiet quiet(DeskFrame frame, DeskFigures.Board board) {
        var words = frame.frame().words();
        var lines = board.below().stream()
                .filter(row -> !needsHelp(row.counters()))
                .map(row -> new Line(
                        href(frame, row),
                        List.of(
                                row.organization().shortName(),
                                String.valueOf(row.counters().open()))))
                .toList();
        var all = lines.size() == board.below().size();
        return new DeskPages.Figures.Quiet(
                words.get(all ? "consultation.figures.quiet.all" : "consultation.figures.quiet", lines.size()),
                new Table(
                        words.get("consultation.figures.quiet.caption"),
                        List.of(
                                new Column(words.get("consultation.figures.place"), false),
                                new Column(words.get("consultation.figures.open"), true)),
                        lines));
    }

    private static String href(DeskFrame frame, DeskFigures.Board.Row row) {
        return frame.frame().link("/desk/figures?at=" + row.organization().id());
    }

    private static Line line(String name, @Nullable String href, Counters counters) {
        return new Line(
                href,
                List.of(
                        name,
                        String.valueOf(counters.open()),
                        String.valueOf(counters.waiting()),
                        String.valueOf(counters.overdue()),
                        String.valueOf(counters.longOverdue())));
    }

    /** From her own place down to the one shown. */
    private List<Crumb> crumbs(DeskFrame frame, Officer officer, Organization shown) {
        var crumbs = new ArrayList<Crumb>();
        for (var each : organizations.withAncestors(shown.id())) {
            var href = each.equals(shown) ? null : frame.frame().link("/desk/figures?at=" + each.id());
            crumbs.addFirst(new Crumb(each.shortName(), href));
            if (each.id().equals(officer.organization())) {
                break;
            }
        }
        return crumbs;
    }

    private static Pager pager(DeskFrame frame, OrganizationId at, int current, int last) {
        var base = "/desk/figures?at=" + at + "&page=";
        return new Pager(
                frame.frame().words().get("consultation.desk.page", current, last),
                current == 1 ? null : frame.frame().link(base + (current - 1)),
                current >= last ? null : frame.frame().link(base + (current + 1)));
    }
}
