package org.niangjia.consultation.web.staff;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.DeskFigures.Board;
import org.niangjia.consultation.model.RequestMonths;
import org.niangjia.consultation.web.staff.DeskPages.Figures;
import org.niangjia.measure.Figures.Months;
import org.niangjia.measure.MonthTable;
import org.niangjia.measure.Part;
import org.niangjia.measure.Published;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.web.Table;
import org.niangjia.shared.web.Table.Column;
import org.niangjia.shared.web.Table.Line;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;

/** What is published of the months that are over: how it went here, and in the last one below. */
@Component
class MonthsScreen {
    /** Null: no month is over. */
    Figures.@Nullable Months page(Months months, Board board, Words words) {
        if (months.months().isEmpty()) {
            return null;
        }
        var here = board.organization().id();
        return new Figures.Months(
                MonthTrend.of(months, here, words),
                new Table(
                        words.get("consultation.months.caption"),
                        columns(words.get("consultation.months.month"), words),
                        months.months().stream()
                                .map(month -> line(name(month, words), months, here, Part.WHOLE, month, words))
                                .toList()),
                below(months, board, words),
                Stream.of(RequestMonths.ASKED, RequestMonths.FIRST_ANSWERS, RequestMonths.ENDED)
                        .map(table -> cells(table, months, here, words))
                        .toList());
    }

    /** What the sum of the first table is made of. */
    private static Table cells(MonthTable table, Months months, OrganizationId here, Words words) {
        var few = words.get("consultation.months.few");
        var columns = Stream.concat(
                Stream.of(new Column(words.get("consultation.months.month"), false)),
                table.cells().stream()
                        .map(cell ->
                                new Column(words.get("consultation.months.cell." + cell.replace('_', '-')), true)));
        return new Table(
                words.get("consultation.months.of." + table.id().replace('_', '-')),
                columns.toList(),
                months.months().stream()
                        .map(month -> {
                            var numbers = find(months, here, Part.WHOLE, month, table)
                                    .map(row -> row.numbers().stream().map(String::valueOf))
                                    .orElseGet(() -> table.cells().stream().map(_ -> few));
                            return new Line(
                                    null,
                                    Stream.concat(Stream.of(name(month, words)), numbers)
                                            .toList());
                        })
                        .toList());
    }

    private @Nullable Table below(Months months, Board board, Words words) {
        var last = months.months().getFirst();
        var lines = new ArrayList<Line>();
        board.below().stream()
                .map(Board.Row::organization)
                .filter(place -> isShown(months, place.id(), Part.WHOLE, last))
                .map(place -> line(place.shortName(), months, place.id(), Part.WHOLE, last, words))
                .forEach(lines::add);
        Stream.of(Part.OWN, Part.REST)
                .filter(part -> isShown(months, board.organization().id(), part, last))
                .map(part ->
                        line(said(part, words), months, board.organization().id(), part, last, words))
                .forEach(lines::add);
        return lines.isEmpty()
                ? null
                : new Table(
                        words.get("consultation.months.below", name(last, words)),
                        columns(words.get("consultation.figures.place"), words),
                        lines);
    }

    private static String said(Part part, Words words) {
        return words.get(part == Part.OWN ? "consultation.figures.own" : "consultation.months.rest");
    }

    private static List<Column> columns(String first, Words words) {
        return Stream.concat(
                        Stream.of(new Column(first, false)),
                        Stream.of("asked", "in-time", "late", "ended", "put-aside", "helped", "waiting")
                                .map(key -> new Column(words.get("consultation.months." + key), true)))
                .toList();
    }

    private static Line line(
            String name, Months months, OrganizationId place, Part part, LocalDate month, Words words) {
        var few = words.get("consultation.months.few");
        var first = find(months, place, part, month, RequestMonths.FIRST_ANSWERS);
        return new Line(
                null,
                List.of(
                        name,
                        all(find(months, place, part, month, RequestMonths.ASKED), few),
                        first.map(row ->
                                        String.valueOf(row.all() - row.numbers().getLast()))
                                .orElse(few),
                        first.map(row -> String.valueOf(row.numbers().getLast()))
                                .orElse(few),
                        all(find(months, place, part, month, RequestMonths.ENDED), few),
                        all(
                                find(months, place, part, month, RequestMonths.PUT_ASIDE)
                                        .filter(_ -> countsPutAside(months, month)),
                                countsPutAside(months, month) ? few : words.get("consultation.months.not-alone")),
                        find(months, place, part, month, RequestMonths.HELPED)
                                .map(row -> words.get(
                                        "consultation.months.helped.of",
                                        row.numbers().getFirst(),
                                        row.all()))
                                .orElse(few),
                        find(months, place, part, month, RequestMonths.WAITING)
                                .map(row -> words.get(
                                        "consultation.months.waiting.of",
                                        row.all(),
                                        row.numbers().getLast()))
                                .orElse(few)));
    }

    /**
     * It came later than the others: until then its acts were among the other ends, and in the month in which it came
     * some of them.
     */
    private static boolean countsPutAside(Months months, LocalDate month) {
        var first = months.first().get(RequestMonths.PUT_ASIDE.id());
        return Objects.equals(first, months.first().get(RequestMonths.ENDED.id()))
                || first != null && month.isAfter(first);
    }

    private static String all(Optional<Published> row, String few) {
        return row.map(found -> String.valueOf(found.all())).orElse(few);
    }

    private static boolean isShown(Months months, OrganizationId place, Part part, LocalDate month) {
        return RequestMonths.ALL.stream()
                .anyMatch(table -> find(months, place, part, month, table).isPresent());
    }

    private static Optional<Published> find(
            Months months, OrganizationId place, Part part, LocalDate month, MonthTable table) {
        return months.rows().stream()
                .filter(row -> row.organization().equals(place)
                        && row.part() == part
                        && row.month().equals(month)
                        && row.table().equals(table.id()))
                .findFirst();
    }

    private static String name(LocalDate month, Words words) {
        return DateTimeFormatter.ofPattern(words.get("consultation.months.pattern"), words.locale())
                .format(month);
    }
}
