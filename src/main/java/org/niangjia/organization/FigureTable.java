package org.niangjia.organization;

import java.util.List;
import java.util.Optional;
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
     * Empty: not hers to see.
     *
     * @param permission for which it has to be in her reach
     * @param measures in the order of the lines; as long as the first one is nowhere counted the table has none
     */
    public Optional<Table> of(
            Officer officer,
            Permission permission,
            OrganizationId at,
            String caption,
            List<MeasureId> measures,
            Words words) {
        return figures.board(officer, permission, at, List.of(), measures)
                .map(board -> new Table(
                        caption,
                        List.of(
                                new Column(words.get("organization.figures.what"), false),
                                new Column(words.get("organization.figures.own"), true),
                                new Column(words.get("organization.figures.total"), true)),
                        isKnown(board, measures.getFirst()) ? lines(board, measures, words) : List.of()));
    }

    private static boolean isKnown(Figures.Board board, MeasureId first) {
        return !board.total().get(first).equals(new Reading.Counted(0, 0));
    }

    private List<Line> lines(Figures.Board board, List<MeasureId> measures, Words words) {
        return measures.stream()
                .map(measure -> new Line(
                        null,
                        List.of(
                                figures.name(measure, words.locale()),
                                said(board.own().get(measure), words),
                                said(board.total().get(measure), words))))
                .toList();
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
