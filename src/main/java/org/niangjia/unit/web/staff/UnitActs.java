package org.niangjia.unit.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Asking;
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

/** The way of every form about a unit: shown, posted, done or given back. */
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

    /** Of a list that she keeps; one that is gone too: what can be done with it, its act knows. */
    Unit hers(Officer officer, UUID id) {
        return units.find(officer, new UnitId(id))
                .filter(unit -> units.mayKeep(officer, unit.area()))
                .orElseThrow(Pages::notThere);
    }

    ModelAndView form(Officer officer, HttpServletRequest request, About about, UnitForm form) {
        var typed = new Typed(form, about.version(), Map.of(), null);
        return Pages.page(Asking.TEMPLATE, screen.page(frames.frame(request, officer), about, typed));
    }

    ModelAndView post(Officer officer, HttpServletRequest request, About about, Work work) {
        var frame = frames.frame(request, officer);
        var form = UnitForm.typed(about.act(), request);
        var seen = Sent.version(request);
        var problems = form.problems(about.act());
        if (!problems.isEmpty()) {
            return Pages.refused(Asking.TEMPLATE, screen.page(frame, about, new Typed(form, seen, problems, null)));
        }
        return switch (work.make(form, seen)) {
            case UnitOutcome.Done(var done) -> Pages.seeOther(frame.frame().link(UnitController.PATH + "/" + done));
            case UnitOutcome.Refused(var key) -> {
                // Told that somebody changed it she has seen that.
                var knows = key.equals(UnitChanges.CHANGED) ? about.version() : seen;
                yield Pages.refused(Asking.TEMPLATE, screen.page(frame, about, new Typed(form, knows, Map.of(), key)));
            }
            case UnitOutcome.NotThere _ -> throw Pages.notThere();
        };
    }
}
