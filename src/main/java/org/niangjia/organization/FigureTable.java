package org.niangjia.organization;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.measure.Figures;
import org.niangjia.measure.MeasureId;
import org.niangjia.measure.Reading;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Table;
import org.niangjia.shared.web.Table.Column;
import org.niangjia.shared.web.Table.Line;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;

/** Numbers of an organisation, each its own and with everything below it. */
@Component
public class FigureTable {
    private final Figures figures;

    FigureTable(Figures figures) {
        this.figures = figures;
    }

    /**
     * One line of it.
     *
     * @param among how many there are of which these are some; null: it stands alone
     */
    public record Figure(MeasureId measure, @Nullable MeasureId among) {
        public static Figure of(String measure) {
            return new Figure(new MeasureId(measure), null);
        }

        public static Figure of(String measure, String among) {
            return new Figure(new MeasureId(measure), new MeasureId(among));
        }

        Stream<MeasureId> measures() {
            return Stream.concat(Stream.of(measure), Stream.ofNullable(among));
        }
    }

    /**
     * Empty: not hers to see.
     *
     * @param permission for which it has to be in her reach
     * @param shown in the order of the lines; as long as the first one is nowhere counted the table has none
     */
    public Optional<Table> of(
            Officer officer,
            Permission permission,
            OrganizationId at,
            String caption,
            List<Figure> shown,
            Words words) {
        var measures = shown.stream().flatMap(Figure::measures).distinct().toList();
        return figures.board(officer, permission, at, List.of(), measures)
                .map(board -> new Table(
                        caption,
                        List.of(
                                new Column(words.get("organization.figures.what"), false),
                                new Column(words.get("organization.figures.own"), true),
                                new Column(words.get("organization.figures.total"), true)),
                        isSome(board, shown.getFirst().measure()) ? lines(board, shown, words) : List.of()));
    }

    private static boolean isSome(Figures.Board board, MeasureId measure) {
        return !board.total().get(measure).equals(new Reading.Counted(0, 0));
    }

    /** Of what there is nothing no share is told. */
    private List<Line> lines(Figures.Board board, List<Figure> shown, Words words) {
        return shown.stream()
                .filter(each -> each.among() == null || isSome(board, each.among()))
                .map(each -> new Line(
                        null,
                        List.of(
                                figures.name(each.measure(), words.locale()),
                                said(board.own(), each, words),
                                said(board.total(), each, words))))
                .toList();
    }

    private static String said(Figures.Numbers numbers, Figure figure, Words words) {
        var reading = numbers.get(figure.measure());
        var some = said(reading, words);
        return figure.among() == null || reading instanceof Reading.Missing
                ? some
                : words.get("organization.figures.among", some, said(numbers.get(figure.among()), words));
    }

    /** What nobody said of some makes a range. */
    private static String said(Reading reading, Words words) {
        return switch (reading) {
            case Reading.Missing _ -> words.get("organization.figures.missing");
            case Reading.Counted(var certain, var possible) ->
                certain == possible
                        ? String.valueOf(certain)
                        : words.get("organization.figures.between", certain, possible);
        };
    }
}
