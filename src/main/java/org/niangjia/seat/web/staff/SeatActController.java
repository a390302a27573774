package org.niangjia.seat.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.organization.Organizations;
import org.niangjia.person.People;
import org.niangjia.seat.Seat;
import org.niangjia.seat.SeatChanges;
import org.niangjia.seat.SeatId;
import org.niangjia.seat.SeatNote;
import org.niangjia.seat.SeatOutcome;
import org.niangjia.seat.Seats;
import org.niangjia.shared.Permission;
import org.niangjia.shared.TypedDay;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Crumb;
import org.niangjia.shared.web.DeskFrame;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Requires;
import org.niangjia.vocabulary.Vocabulary;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** She leaves it, or what is known of it is corrected. */
@Controller
@Requires(Permission.KEEP_SEATS)
class SeatActController {
    private static final String TEMPLATE = "seat/change";
    private static final String END = SeatController.PATH + "/{id}/end";
    private static final String CORRECTION = SeatController.PATH + "/{id}/correction";
    private static final String WITHDRAWAL = SeatController.PATH + "/{id}/withdrawal";

    private final Seats seats;
    private final SeatChanges changes;
    private final People people;
    private final Organizations organizations;
    private final SeatForms forms;
    private final SeatWords said;
    private final Vocabulary vocabulary;
    private final DeskFrames frames;

    SeatActController(
            Seats seats,
            SeatChanges changes,
            People people,
            Organizations organizations,
            SeatForms forms,
            SeatWords said,
            Vocabulary vocabulary,
            DeskFrames frames) {
        this.seats = seats;
        this.changes = changes;
        this.people = people;
        this.organizations = organizations;
        this.forms = forms;
        this.said = said;
        this.vocabulary = vocabulary;
        this.frames = frames;
    }

    /** What she typed, and what is wrong with it. */
    private record Typed(
            HeldForm held,
            String reason,
            int seen,
            Map<String, String> problems,
            @Nullable String refusal) {
        Typed because(String said) {
            return new Typed(held, reason, seen, problems, said);
        }
    }

    @GetMapping(END)
    ModelAndView endForm(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        return form(SeatAct.END, id, officer, request);
    }

    @GetMapping(CORRECTION)
    ModelAndView correctionForm(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        return form(SeatAct.CORRECTION, id, officer, request);
    }

    @GetMapping(WITHDRAWAL)
    ModelAndView withdrawalForm(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        return form(SeatAct.WITHDRAWAL, id, officer, request);
    }

    private ModelAndView form(SeatAct act, UUID id, Officer officer, HttpServletRequest request) {
        var seat = hers(officer, id);
        var typed = new Typed(HeldForm.of(seat.held()), "", 0, Map.of(), null);
        return Pages.page(TEMPLATE, page(frames.frame(request, officer), seat, act, typed));
    }

    @PostMapping(END)
    ModelAndView end(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        var seat = hers(officer, id);
        var typed = typed(request, Map.of());
        if (TypedDay.of(typed.held().until()).isEmpty()) {
            typed.problems().put("until", "seat.held.until.wrong");
        }
        return done(
                officer,
                seat,
                SeatAct.END,
                typed,
                request,
                () -> changes.end(
                        officer,
                        seat.id(),
                        typed.seen(),
                        TypedDay.of(typed.held().until()).orElseThrow(),
                        typed.reason()));
    }

    @PostMapping(CORRECTION)
    ModelAndView correct(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        var seat = hers(officer, id);
        var typed = typed(request, HeldForm.typed(request, vocabulary).problems());
        return done(
                officer,
                seat,
                SeatAct.CORRECTION,
                typed,
                request,
                () -> changes.correct(
                        officer, seat.id(), typed.seen(), typed.held().held(vocabulary, seat.held()), typed.reason()));
    }

    @PostMapping(WITHDRAWAL)
    ModelAndView withdraw(@PathVariable UUID id, Officer officer, HttpServletRequest request) {
        var seat = hers(officer, id);
        var typed = typed(request, Map.of());
        return done(
                officer,
                seat,
                SeatAct.WITHDRAWAL,
                typed,
                request,
                () -> changes.withdraw(officer, seat.id(), typed.seen(), typed.reason()));
    }

    private Typed typed(HttpServletRequest request, Map<String, String> ofHeld) {
        var problems = new HashMap<>(ofHeld);
        var reason = SeatForms.text(request, "reason");
        if (reason.isEmpty() || reason.length() > SeatNote.LONGEST_REASON) {
            problems.put("reason", "seat.note.reason.wrong");
        }
        return new Typed(HeldForm.typed(request, vocabulary), reason, SeatForms.version(request), problems, null);
    }

    private interface Attempt {
        SeatOutcome make();
    }

    private ModelAndView done(
            Officer officer, Seat seat, SeatAct act, Typed typed, HttpServletRequest request, Attempt attempt) {
        var frame = frames.frame(request, officer);
        if (!typed.problems().isEmpty()) {
            return Pages.refused(TEMPLATE, page(frame, seat, act, typed));
        }
        return switch (attempt.make()) {
            case SeatOutcome.Done(var id) -> Pages.seeOther(frame.frame().link(SeatController.PATH + "/" + id));
            case SeatOutcome.Refused(var key, var name) ->
                Pages.refused(
                        TEMPLATE,
                        page(
                                frame,
                                seat,
                                act,
                                typed.because(frame.frame().words().get(key, name))));
            case SeatOutcome.NotThere _ -> throw notThere();
        };
    }

    private SeatPages.Change page(DeskFrame frame, Seat seat, SeatAct act, Typed typed) {
        var words = frame.frame().words();
        var at = organizations.get(seat.organization());
        var problems = typed.problems();
        var held = act == SeatAct.CORRECTION ? forms.held(words, at, typed.held(), problems) : null;
        var until = act == SeatAct.END
                ? SeatForms.field(words, "end", "until", typed.held().until(), problems)
                : null;
        var reason = SeatForms.field(words, "note", "reason", typed.reason(), problems);
        var back = frame.frame().link(SeatController.PATH + "/" + seat.id());
        var name = people.get(seat.person()).name();
        var title = words.get("seat.act." + act.noun());
        return new SeatPages.Change(
                frame,
                List.of(
                        new Crumb(at.shortName(), frame.frame().link("/desk/organizations/" + at.id())),
                        new Crumb(words.get("seat.title"), back),
                        new Crumb(title, null)),
                title,
                words.get("seat.act." + act.noun() + ".heading", name, said.position(seat.held(), words)),
                words.get("seat.act." + act.noun() + ".line"),
                words.get("seat.act." + act.noun() + ".button"),
                frame.frame().link(SeatController.PATH + "/" + seat.id() + "/" + act.noun()),
                back,
                seats.notes(seat).size(),
                SeatForms.problems(
                        words,
                        typed.refusal(),
                        Stream.of(
                                        held == null ? List.<Field>of() : held.fields(),
                                        until == null ? List.<Field>of() : List.of(until),
                                        List.of(reason))
                                .flatMap(List::stream)
                                .toList()),
                held,
                until,
                reason);
    }

    private Seat hers(Officer officer, UUID id) {
        return seats.find(officer, Permission.KEEP_SEATS, new SeatId(id))
                .filter(seat -> !seat.withdrawn() && seats.mayKeep(officer, seat.organization()))
                .orElseThrow(SeatActController::notThere);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
