package org.niangjia.seat.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.niangjia.organization.OrganizationSection;
import org.niangjia.organization.Organizations;
import org.niangjia.person.People;
import org.niangjia.person.Person;
import org.niangjia.person.PersonId;
import org.niangjia.seat.Terms;
import org.niangjia.seat.Terms.Due;
import org.niangjia.seat.Terms.Place;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Requires;
import org.niangjia.shared.web.Table;
import org.niangjia.shared.web.Table.Column;
import org.niangjia.shared.web.Table.Line;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Whose time is over soon, or was, here and in the places below. */
@Controller
@Requires(Permission.SEE_SEATS)
class TermsController {
    private final Terms terms;
    private final Organizations organizations;
    private final People people;
    private final SeatWords said;
    private final Moments moments;
    private final DeskFrames frames;

    TermsController(
            Terms terms,
            Organizations organizations,
            People people,
            SeatWords said,
            Moments moments,
            DeskFrames frames) {
        this.terms = terms;
        this.organizations = organizations;
        this.people = people;
        this.said = said;
        this.moments = moments;
        this.frames = frames;
    }

    static String path(OrganizationId at) {
        return OrganizationSection.page(at) + "/terms";
    }

    @GetMapping(OrganizationSection.PAGES + "/{id}/terms")
    ModelAndView terms(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        var at = organizations.find(new OrganizationId(id)).orElseThrow(Pages::notThere);
        var seen = terms.at(officer, at.id()).orElseThrow(Pages::notThere);
        var frame = frames.frame(request, officer);
        var words = frame.frame().words();
        return Pages.page(
                "seat/terms",
                new OpeningPages.Terms(
                        frame,
                        List.of(
                                new Crumb(at.shortName(), frame.frame().link(OrganizationSection.page(at.id()))),
                                new Crumb(words.get("seat.terms"), null)),
                        words.get("seat.terms.heading", at.name()),
                        own(frame, seen.own()),
                        below(frame, seen.below())));
    }

    private Table own(DeskFrame frame, List<Due> all) {
        var words = frame.frame().words();
        var names = people.list(all.stream().map(due -> due.seat().person()).toList());
        return new Table(
                words.get("seat.terms.own"),
                List.of(
                        new Column(words.get("seat.who.name"), false),
                        new Column(words.get("seat.held.position"), false),
                        new Column(words.get("seat.held.term_end"), false),
                        new Column(words.get("seat.terms.what"), false)),
                all.stream().map(due -> line(frame, due, names)).toList());
    }

    private Line line(DeskFrame frame, Due due, Map<PersonId, Person> names) {
        var words = frame.frame().words();
        var seat = due.seat();
        var termEnd = seat.held().termEnd();
        var what = due.assessment() ? "seat.assessment.missing" : due.over() ? "seat.terms.over" : "seat.terms.ending";
        return new Line(
                frame.frame().link(SeatController.PATH + "/" + seat.id()),
                List.of(
                        Objects.requireNonNull(names.get(seat.person())).name(),
                        said.position(seat.held(), words),
                        termEnd == null ? words.get("seat.unsaid") : moments.date(termEnd, words),
                        words.get(what)));
    }

    private Table below(DeskFrame frame, List<Place> places) {
        var words = frame.frame().words();
        return new Table(
                words.get("seat.terms.below"),
                List.of(
                        new Column(words.get("seat.place"), false),
                        new Column(words.get("seat.terms.over"), true),
                        new Column(words.get("seat.terms.ending"), true)),
                places.stream()
                        .map(place -> new Line(
                                frame.frame().link(path(place.organization().id())),
                                List.of(
                                        place.organization().name(),
                                        String.valueOf(place.over()),
                                        String.valueOf(place.ending()))))
                        .toList());
    }
}
