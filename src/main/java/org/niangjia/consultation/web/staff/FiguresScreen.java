package org.niangjia.consultation.web.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.CalendarWatch;
import org.niangjia.consultation.DeskFigures;
import org.niangjia.consultation.DeskFigures.Counters;
import org.niangjia.consultation.DeskFigures.Seen;
import org.niangjia.measure.Figures.AsOf;
import org.niangjia.organization.Organization;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Pager;
import org.niangjia.shared.web.Table;
import org.niangjia.shared.web.Table.Column;
import org.niangjia.shared.web.Table.Line;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;

/** The board in words and tables. */
@Component
class FiguresScreen {
    private static final int PAGE = 60;

    private final Organizations organizations;
    private final CalendarWatch calendar;
    private final Moments moments;
    private final MonthsScreen months;

    FiguresScreen(Organizations organizations, CalendarWatch calendar, Moments moments, MonthsScreen months) {
        this.months = months;
        this.organizations = organizations;
        this.calendar = calendar;
        this.moments = moments;
    }

    DeskPages.NoFiguresYet notYet(DeskFrame frame, Officer officer, Seen.NotYet seen) {
        return new DeskPages.NoFiguresYet(frame, crumbs(frame, officer, seen.organization()));
    }

    DeskPages.Figures page(DeskFrame frame, Officer officer, Seen.Counted seen, int page) {
        var board = seen.board();
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
        return new DeskPages.Figures(
                frame,
                crumbs(frame, officer, board.organization()),
                sentences(board, words),
                notices(seen.asOf(), words),
                new Table(words.get("consultation.figures.caption"), columns(frame), lines),
                Stream.of(CountBar.ages(board.total(), words), CountBar.states(board.total(), words))
                        .filter(Objects::nonNull)
                        .toList(),
                ProvinceTiles.of(board, row -> href(frame, row), words),
                quiet(frame, board),
                months.page(seen.months(), board, words),
                last == 1 ? null : pager(frame, board.organization().id(), current, last));
    }

    /** How it stands, in words first. */
    private static List<String> sentences(DeskFigures.Board board, Words words) {
        var total = board.total();
        var sentences = new ArrayList<String>();
        sentences.add(words.get(
                board.below().isEmpty() ? "consultation.figures.sentence.own" : "consultation.figures.sentence",
                board.organization().name(),
                total.waiting(),
                total.overdue(),
                total.longOverdue()));
        if (!board.below().isEmpty()) {
            var late = board.below().stream()
                    .filter(row -> row.counters().isLate())
                    .count();
            sentences.add(words.get(
                    late == 0 ? "consultation.figures.late.nowhere" : "consultation.figures.late",
                    board.below().size(),
                    late));
        }
        sentences.add(words.get("consultation.figures.desks", total.desks(), total.desksOpen()));
        total.load().ifPresent(load -> sentences.add(words.get("consultation.figures.load", load)));
        return sentences;
    }

    /** What makes the figures less than exact. */
    private List<String> notices(AsOf asOf, Words words) {
        var notices = new ArrayList<String>();
        switch (asOf) {
            case AsOf.Now _ -> {
                // exact
            }
            case AsOf.Then then ->
                notices.add(words.get("consultation.figures.stand-still", moments.at(then.at(), words)));
            case AsOf.Earlier _ -> notices.add(words.get("consultation.figures.earlier"));
        }
        calendar.missingYear()
                .ifPresent(year -> notices.add(words.get("consultation.figures.calendar", String.valueOf(year))));
        return notices;
    }

    private static List<Column> columns(DeskFrame frame) {
        var words = frame.frame().words();
        return List.of(
                new Column(words.get("consultation.figures.place"), false),
                new Column(words.get("consultation.figures.open"), true),
                new Column(words.get("consultation.figures.fresh"), true),
                new Column(words.get("consultation.figures.waiting"), true),
                new Column(words.get("consultation.figures.overdue"), true),
                new Column(words.get("consultation.figures.long-overdue"), true),
                new Column(words.get("consultation.figures.month-overdue"), true),
                new Column(words.get("consultation.figures.desks-open"), true),
                new Column(words.get("consultation.figures.each-desk"), true));
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
                        String.valueOf(counters.fresh()),
                        String.valueOf(counters.waiting()),
                        String.valueOf(counters.overdue()),
                        String.valueOf(counters.longOverdue()),
                        String.valueOf(counters.monthOverdue()),
                        counters.desksOpen() + " / " + counters.desks(),
                        counters.load().isPresent()
                                ? String.valueOf(counters.load().getAsLong())
                                : "—"));
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
