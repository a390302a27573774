package org.niangjia.seat.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.person.People;
import org.niangjia.person.People.Correction;
import org.niangjia.person.Person;
import org.niangjia.person.PersonId;
import org.niangjia.seat.PersonChanges;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Requires;
import org.niangjia.shared.web.Sent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Her name, sex or month of birth was written down wrongly. */
@Controller
@RequestMapping(PersonController.PATH + "/{id}/correction")
@Requires(Permission.KEEP_SEATS)
class PersonActController {
    private static final String TEMPLATE = "seat/person-correction";

    private final PersonChanges changes;
    private final People people;
    private final SeatForms forms;
    private final DeskFrames frames;

    PersonActController(PersonChanges changes, People people, SeatForms forms, DeskFrames frames) {
        this.changes = changes;
        this.people = people;
        this.forms = forms;
        this.frames = frames;
    }

    /**
     * What she typed, and what is wrong with it.
     *
     * @param seen how many corrections she knows
     * @param refusal of the whole, as a sentence
     */
    private record Typed(
            WhoForm who,
            String reason,
            int seen,
            Map<String, String> problems,
            @Nullable String refusal) {}

    @GetMapping
    ModelAndView form(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        // Counted first: what comes in between is then not overwritten unseen.
        var seen = people.notes(new PersonId(id)).size();
        var person = hers(officer, id);
        var who = new WhoForm(person.name(), person.sex().name(), Objects.toString(person.born(), ""), "", "", "", "");
        return Pages.page(
                TEMPLATE, page(frames.frame(request, officer), person, new Typed(who, "", seen, Map.of(), null)));
    }

    @PostMapping
    ModelAndView correct(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        var person = hers(officer, id);
        var frame = frames.frame(request, officer);
        var who = WhoForm.typed(request);
        var reason = Sent.text(request, "reason");
        var seen = Sent.version(request);
        var problems = new HashMap<>(who.problems(forms.month()));
        problems.putAll(SeatForms.reasonProblems(reason));
        if (!problems.isEmpty()) {
            return Pages.refused(TEMPLATE, page(frame, person, new Typed(who, reason, seen, problems, null)));
        }
        var said = who.newcomer(forms.month());
        var corrected = new Person(person.id(), said.name(), said.sex(), said.born());
        return switch (changes.correct(officer, corrected, seen, reason).orElseThrow(Pages::notThere)) {
            case Correction.Done _ -> Pages.seeOther(frame.frame().link(PersonController.PATH + "/" + id));
            case Correction.Outdated _ ->
                refused(frame, person, who, reason, people.notes(person.id()).size(), "seat.refusal.person-changed");
            case Correction.Same _ -> refused(frame, person, who, reason, seen, "seat.refusal.same");
        };
    }

    private ModelAndView refused(DeskFrame frame, Person person, WhoForm who, String reason, int seen, String key) {
        var said = frame.frame().words().get(key);
        return Pages.refused(TEMPLATE, page(frame, person, new Typed(who, reason, seen, Map.of(), said)));
    }

    private SeatPages.PersonCorrection page(DeskFrame frame, Person person, Typed typed) {
        var words = frame.frame().words();
        var who = forms.who(words, typed.who(), typed.problems(), List.of());
        var reason = SeatForms.field(words, "note", "reason", typed.reason(), typed.problems());
        var back = frame.frame().link(PersonController.PATH + "/" + person.id());
        return new SeatPages.PersonCorrection(
                frame,
                List.of(
                        new Crumb(words.get("seat.person.title"), back),
                        new Crumb(words.get("seat.person.correct"), null)),
                words.get("seat.person.correct.heading", person.name()),
                frame.frame().link(PersonController.PATH + "/" + person.id() + "/correction"),
                back,
                typed.seen(),
                Problem.of(
                        typed.refusal(),
                        Stream.concat(who.fields().stream(), Stream.of(reason)).toList()),
                who,
                reason);
    }

    private Person hers(Officer officer, UUID id) {
        var person = new PersonId(id);
        if (!changes.mayCorrect(officer, person)) {
            throw Pages.notThere();
        }
        return people.get(person);
    }
}
