package org.niangjia.seat.web.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.niangjia.organization.FigureTable;
import org.niangjia.organization.FigureTable.Figure;
import org.niangjia.organization.Organization;
import org.niangjia.organization.OrganizationSection;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How many there are of each, its own and with everything below; as far as somebody looked through the lists. */
@Component
@Order(2)
class CompositionSection implements OrganizationSection {
    private static final List<Figure> COUNTED = List.of(
                    "rosters",
                    "chairs",
                    "vice_chairs",
                    "vice_chairs_part_time",
                    "vice_chairs_seconded",
                    "executives",
                    "executives_front_line",
                    "representatives",
                    "terms_ending",
                    "terms_over")
            .stream()
            .map(Figure::of)
            .toList();

    private final FigureTable figures;

    CompositionSection(FigureTable figures) {
        this.figures = figures;
    }

    @Override
    public Optional<Shown> show(
            DeskFrame frame, Officer officer, Organization organization, LocalDate on, boolean isNow) {
        var words = frame.frame().words();
        var caption = words.get("seat.composition");
        return isNow
                ? figures.of(officer, Permission.SEE_SEATS, organization.id(), caption, COUNTED, words)
                        .map(table -> new Shown(
                                table,
                                words.get("seat.composition.unknown"),
                                List.of(new Crumb(
                                        words.get("seat.terms"),
                                        frame.frame().link(TermsController.path(organization.id()))))))
                : Optional.empty();
    }
}
