package org.niangjia.seat.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.person.People;
import org.niangjia.person.Person;
import org.niangjia.person.PersonId;
import org.niangjia.person.PersonNote;
import org.niangjia.seat.PersonChanges;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
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
    private final InstantSource clock;

    PersonActController(PersonChanges changes, People people, SeatForms forms, DeskFrames frames, InstantSource clock) {
        this.changes = changes;
        this.people = people;
        this.forms = forms;
        this.frames = frames;
        this.clock = clock;
    }

    /**
     * What she typed, and what is wrong with it.
     *
     * @param refusal of the whole, as a sentence
     */
    private record Typed(
            WhoForm who,
            String reason,
            Map<String, String> problems,
            @Nullable String refusal) {}

    @GetMapping
    ModelAndView form(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        var person = hers(officer, id);
        var who = new WhoForm(person.name(), person.sex().name(), Objects.toString(person.born(), ""), "", "", "", "");
        return Pages.page(TEMPLATE, page(frames.frame(request, officer), person, new Typed(who, "", Map.of(), null)));
    }

    @PostMapping
    ModelAndView correct(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        var person = hers(officer, id);
        var frame = frames.frame(request, officer);
        var who = WhoForm.typed(request);
        var reason = SeatForms.text(request, "reason");
        var problems = new HashMap<>(who.problems(now()));
        if (reason.isEmpty() || reason.length() > PersonNote.LONGEST_REASON) {
            problems.put("reason", "seat.note.reason.wrong");
        }
        if (!problems.isEmpty()) {
            return Pages.refused(TEMPLATE, page(frame, person, new Typed(who, reason, problems, null)));
        }
        var said = who.newcomer(now());
        var corrected = new Person(person.id(), said.name(), said.sex(), said.born());
        return switch (changes.correct(officer, corrected, SeatForms.version(request), reason)) {
            case PersonChanges.Outcome.Done _ -> Pages.seeOther(frame.frame().link(PersonController.PATH + "/" + id));
            case PersonChanges.Outcome.NotSo(var key) ->
                Pages.refused(
                        TEMPLATE,
                        page(
                                frame,
                                person,
                                new Typed(
                                        who,
                                        reason,
                                        Map.of(),
                                        frame.frame().words().get(key))));
            case PersonChanges.Outcome.NotThere _ -> throw notThere();
        };
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
                people.notes(person.id()).size(),
                SeatForms.problems(
                        words,
                        typed.refusal(),
                        Stream.concat(who.fields().stream(), Stream.of(reason)).toList()),
                who,
                reason);
    }

    private Person hers(Officer officer, UUID id) {
        var person = new PersonId(id);
        if (!changes.mayCorrect(officer, person)) {
            throw notThere();
        }
        return people.get(person);
    }

    private YearMonth now() {
        return YearMonth.from(WorkingCalendar.day(clock.instant()));
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
