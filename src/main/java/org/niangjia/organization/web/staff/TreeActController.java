package org.niangjia.organization.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.niangjia.identity.PlaceChoice;
import org.niangjia.organization.ChangeKind;
import org.niangjia.organization.Ground;
import org.niangjia.organization.Organization;
import org.niangjia.organization.TreeChanges;
import org.niangjia.organization.TreeOutcome;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.ReadyPages;
import org.niangjia.shared.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Each change of the tree: its form, and the noun that is posted. */
@Controller
@RequestMapping(TreeController.PATH + "/{id}/{noun}")
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
        var kind = kind(noun);
        var organization = hers(officer, id, kind);
        return Pages.page(
                TEMPLATE,
                screen.page(
                        frames.frame(request, officer),
                        organization,
                        kind,
                        TreeActForm.EMPTY,
                        TreeActForm.Problems.NONE,
                        List.of()));
    }

    @PostMapping
    ModelAndView change(@PathVariable UUID id, @PathVariable String noun, Officer officer, HttpServletRequest request) {
        var kind = kind(noun);
        var organization = hers(officer, id, kind);
        var form = TreeActForm.typed(request);
        var place = place(officer, kind, form);
        var problems = form.problems(kind, place.problemKey());
        if (!problems.isSome()) {
            switch (outcome(officer, organization.id(), kind, form, place)) {
                case TreeOutcome.Done(var shown) -> {
                    ready.forget();
                    return Pages.seeOther(
                            frames.frame(request, officer).frame().link(TreeController.PATH + "/" + shown));
                }
                case TreeOutcome.Refused(var key) -> problems = problems.because(key);
                case TreeOutcome.NotThere _ -> throw Pages.notThere();
            }
        }
        return Pages.refused(
                TEMPLATE,
                screen.page(frames.frame(request, officer), organization, kind, form, problems, place.options()));
    }

    private Organization hers(Officer officer, UUID id, ChangeKind kind) {
        return changes.find(officer, new OrganizationId(id), kind).orElseThrow(Pages::notThere);
    }

    private PlaceChoice.Found place(Officer officer, ChangeKind kind, TreeActForm form) {
        if (!TreeActForm.goesSomewhere(kind)) {
            return new PlaceChoice.Found(null, List.of(), null);
        }
        var found = places.find(officer, Permission.CHANGE_TREE, form.place());
        if (found.organization() != null && found.problemKey() != null) {
            changes.refused(officer, found.organization(), kind);
        }
        return found;
    }

    private TreeOutcome outcome(
            Officer officer, OrganizationId id, ChangeKind kind, TreeActForm form, PlaceChoice.Found place) {
        Ground ground = form.ground();
        return switch (kind) {
            case FOUNDED -> changes.found(officer, id, form.level(), form.named(), ground);
            case RENAMED -> changes.rename(officer, id, form.named(), ground);
            case SPLIT -> changes.split(officer, id, form.named(), form.takenIds(), ground);
            case MOVED -> changes.move(officer, id, Objects.requireNonNull(place.organization()), ground);
            case MERGED -> changes.merge(officer, id, Objects.requireNonNull(place.organization()), ground);
            case DISSOLVED -> changes.dissolve(officer, id, ground);
        };
    }

    private static ChangeKind kind(String noun) {
        return ChangeKind.of(noun).orElseThrow(Pages::notThere);
    }
}
