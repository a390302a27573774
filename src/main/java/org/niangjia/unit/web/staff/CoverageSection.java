package org.niangjia.unit.web.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.niangjia.organization.FigureTable;
import org.niangjia.organization.FigureTable.Figure;
import org.niangjia.organization.Organization;
import org.niangjia.organization.OrganizationSection;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.Moments;
import org.niangjia.unit.Units;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Of an area: how many units there are, and how many have a women's organisation. */
@Component
@Order(3)
class CoverageSection implements OrganizationSection {
    private static final List<Figure> COUNTED = List.of(
            Figure.of("unit_surveys"),
            Figure.of("units_covered", "units"),
            Figure.of("units_of_ten_with_committee", "units_of_ten"),
            Figure.of("units_of_fewer_joined", "units_of_fewer"),
            Figure.of("units_official_with_committee", "units_official"),
            Figure.of("units_official_with_party_covered", "units_official_with_party"),
            Figure.of("units_enterprises_with_union_committee", "units_enterprises"),
            Figure.of("units_non_public_covered", "units_non_public"),
            Figure.of("units_new_economic_covered", "units_new_economic"),
            Figure.of("units_social_covered", "units_social"),
            Figure.of("smallest_places_with_group", "smallest_places"));

    private final Units units;
    private final FigureTable figures;
    private final Moments moments;

    CoverageSection(Units units, FigureTable figures, Moments moments) {
        this.units = units;
        this.figures = figures;
        this.moments = moments;
    }

    @Override
    public Optional<Shown> show(
            DeskFrame frame, Officer officer, Organization organization, LocalDate on, boolean isNow) {
        if (!isNow || !organization.isOfAPlace()) {
            return Optional.empty();
        }
        var words = frame.frame().words();
        var isKeeper = units.mayKeep(officer, organization.id());
        return figures.of(officer, Permission.SEE_TREE, organization.id(), words.get("unit.coverage"), COUNTED, words)
                .map(table -> new Shown(
                        table,
                        words.get("unit.coverage.unknown"),
                        acts(frame, organization, isKeeper),
                        isKeeper ? survey(frame, organization) : null));
    }

    private static List<Crumb> acts(DeskFrame frame, Organization organization, boolean isKeeper) {
        var words = frame.frame().words();
        var acts = new ArrayList<Crumb>();
        acts.add(new Crumb(words.get("unit.list"), frame.frame().link(UnitsController.list(organization.id()))));
        if (Units.hasNetwork(organization)) {
            acts.add(new Crumb(
                    words.get("unit.network"), frame.frame().link(NetworkController.path(organization.id()))));
        }
        if (isKeeper) {
            acts.add(new Crumb(
                    words.get(UnitAct.LISTING.key()), frame.frame().link(ListingController.path(organization.id()))));
        }
        return acts;
    }

    private Deed survey(DeskFrame frame, Organization organization) {
        var words = frame.frame().words();
        var line = units.surveyedAt(organization.id())
                .map(at -> words.get("unit.surveyed", moments.date(WorkingCalendar.day(at), words)))
                .orElseGet(() -> words.get("unit.unsurveyed"));
        return new Deed(
                line, words.get("unit.survey"), frame.frame().link(ListingController.survey(organization.id())));
    }
}
