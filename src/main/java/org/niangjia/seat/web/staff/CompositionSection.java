package org.niangjia.seat.web.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.niangjia.measure.Figures;
import org.niangjia.measure.MeasureId;
import org.niangjia.measure.Reading;
import org.niangjia.organization.Organization;
import org.niangjia.organization.OrganizationSection;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Table;
import org.niangjia.shared.web.Table.Column;
import org.niangjia.shared.web.Table.Line;
import org.niangjia.shared.web.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How many there are of each, its own and with everything below; as far as somebody looked through the lists. */
@Component
@Order(2)
class CompositionSection implements OrganizationSection {
    private static final MeasureId ROSTERS = new MeasureId("rosters");
    private static final List<MeasureId> COUNTED = List.of(
                    "rosters",
                    "chairs",
                    "vice_chairs",
                    "vice_chairs_part_time",
                    "vice_chairs_seconded",
                    "executives",
                    "executives_front_line",
                    "representatives")
            .stream()
            .map(MeasureId::new)
            .toList();

    private final Figures figures;

    CompositionSection(Figures figures) {
        this.figures = figures;
    }

    @Override
    public Optional<Shown> show(
            DeskFrame frame, Officer officer, Organization organization, LocalDate on, boolean isNow) {
        var words = frame.frame().words();
        return isNow
                ? figures.board(officer, Permission.SEE_SEATS, organization.id(), List.of(), COUNTED)
                        .map(board -> shown(board, words))
                : Optional.empty();
    }

    private Shown shown(Figures.Board board, Words words) {
        var isKnown = !board.total().get(ROSTERS).equals(new Reading.Counted(0, 0));
        var lines = COUNTED.stream()
                .map(measure -> new Line(
                        null,
                        List.of(
                                figures.name(measure, words.locale()),
                                said(board.own().get(measure), words),
                                said(board.total().get(measure), words))))
                .toList();
        return new Shown(
                new Table(
                        words.get("seat.composition"),
                        List.of(
                                new Column(words.get("seat.composition.what"), false),
                                new Column(words.get("seat.composition.own"), true),
                                new Column(words.get("seat.composition.total"), true)),
                        isKnown ? lines : List.of()),
                words.get("seat.composition.unknown"),
                List.of());
    }

    /** Of somebody it may not be known whether she counts. */
    private static String said(Reading reading, Words words) {
        return switch (reading) {
            case Reading.Missing _ -> words.get("seat.composition.missing");
            case Reading.Counted(var certain, var possible) ->
                certain == possible
                        ? String.valueOf(certain)
                        : words.get("seat.composition.between", certain, possible);
        };
    }
}
