package org.niangjia.organization.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.niangjia.identity.PlaceChoice;
import org.niangjia.organization.Ground;
import org.niangjia.organization.TreeChanges;
import org.niangjia.organization.TreeOutcome;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.ReadyPages;
import org.niangjia.shared.web.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Each change of the tree: its form, and the noun that is posted. */
@Controller
@RequestMapping(TreeController.PATH + "/{id}/{noun:founding|renaming|move|split|merger|dissolution}")
@Requires(Permission.CHANGE_TREE)
class TreeActController {
    private static final String TEMPLATE = "organization/tree-change";

    private final TreeChanges changes;
    private final TreeActScreen screen;
    private final PlaceChoice places;
    private final DeskFrames frames;
    private final ReadyPages ready;

    TreeActController(
            TreeChanges changes, TreeActScreen screen, PlaceChoice places, DeskFrames frames, ReadyPages ready) {
        this.changes = changes;
        this.screen = screen;
        this.places = places;
        this.frames = frames;
        this.ready = ready;
    }

    @GetMapping
    ModelAndView form(@PathVariable UUID id, @PathVariable String noun, Officer officer, HttpServletRequest request) {
        var page = screen.page(
                frames.frame(request, officer),
                officer,
                new OrganizationId(id),
                act(noun),
                TreeActForm.EMPTY,
                TreeActForm.Problems.NONE,
                List.of());
        return Pages.page(TEMPLATE, page.orElseThrow(() -> notHers(officer, new OrganizationId(id), act(noun))));
    }

    @PostMapping
    ModelAndView change(@PathVariable UUID id, @PathVariable String noun, Officer officer, HttpServletRequest request) {
        var act = act(noun);
        var organization = new OrganizationId(id);
        var form = TreeActForm.typed(request);
        var place = act.goesSomewhere()
                ? places.find(officer, Permission.CHANGE_TREE, form.place())
                : new PlaceChoice.Found(null, List.of(), null);
        if (PlaceChoice.OUT_OF_REACH.equals(place.problemKey()) && place.organization() != null) {
            changes.notHers(officer, place.organization(), act.noun());
        }
        var problems = form.problems(act, place.problemKey());
        if (problems.isSome()) {
            return again(officer, request, organization, act, form, problems, place);
        }
        var outcome = outcome(officer, organization, act, form, place);
        return switch (outcome) {
            case TreeOutcome.Done done -> {
                ready.forget();
                yield Pages.seeOther(
                        frames.frame(request, officer).frame().link(TreeController.PATH + "/" + done.organization()));
            }
            case TreeOutcome.Refused refused ->
                again(officer, request, organization, act, form, problems.because(refused.key()), place);
            case TreeOutcome.NotThere _ -> throw notThere();
        };
    }

    private TreeOutcome outcome(
            Officer officer, OrganizationId id, TreeAct act, TreeActForm form, PlaceChoice.Found place) {
        Ground ground = form.ground();
        return switch (act) {
            case FOUNDING -> changes.found(officer, id, form.level(), form.named(), ground);
            case RENAMING -> changes.rename(officer, id, form.named(), ground);
            case SPLIT -> changes.split(officer, id, form.named(), form.takenIds(), ground);
            case MOVE -> changes.move(officer, id, Objects.requireNonNull(place.organization()), ground);
            case MERGER -> changes.merge(officer, id, Objects.requireNonNull(place.organization()), ground);
            case DISSOLUTION -> changes.dissolve(officer, id, ground);
        };
    }

    private ModelAndView again(
            Officer officer,
            HttpServletRequest request,
            OrganizationId id,
            TreeAct act,
            TreeActForm form,
            TreeActForm.Problems problems,
            PlaceChoice.Found place) {
        var page = screen.page(frames.frame(request, officer), officer, id, act, form, problems, place.options());
        return Pages.refused(TEMPLATE, page.orElseThrow(() -> notHers(officer, id, act)));
    }

    private ResponseStatusException notHers(Officer officer, OrganizationId id, TreeAct act) {
        changes.notHers(officer, id, act.noun());
        return notThere();
    }

    private static TreeAct act(String noun) {
        return TreeAct.of(noun).orElseThrow(TreeActController::notThere);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
