package org.niangjia.seat.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.niangjia.organization.OrganizationSection;
import org.niangjia.organization.Organizations;
import org.niangjia.person.People;
import org.niangjia.seat.Candidate;
import org.niangjia.seat.CandidateId;
import org.niangjia.seat.Clearance;
import org.niangjia.seat.Held;
import org.niangjia.seat.Opening;
import org.niangjia.seat.Opening.Stated;
import org.niangjia.seat.OpeningChanges;
import org.niangjia.seat.OpeningId;
import org.niangjia.seat.Openings;
import org.niangjia.seat.web.staff.OpeningActs.Result;
import org.niangjia.seat.web.staff.OpeningScreen.About;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A post is stated or closed; whoever was proposed for it passes what she has to, takes it, or does not. */
@Controller
@Requires(Permission.KEEP_SEATS)
class OpeningActController {
    private static final String STATING = OrganizationSection.PAGES + "/{id}/opening";
    private static final String CLOSURE = OpeningController.PATH + "/{id}/closure";
    private static final String CANDIDATE = OpeningController.CANDIDATES + "/{id}/{noun}";

    /** How whoever is appointed came to it (vocabulary/appointments.yaml). */
    private static final String APPOINTED = "appointed";

    private final Openings openings;
    private final OpeningChanges changes;
    private final OpeningActs acts;
    private final Organizations organizations;
    private final People people;

    OpeningActController(
            Openings openings, OpeningChanges changes, OpeningActs acts, Organizations organizations, People people) {
        this.openings = openings;
        this.changes = changes;
        this.acts = acts;
        this.organizations = organizations;
        this.people = people;
    }

    @GetMapping(STATING)
    ModelAndView statingForm(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        return acts.form(officer, request, stating(officer, id), OpeningForm.EMPTY);
    }

    @PostMapping(STATING)
    ModelAndView state(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        var about = stating(officer, id);
        return acts.post(officer, request, about, (form, _) -> {
            var stated = new Stated(
                    form.position(),
                    form.appointment(),
                    form.on(),
                    form.text(OpeningAsk.CONDITIONS),
                    form.text(OpeningAsk.DOCUMENT));
            return OpeningActs.result(changes.state(officer, about.at().id(), stated));
        });
    }

    private About stating(Officer officer, UUID id) {
        var at = new OrganizationId(id);
        var page = OrganizationSection.page(at);
        return openings.list(officer, at)
                .map(_ -> new About(
                        OpeningAct.STATING, organizations.get(at), null, "", page + "/opening", page, null, 0))
                .orElseThrow(Pages::notThere);
    }

    @GetMapping(CLOSURE)
    ModelAndView closureForm(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        return acts.form(officer, request, closure(opening(officer, id)), OpeningForm.EMPTY);
    }

    @PostMapping(CLOSURE)
    ModelAndView close(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        var opening = opening(officer, id);
        return acts.post(
                officer,
                request,
                closure(opening),
                (form, seen) ->
                        OpeningActs.result(changes.close(officer, opening.id(), seen, form.text(OpeningAsk.REASON))));
    }

    private Opening opening(Officer officer, UUID id) {
        return openings.find(officer, new OpeningId(id)).orElseThrow(Pages::notThere);
    }

    private About closure(Opening opening) {
        return about(OpeningAct.CLOSURE, opening, "", OpeningController.PATH + "/" + opening.id() + "/closure");
    }

    @GetMapping(CANDIDATE)
    ModelAndView form(@PathVariable UUID id, @PathVariable String noun, Officer officer, HttpServletRequest request) {
        var candidate = candidate(officer, id);
        var about =
                about(act(noun), candidate, opening(officer, candidate.opening().value()));
        var form = about.act() == OpeningAct.APPOINTMENT
                ? new OpeningForm(Map.of(OpeningAsk.HOME, candidate.proposal().home()))
                : OpeningForm.EMPTY;
        return acts.form(officer, request, about, form);
    }

    @PostMapping(CANDIDATE)
    ModelAndView change(@PathVariable UUID id, @PathVariable String noun, Officer officer, HttpServletRequest request) {
        var candidate = candidate(officer, id);
        var opening = opening(officer, candidate.opening().value());
        var about = about(act(noun), candidate, opening);
        return acts.post(
                officer, request, about, (form, seen) -> result(officer, about, opening, candidate, form, seen));
    }

    private Result result(
            Officer officer, About about, Opening opening, Candidate candidate, OpeningForm form, int seen) {
        return switch (about.act()) {
            case CLEARANCE -> {
                var clearance = new Clearance(
                        form.text(OpeningAsk.CHECK),
                        form.isYes(OpeningAsk.PASSED),
                        form.on(),
                        form.text(OpeningAsk.DOCUMENT));
                yield OpeningActs.result(changes.clear(officer, candidate.id(), seen, clearance));
            }
            case DECLINE ->
                OpeningActs.result(changes.decline(officer, candidate.id(), seen, form.text(OpeningAsk.REASON)));
            case APPOINTMENT -> OpeningActs.result(changes.appoint(officer, candidate.id(), seen, held(opening, form)));
            case STATING, PROPOSAL, CLOSURE, ASSESSMENT -> throw Pages.notThere();
        };
    }

    /** Where nothing else is agreed her term is as long as it is in principle. */
    private Held held(Opening opening, OpeningForm form) {
        var from = form.on();
        var usual = openings.procedure(opening)
                .flatMap(procedure -> Optional.ofNullable(procedure.months()))
                .map(months -> from.plusMonths(months).minusDays(1));
        return new Held(
                opening.stated().position(),
                from,
                null,
                form.day(OpeningAsk.TERM_END).or(() -> usual).orElse(null),
                opening.stated().appointment(),
                null,
                APPOINTED,
                Map.of(),
                form.text(OpeningAsk.HOME),
                form.text(OpeningAsk.DOCUMENT));
    }

    private static OpeningAct act(String noun) {
        return OpeningAct.ofACandidate(noun).orElseThrow(Pages::notThere);
    }

    private Candidate candidate(Officer officer, UUID id) {
        return openings.find(officer, new CandidateId(id)).orElseThrow(Pages::notThere);
    }

    private About about(OpeningAct act, Candidate candidate, Opening opening) {
        var name = people.get(candidate.person()).name();
        return about(act, opening, name, OpeningController.CANDIDATES + "/" + candidate.id() + "/" + act.noun());
    }

    private About about(OpeningAct act, Opening opening, String whom, String action) {
        var at = organizations.get(opening.organization());
        var page = OpeningController.PATH + "/" + opening.id();
        return new About(act, at, opening, whom, action, page, OpeningController.TITLE, opening.version());
    }
}
