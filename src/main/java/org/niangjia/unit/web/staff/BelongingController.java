package org.niangjia.unit.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Requires;
import org.niangjia.unit.Belonging;
import org.niangjia.unit.BelongingId;
import org.niangjia.unit.CoverageChanges;
import org.niangjia.unit.Unit;
import org.niangjia.unit.Units;
import org.niangjia.unit.web.staff.UnitScreen.About;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A unit has a women's organisation no more, or never had it. */
@Controller
@RequestMapping(UnitController.PATH + "/{id}/belongings/{belonging}/{noun}")
@Requires(Permission.KEEP_UNITS)
class BelongingController {
    private final UnitActs acts;
    private final CoverageChanges changes;
    private final Units units;

    BelongingController(UnitActs acts, CoverageChanges changes, Units units) {
        this.acts = acts;
        this.changes = changes;
        this.units = units;
    }

    static String path(Belonging belonging, UnitAct act) {
        return UnitController.PATH + "/" + belonging.unit() + "/belongings/" + belonging.id() + "/" + act.noun();
    }

    @GetMapping
    ModelAndView form(
            @PathVariable UUID id,
            @PathVariable UUID belonging,
            @PathVariable String noun,
            Officer officer,
            HttpServletRequest request) {
        var act = act(noun);
        var unit = acts.hers(officer, id);
        var hers = hers(unit, belonging);
        if (!act.isOffered(unit) || !act.isOffered(hers)) {
            throw Pages.notThere();
        }
        return acts.form(officer, request, About.of(unit, act, hers, path(hers, act)), UnitForm.EMPTY);
    }

    @PostMapping
    ModelAndView act(
            @PathVariable UUID id,
            @PathVariable UUID belonging,
            @PathVariable String noun,
            Officer officer,
            HttpServletRequest request) {
        var act = act(noun);
        var unit = acts.hers(officer, id);
        var hers = hers(unit, belonging);
        return acts.post(officer, request, About.of(unit, act, hers, path(hers, act)), (form, seen) -> {
            var reason = form.text(UnitAsk.REASON);
            return act == UnitAct.END
                    ? changes.leave(
                            officer, unit.id(), hers.id(), seen, form.on().orElseThrow(), reason)
                    : changes.neverJoined(officer, unit.id(), hers.id(), seen, reason);
        });
    }

    private Belonging hers(Unit unit, UUID belonging) {
        return units.belongings(List.of(unit.id())).stream()
                .filter(each -> each.id().equals(new BelongingId(belonging)))
                .findFirst()
                .orElseThrow(Pages::notThere);
    }

    private static UnitAct act(String noun) {
        return UnitAct.of(UnitAct.OF_A_BELONGING, noun).orElseThrow(Pages::notThere);
    }
}
