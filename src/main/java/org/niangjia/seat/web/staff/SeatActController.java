package org.niangjia.seat.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.organization.OrganizationSection;
import org.niangjia.organization.Organizations;
import org.niangjia.person.People;
import org.niangjia.seat.Seat;
import org.niangjia.seat.SeatChanges;
import org.niangjia.seat.SeatId;
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
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Requires;
import org.niangjia.shared.web.Sent;
import org.niangjia.vocabulary.Vocabulary;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** She leaves it, or what is known of it was wrong: each form, and the noun that is posted. */
@Controller
@RequestMapping(SeatController.PATH + "/{id}/{noun}")
@Requires(Permission.KEEP_SEATS)
class SeatActController {
    private static final String TEMPLATE = "seat/change";

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

    /**
     * What she typed, and what is wrong with it.
     *
     * @param seen the version that she knows
     * @param refusal of the whole, as a sentence
     */
    private record Typed(
            HeldForm held,
            String reason,
            int seen,
            Map<String, String> problems,
            @Nullable String refusal) {}

    @GetMapping
    ModelAndView form(@PathVariable UUID id, @PathVariable String noun, Officer officer, HttpServletRequest request) {
        var act = act(noun);
        var seat = hers(officer, id);
        var typed = new Typed(HeldForm.of(seat.held()), "", seat.version(), Map.of(), null);
        return Pages.page(TEMPLATE, page(frames.frame(request, officer), seat, act, typed));
    }

    @PostMapping
    ModelAndView change(@PathVariable UUID id, @PathVariable String noun, Officer officer, HttpServletRequest request) {
        var act = act(noun);
        var seat = hers(officer, id);
        var frame = frames.frame(request, officer);
        var held = HeldForm.typed(request, vocabulary);
        var reason = Sent.text(request, "reason");
        var seen = Sent.version(request);
        var problems = new HashMap<>(problems(act, held));
        problems.putAll(SeatForms.reasonProblems(reason));
        if (!problems.isEmpty()) {
            return Pages.refused(TEMPLATE, page(frame, seat, act, new Typed(held, reason, seen, problems, null)));
        }
        return switch (outcome(officer, seat, act, held, seen, reason)) {
            case SeatOutcome.Done(var done) -> Pages.seeOther(frame.frame().link(SeatController.PATH + "/" + done));
            case SeatOutcome.Refused(var key, var name) -> {
                var refusal = frame.frame().words().get(key, name);
                // Told that somebody changed it she has seen that.
                var knows = key.equals(SeatChanges.CHANGED) ? seat.version() : seen;
                yield Pages.refused(
                        TEMPLATE, page(frame, seat, act, new Typed(held, reason, knows, Map.of(), refusal)));
            }
            case SeatOutcome.NotThere _ -> throw Pages.notThere();
        };
    }

    private static Map<String, String> problems(SeatAct act, HeldForm held) {
        return switch (act) {
            case CORRECTION -> held.problems();
            case END -> TypedDay.of(held.until()).isPresent() ? Map.of() : Map.of("until", "seat.held.until.wrong");
            case WITHDRAWAL -> Map.of();
        };
    }

    private SeatOutcome outcome(Officer officer, Seat seat, SeatAct act, HeldForm held, int seen, String reason) {
        return switch (act) {
            case CORRECTION -> changes.correct(officer, seat.id(), seen, held.held(vocabulary, seat.held()), reason);
            case END ->
                changes.end(officer, seat.id(), seen, TypedDay.of(held.until()).orElseThrow(), reason);
            case WITHDRAWAL -> changes.withdraw(officer, seat.id(), seen, reason);
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
                        new Crumb(at.shortName(), frame.frame().link(OrganizationSection.page(at.id()))),
                        new Crumb(words.get("seat.title"), back),
                        new Crumb(title, null)),
                title,
                words.get("seat.act." + act.noun() + ".heading", name, said.position(seat.held(), words)),
                words.get("seat.act." + act.noun() + ".line"),
                words.get("seat.act." + act.noun() + ".button"),
                frame.frame().link(SeatController.PATH + "/" + seat.id() + "/" + act.noun()),
                back,
                typed.seen(),
                Problem.of(
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
                .orElseThrow(Pages::notThere);
    }

    private static SeatAct act(String noun) {
        return SeatAct.of(noun).orElseThrow(Pages::notThere);
    }
}
