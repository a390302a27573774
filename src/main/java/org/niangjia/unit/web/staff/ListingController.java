package org.niangjia.unit.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.UUID;
import org.niangjia.organization.OrganizationSection;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Requires;
import org.niangjia.unit.UnitChanges;
import org.niangjia.unit.Units;
import org.niangjia.unit.web.staff.UnitScreen.About;
import org.niangjia.vocabulary.Vocabulary;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A unit is written down; and that all of an area are. */
@Controller
@Requires(Permission.KEEP_UNITS)
class ListingController {
    private static final String PATH = OrganizationSection.PAGES + "/{id}/unit";

    private final Units units;
    private final UnitChanges changes;
    private final Organizations organizations;
    private final UnitActs acts;
    private final Vocabulary vocabulary;
    private final DeskFrames frames;
    private final InstantSource clock;

    ListingController(
            Units units,
            UnitChanges changes,
            Organizations organizations,
            UnitActs acts,
            Vocabulary vocabulary,
            DeskFrames frames,
            InstantSource clock) {
        this.units = units;
        this.changes = changes;
        this.organizations = organizations;
        this.acts = acts;
        this.vocabulary = vocabulary;
        this.frames = frames;
        this.clock = clock;
    }

    static String path(OrganizationId area) {
        return OrganizationSection.page(area) + "/unit";
    }

    static String survey(OrganizationId area) {
        return OrganizationSection.page(area) + "/survey";
    }

    @GetMapping(PATH)
    ModelAndView form(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        return acts.form(officer, request, about(officer, id), UnitForm.EMPTY);
    }

    @PostMapping(PATH)
    ModelAndView list(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        var about = about(officer, id);
        return acts.post(officer, request, about, (form, _) -> {
            var counted = form.counted(WorkingCalendar.day(clock.instant()));
            return changes.list(officer, about.area(), form.described(vocabulary, null), counted);
        });
    }

    @PostMapping(OrganizationSection.PAGES + "/{id}/survey")
    ModelAndView survey(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        var area = new OrganizationId(id);
        if (!changes.survey(officer, area)) {
            throw Pages.notThere();
        }
        return Pages.seeOther(frames.frame(request, officer).frame().link(OrganizationSection.page(area)));
    }

    private About about(Officer officer, UUID id) {
        var area = new OrganizationId(id);
        if (!units.mayKeep(officer, area)) {
            throw Pages.notThere();
        }
        return new About(
                UnitAct.LISTING,
                area,
                organizations.get(area).shortName(),
                null,
                path(area),
                OrganizationSection.page(area),
                0);
    }
}
