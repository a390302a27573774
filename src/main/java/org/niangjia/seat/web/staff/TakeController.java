package org.niangjia.seat.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.organization.Organization;
import org.niangjia.organization.OrganizationSection;
import org.niangjia.organization.Organizations;
import org.niangjia.seat.SeatChanges;
import org.niangjia.seat.SeatOutcome;
import org.niangjia.seat.Seats;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Requires;
import org.niangjia.vocabulary.Vocabulary;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Somebody takes a seat. Who may be here already is offered before she is written down anew. */
@Controller
@RequestMapping(OrganizationSection.PAGES + "/{id}/seat")
@Requires(Permission.KEEP_SEATS)
class TakeController {
    private static final String TEMPLATE = "seat/take";

    private final Seats seats;
    private final SeatChanges changes;
    private final WhoQuestion question;
    private final Organizations organizations;
    private final SeatForms forms;
    private final Vocabulary vocabulary;
    private final DeskFrames frames;

    TakeController(
            Seats seats,
            SeatChanges changes,
            WhoQuestion question,
            Organizations organizations,
            SeatForms forms,
            Vocabulary vocabulary,
            DeskFrames frames) {
        this.seats = seats;
        this.changes = changes;
        this.question = question;
        this.organizations = organizations;
        this.forms = forms;
        this.vocabulary = vocabulary;
        this.frames = frames;
    }

    /**
     * What she typed, and what is wrong with it.
     *
     * @param refusal of the whole, as a sentence
     */
    private record Typed(
            WhoForm who,
            HeldForm held,
            Map<String, String> problems,
            @Nullable String refusal) {}

    @GetMapping
    ModelAndView form(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        var at = hers(officer, id);
        var nothing = new Typed(WhoForm.EMPTY, HeldForm.EMPTY, Map.of(), null);
        return Pages.page(TEMPLATE, page(frames.frame(request, officer), at, nothing, List.of()));
    }

    @PostMapping
    ModelAndView take(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        var at = hers(officer, id);
        var frame = frames.frame(request, officer);
        var words = frame.frame().words();
        var who = WhoForm.typed(request);
        var held = HeldForm.typed(request, vocabulary);
        var problems = new HashMap<>(held.problems());
        var answered = question.answer(officer, at.id(), who, words);
        problems.putAll(answered.problems());
        if (answered.whom() == null || !problems.isEmpty()) {
            return refused(frame, at, new Typed(who, held, problems, null), answered.alike());
        }
        return switch (changes.take(officer, at.id(), answered.whom(), held.held(vocabulary, null))) {
            case SeatOutcome.Done(var seat) -> Pages.seeOther(frame.frame().link(SeatController.PATH + "/" + seat));
            case SeatOutcome.Refused(var key, var name) ->
                refused(frame, at, new Typed(who, held, Map.of(), words.get(key, name)), answered.alike());
            case SeatOutcome.NotThere _ -> throw Pages.notThere();
        };
    }

    private ModelAndView refused(DeskFrame frame, Organization at, Typed typed, List<Option> alike) {
        return Pages.refused(TEMPLATE, page(frame, at, typed, alike));
    }

    private SeatPages.Taking page(DeskFrame frame, Organization at, Typed typed, List<Option> alike) {
        var words = frame.frame().words();
        var who = question.asked(words, typed.who(), typed.problems(), alike);
        var held = forms.held(words, at, typed.held(), typed.problems());
        var back = frame.frame().link(OrganizationSection.page(at.id()));
        return new SeatPages.Taking(
                frame,
                List.of(new Crumb(at.shortName(), back), new Crumb(words.get("seat.take"), null)),
                words.get("seat.take.heading", at.name()),
                frame.frame().link(TeamSection.taking(at)),
                back,
                Problem.of(
                        typed.refusal(),
                        Stream.concat(who.fields().stream(), held.fields().stream())
                                .toList()),
                who,
                held);
    }

    private Organization hers(Officer officer, UUID id) {
        var at = new OrganizationId(id);
        return organizations.find(at).filter(_ -> seats.mayKeep(officer, at)).orElseThrow(Pages::notThere);
    }
}
