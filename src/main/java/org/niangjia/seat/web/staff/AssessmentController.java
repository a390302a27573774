package org.niangjia.seat.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.niangjia.organization.Organizations;
import org.niangjia.person.People;
import org.niangjia.seat.Assessment;
import org.niangjia.seat.Assessments;
import org.niangjia.seat.Seat;
import org.niangjia.seat.SeatId;
import org.niangjia.seat.Seats;
import org.niangjia.seat.web.staff.OpeningScreen.About;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** That somebody's time was assessed at its end: when, with whom, and where the result lies. */
@Controller
@RequestMapping(SeatController.PATH + "/{id}/assessment")
@Requires(Permission.KEEP_SEATS)
class AssessmentController {
    private final Seats seats;
    private final Assessments assessments;
    private final OpeningActs acts;
    private final Organizations organizations;
    private final People people;

    AssessmentController(
            Seats seats, Assessments assessments, OpeningActs acts, Organizations organizations, People people) {
        this.seats = seats;
        this.assessments = assessments;
        this.acts = acts;
        this.organizations = organizations;
        this.people = people;
    }

    @GetMapping
    ModelAndView form(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        return acts.form(officer, request, about(hers(officer, id)), OpeningForm.EMPTY);
    }

    @PostMapping
    ModelAndView assess(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        var seat = hers(officer, id);
        return acts.post(officer, request, about(seat), (form, _) -> {
            var assessment = new Assessment(
                    form.on(),
                    form.isYes(OpeningAsk.JOINTLY),
                    form.text(OpeningAsk.DOCUMENT),
                    form.day(OpeningAsk.HOME_TOLD).orElse(null));
            return OpeningActs.result(assessments.assess(officer, seat.id(), assessment));
        });
    }

    private About about(Seat seat) {
        var page = SeatController.PATH + "/" + seat.id();
        return new About(
                OpeningAct.ASSESSMENT,
                organizations.get(seat.organization()),
                null,
                people.get(seat.person()).name(),
                page + "/assessment",
                page,
                "seat.title",
                seat.version());
    }

    private Seat hers(Officer officer, UUID id) {
        return seats.find(officer, Permission.KEEP_SEATS, new SeatId(id))
                .filter(seat -> !seat.withdrawn() && seats.mayKeep(officer, seat.organization()))
                .filter(assessments::isOffered)
                .orElseThrow(Pages::notThere);
    }
}
