package org.niangjia.shared;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** On whose behalf something is read or written. Every list and every find takes one. */
public sealed interface Viewer {
    /** An officer in the one role that she has chosen: several roles are switched, never merged. */
    record Officer(
            AccountId account,
            String displayName,
            OrganizationId organization,
            String role,
            Map<Permission, Reach.Extent> permissions)
            implements Viewer {
        public boolean may(Permission permission) {
            return permissions.containsKey(permission);
        }

        public Optional<Reach> reach(Permission permission) {
            return Optional.ofNullable(permissions.get(permission)).map(extent -> new Reach(extent, organization));
        }
    }

    /** She who holds the receipt of one request. */
    record ReceiptHolder(UUID request) implements Viewer {}

    /** A named job of the application itself. */
    record Job(String name) implements Viewer {}

    /** Anyone at the public door. */
    record Visitor() implements Viewer {}
}
