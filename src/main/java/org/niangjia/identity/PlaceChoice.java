package org.niangjia.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Territory;
import org.niangjia.shared.TypedText;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.web.Option;
import org.springframework.stereotype.Component;

/**
 * Choosing an organisation without script: she writes a name, sends, and picks from what was found. Only what lies in
 * her territory is found.
 */
@Component
public class PlaceChoice {
    /** Key of the sentence for what lies outside it. */
    public static final String OUT_OF_REACH = "identity.refusal.out-of-reach";

    private static final int MOST = 20;

    private final OrganizationNames organizations;
    private final Territory territory;

    PlaceChoice(OrganizationNames organizations, Territory territory) {
        this.organizations = organizations;
        this.territory = territory;
    }

    /**
     * What came with the form.
     *
     * @param searched the text for which {@code organization} was offered
     */
    public record Typed(String place, String searched, String organization) {
        public static final Typed NOTHING = new Typed("", "", "");

        public Typed {
            place = TypedText.clean(place);
            searched = TypedText.clean(searched);
        }
    }

    /**
     * Either an organisation or the options to choose from, with what is still wrong. One that she wrote by its id and
     * that is out of reach is there too: who gives a role there refuses, and keeps it in the record.
     */
    public record Found(
            @Nullable OrganizationId organization,
            List<Option> options,
            @Nullable String problemKey) {
        public Found {
            options = List.copyOf(options);
        }
    }

    /** @param permission for which it has to be in her reach */
    public Found find(Viewer.Officer viewer, Permission permission, Typed typed) {
        if (typed.place().isBlank()) {
            return new Found(null, List.of(), "identity.refusal.no-place");
        }
        var chosen = typed.searched().equals(typed.place()) ? typed.organization() : typed.place();
        var organization = id(chosen);
        if (organization.isPresent()) {
            return reached(viewer, permission, organization.get());
        }
        var options = viewer.reach(permission).stream()
                .flatMap(reach -> organizations.find(reach, typed.place(), isForDesks(permission), MOST).stream())
                .map(match -> new Option(match.organization().toString(), match.name(), false, match.place()))
                .toList();
        return switch (options.size()) {
            case 0 -> new Found(null, options, "identity.refusal.unknown-place");
            case 1 -> new Found(null, List.of(options.getFirst().chosen()), "identity.refusal.only-place");
            default -> new Found(null, options, "identity.refusal.choose-place");
        };
    }

    private Found reached(Viewer.Officer viewer, Permission permission, OrganizationId organization) {
        var name = organizations.names(Set.of(organization)).get(organization);
        if (name == null
                || !organizations.isThere(organization)
                || isForDesks(permission) && !organizations.hasDesk(organization)) {
            return new Found(null, List.of(), OUT_OF_REACH);
        }
        if (!isReached(viewer, permission, organization)) {
            return new Found(organization, List.of(), OUT_OF_REACH);
        }
        return new Found(organization, List.of(new Option(organization.toString(), name, true)), null);
    }

    /** Accounts are at desks; everything else is about the tree as a whole. */
    private static boolean isForDesks(Permission permission) {
        return permission == Permission.MANAGE_ACCOUNTS;
    }

    private boolean isReached(Viewer.Officer viewer, Permission permission, OrganizationId organization) {
        return viewer.reach(permission)
                .filter(reach -> territory.covers(reach, organization))
                .isPresent();
    }

    private static Optional<OrganizationId> id(String text) {
        try {
            return Optional.of(new OrganizationId(UUID.fromString(text.strip())));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
