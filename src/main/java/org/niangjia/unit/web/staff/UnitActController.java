package org.niangjia.unit.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Requires;
import org.niangjia.unit.CoverageChanges;
import org.niangjia.unit.Unit;
import org.niangjia.unit.UnitChanges;
import org.niangjia.unit.UnitOutcome;
import org.niangjia.unit.web.staff.UnitScreen.About;
import org.niangjia.vocabulary.Vocabulary;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is done about a unit: each form, and the noun that is posted. */
@Controller
@RequestMapping(UnitController.PATH + "/{id}/{noun}")
@Requires(Permission.KEEP_UNITS)
class UnitActController {
    private final UnitActs acts;
    private final UnitChanges changes;
    private final CoverageChanges coverage;
    private final Vocabulary vocabulary;
    private final InstantSource clock;

    UnitActController(
            UnitActs acts, UnitChanges changes, CoverageChanges coverage, Vocabulary vocabulary, InstantSource clock) {
        this.acts = acts;
        this.changes = changes;
        this.coverage = coverage;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@PathVariable UUID id, @PathVariable String noun, Officer officer, HttpServletRequest request) {
        var act = act(noun);
        var unit = acts.hers(officer, id);
        if (!act.isOffered(unit)) {
            throw Pages.notThere();
        }
        var form = act == UnitAct.CORRECTION ? UnitForm.of(unit.described()) : UnitForm.EMPTY;
        return acts.form(officer, request, about(unit, act), form);
    }

    @PostMapping
    ModelAndView act(@PathVariable UUID id, @PathVariable String noun, Officer officer, HttpServletRequest request) {
        var act = act(noun);
        var unit = acts.hers(officer, id);
        return acts.post(officer, request, about(unit, act), (form, seen) -> outcome(officer, unit, act, form, seen));
    }

    private static About about(Unit unit, UnitAct act) {
        return About.of(unit, act, null, UnitController.act(unit.id(), act));
    }

    private UnitOutcome outcome(Officer officer, Unit unit, UnitAct act, UnitForm form, int seen) {
        var id = unit.id();
        var reason = form.text(UnitAsk.REASON);
        return switch (act) {
            case CORRECTION -> changes.correct(officer, id, seen, form.described(vocabulary, unit.described()), reason);
            case HEADCOUNT -> {
                var counted = form.counted(WorkingCalendar.day(clock.instant()));
                yield changes.count(officer, id, seen, Objects.requireNonNull(counted));
            }
            case BELONGING ->
                form.joined(vocabulary)
                        .map(joined -> coverage.join(officer, id, seen, joined))
                        .orElseGet(() -> new UnitOutcome.Refused("unit.refusal.carrier"));
            case CLOSING -> changes.close(officer, id, seen, form.on().orElseThrow(), reason);
            case REOPENING -> changes.reopen(officer, id, seen, reason);
            case WITHDRAWAL -> changes.withdraw(officer, id, seen, reason);
            case LISTING, END, MISTAKE -> throw new IllegalArgumentException("not of a unit: " + act);
        };
    }

    private static UnitAct act(String noun) {
        return UnitAct.of(UnitAct.OF_A_UNIT, noun).orElseThrow(Pages::notThere);
    }
}
