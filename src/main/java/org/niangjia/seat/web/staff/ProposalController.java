package org.niangjia.seat.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.niangjia.organization.Organizations;
import org.niangjia.seat.Candidate.Proposal;
import org.niangjia.seat.Opening;
import org.niangjia.seat.OpeningChanges;
import org.niangjia.seat.OpeningId;
import org.niangjia.seat.Openings;
import org.niangjia.seat.web.staff.OpeningActs.Result;
import org.niangjia.seat.web.staff.OpeningScreen.About;
import org.niangjia.seat.web.staff.OpeningScreen.Typed;
import org.niangjia.seat.web.staff.WhoQuestion.Answered;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Requires;
import org.niangjia.shared.web.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Somebody is proposed for a post. Who may be here already is offered before she is written down anew. */
@Controller
@RequestMapping(OpeningController.PATH + "/{id}/candidate")
@Requires(Permission.KEEP_SEATS)
class ProposalController {
    private static final String TEMPLATE = "seat/proposal";

    private final Openings openings;
    private final OpeningChanges changes;
    private final Organizations organizations;
    private final OpeningActs acts;
    private final OpeningScreen screen;
    private final WhoQuestion question;
    private final DeskFrames frames;

    ProposalController(
            Openings openings,
            OpeningChanges changes,
            Organizations organizations,
            OpeningActs acts,
            OpeningScreen screen,
            WhoQuestion question,
            DeskFrames frames) {
        this.openings = openings;
        this.changes = changes;
        this.organizations = organizations;
        this.acts = acts;
        this.screen = screen;
        this.question = question;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView form(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        var about = about(hers(officer, id));
        var typed = new Typed(OpeningForm.EMPTY, about.version(), Map.of(), null);
        var frame = frames.frame(request, officer);
        return Pages.page(TEMPLATE, page(frame, about, typed, WhoForm.EMPTY, Map.of(), List.of()));
    }

    @PostMapping
    ModelAndView propose(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        var opening = hers(officer, id);
        var about = about(opening);
        var frame = frames.frame(request, officer);
        var words = frame.frame().words();
        var form = OpeningForm.typed(OpeningAct.PROPOSAL, request);
        var seen = Sent.version(request);
        var problems = acts.problems(words, about, form);
        var who = WhoForm.typed(request);
        var answered = question.answer(officer, opening.organization(), who, words);
        if (answered.whom() == null || !problems.isEmpty()) {
            return refused(frame, about, new Typed(form, seen, problems, null), who, answered);
        }
        var proposal = new Proposal(form.text(OpeningAsk.HOME), form.text(OpeningAsk.REASON), form.on());
        return switch (OpeningActs.result(changes.propose(officer, opening.id(), seen, answered.whom(), proposal))) {
            case Result.Done(var path) -> Pages.seeOther(frame.frame().link(path));
            case Result.Refused refused ->
                refused(frame, about, acts.refused(words, about, form, seen, refused), who, answered);
        };
    }

    private ModelAndView refused(DeskFrame frame, About about, Typed typed, WhoForm who, Answered answered) {
        return Pages.refused(TEMPLATE, page(frame, about, typed, who, answered.problems(), answered.alike()));
    }

    private OpeningPages.Proposing page(
            DeskFrame frame, About about, Typed typed, WhoForm who, Map<String, String> problems, List<Option> alike) {
        var asked = question.asked(frame.frame().words(), who, problems, alike);
        return new OpeningPages.Proposing(screen.page(frame, about, typed, asked.fields()), asked);
    }

    private About about(Opening opening) {
        var page = OpeningController.PATH + "/" + opening.id();
        return new About(
                OpeningAct.PROPOSAL,
                organizations.get(opening.organization()),
                opening,
                "",
                page + "/candidate",
                page,
                OpeningController.TITLE,
                opening.version());
    }

    private Opening hers(Officer officer, UUID id) {
        // Of one that was closed meanwhile the service says so, and what she typed stays.
        return openings.find(officer, new OpeningId(id)).orElseThrow(Pages::notThere);
    }
}
