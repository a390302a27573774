package org.niangjia.reach;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.identity.Role;
import org.niangjia.shared.OrganizationId;

/** Where an officer's organisation stands, seen from the one that has the record. */
enum Place {
    OWN(Neighbourhood.OWN),
    ANCESTOR(Neighbourhood.ANCESTOR),
    DESCENDANT(Neighbourhood.DESCENDANT),
    SIBLING(Neighbourhood.SIBLING),
    COUSIN(Neighbourhood.COUSIN),
    FOREIGN(Neighbourhood.FOREIGN),
    /** Tried for the roles that give rights at the root only; for all others it is one more ancestor. */
    NATION(Neighbourhood.NATION);

    @SuppressWarnings("ImmutableEnumChecker") // a record of one id
    private final OrganizationId organization;

    Place(OrganizationId organization) {
        this.organization = organization;
    }

    /** Whoever holds a role is tried at every place, whatever is expected there. */
    static List<Place> of(Role role) {
        return Stream.of(values())
                .filter(place -> place != NATION || role.isForRootOnly())
                .toList();
    }

    OrganizationId organization() {
        return organization;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
