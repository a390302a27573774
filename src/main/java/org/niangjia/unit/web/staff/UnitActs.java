package org.niangjia.unit.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Sent;
import org.niangjia.unit.Unit;
import org.niangjia.unit.UnitChanges;
import org.niangjia.unit.UnitId;
import org.niangjia.unit.UnitOutcome;
import org.niangjia.unit.Units;
import org.niangjia.unit.web.staff.UnitScreen.About;
import org.niangjia.unit.web.staff.UnitScreen.Typed;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The way of every form about a unit that is on the list: shown, posted, done or given back. */
@Component
class UnitActs {
    private final Units units;
    private final UnitScreen screen;
    private final DeskFrames frames;

    UnitActs(Units units, UnitScreen screen, DeskFrames frames) {
        this.units = units;
        this.screen = screen;
        this.frames = frames;
    }

    interface Work {
        /** @param seen the version that she has seen */
        UnitOutcome make(UnitForm form, int seen);
    }

    /** One that she may change; what can be done with it as it is now, the form of it knows. */
    Unit hers(Officer officer, UUID id) {
        return units.find(officer, new UnitId(id))
                .filter(unit -> units.mayKeep(officer, unit.area()))
                .orElseThrow(Pages::notThere);
    }

    /** @param other which women's organisation it is about; empty: about none */
    ModelAndView form(
            Officer officer, HttpServletRequest request, Unit unit, UnitAct act, String action, String other) {
        if (unit.withdrawn() || unit.isThere() == (act == UnitAct.REOPENING)) {
            throw Pages.notThere();
        }
        var form = act == UnitAct.CORRECTION ? UnitForm.of(unit.described()) : UnitForm.EMPTY;
        var about = about(unit, act, action, other, unit.version());
        return Pages.page(
                UnitScreen.TEMPLATE, screen.page(frames.frame(request, officer), about, Typed.untouched(form)));
    }

    ModelAndView post(
            Officer officer,
            HttpServletRequest request,
            Unit unit,
            UnitAct act,
            String action,
            String other,
            Work work) {
        var frame = frames.frame(request, officer);
        var form = UnitForm.typed(act, request);
        var seen = Sent.version(request);
        var typed = new Typed(form, form.problems(act), null);
        if (typed.problems().isEmpty()) {
            switch (work.make(form, seen)) {
                case UnitOutcome.Done(var done) -> {
                    return Pages.seeOther(frame.frame().link(UnitController.PATH + "/" + done));
                }
                case UnitOutcome.Refused(var key) -> {
                    typed = new Typed(form, typed.problems(), key);
                    // Told that somebody changed it she has seen that.
                    seen = key.equals(UnitChanges.CHANGED) ? unit.version() : seen;
                }
                case UnitOutcome.NotThere _ -> throw Pages.notThere();
            }
        }
        return Pages.refused(UnitScreen.TEMPLATE, screen.page(frame, about(unit, act, action, other, seen), typed));
    }

    private static About about(Unit unit, UnitAct act, String action, String other, int version) {
        return new About(
                act,
                unit.area(),
                unit.described().name(),
                other,
                action,
                UnitController.PATH + "/" + unit.id(),
                version);
    }
}
