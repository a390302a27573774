package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.OrganizationNames;
import org.niangjia.identity.PlaceChoice;
import org.niangjia.identity.Role;
import org.niangjia.identity.store.AccessStore;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Reach;
import org.niangjia.shared.Territory;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who may see what of one organisation, here and from above. */
@Controller
@Requires(Permission.MANAGE_ACCOUNTS)
class AccessController {
    static final String PATH = "/desk/accounts/access";

    private final AccessStore access;
    private final PlaceChoice places;
    private final OrganizationNames organizations;
    private final Territory territory;
    private final AccessPages pages;

    AccessController(
            AccessStore access,
            PlaceChoice places,
            OrganizationNames organizations,
            Territory territory,
            AccessPages pages) {
        this.access = access;
        this.places = places;
        this.organizations = organizations;
        this.territory = territory;
        this.pages = pages;
    }

    /**
     * @param at which organisation, by its id; without it her own
     * @param place a name to look for
     */
    @GetMapping(PATH)
    ModelAndView show(
            Viewer.Officer viewer,
            @RequestParam(required = false) @Nullable UUID at,
            @RequestParam(defaultValue = "") String place,
            HttpServletRequest request) {
        var organization = at == null ? viewer.organization() : new OrganizationId(at);
        if (!isHers(viewer, organization)) {
            throw Pages.notThere();
        }
        var found = place.isBlank()
                ? new PlaceChoice.Found(null, List.of(), null)
                : places.find(viewer, Permission.MANAGE_ACCOUNTS, new PlaceChoice.Typed(place, "", ""));
        var chain = organizations.upTo(organization).stream()
                .collect(Collectors.partitioningBy(each -> isHers(viewer, each)));
        var holders = access.list(chain.getOrDefault(true, List.of()));
        var offices = access.offices(chain.getOrDefault(false, List.of()));
        return Pages.page(
                "identity/access",
                pages.page(
                        request,
                        viewer,
                        organization,
                        place,
                        found,
                        Stream.of(
                                        Permission.ANSWER_REQUESTS,
                                        Permission.HOLD_REQUESTS,
                                        Permission.SEE_COUNTERS,
                                        Permission.MANAGE_ACCOUNTS)
                                .map(permission -> new AccessPages.Who(
                                        permission,
                                        holders.stream()
                                                .filter(each -> reaches(
                                                        each.role(), each.organization(), permission, organization))
                                                .toList(),
                                        offices.stream()
                                                .filter(each -> reaches(
                                                        each.role(), each.organization(), permission, organization))
                                                .toList()))
                                .toList()));
    }

    private boolean isHers(Viewer.Officer viewer, OrganizationId organization) {
        return viewer.reach(Permission.MANAGE_ACCOUNTS)
                .filter(reach -> territory.covers(reach, organization))
                .isPresent();
    }

    private boolean reaches(Role role, OrganizationId at, Permission permission, OrganizationId organization) {
        var extent = role.permissions(at.equals(organizations.root())).get(permission);
        return extent != null && territory.counts(new Reach(extent, at), organization);
    }
}
