package org.niangjia.identity.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.Role;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;

/**
 * An account that may come in now, with the roles it holds now, oldest first.
 *
 * @param secondFactor whether she shows a code of her telephone at sign-in
 * @param passwordSetAt since when she has the password that she has
 * @param root the organisation at which the whole country's roles give their rights
 */
public record Standing(
        AccountId account,
        String signInName,
        String displayName,
        List<Seat> seats,
        boolean secondFactor,
        Instant passwordSetAt,
        OrganizationId root) {
    public Standing {
        seats = List.copyOf(seats);
    }

    public record Seat(UUID assignment, OrganizationId organization, Role role) {}

    /** Whether she works in a role that was hers until just now: she has to say in which one she goes on. */
    public boolean hasLost(@Nullable UUID chosen) {
        return chosen != null
                && seats.stream().noneMatch(seat -> seat.assignment().equals(chosen));
    }

    /** The role she chose if she still holds it, else her oldest: roles are switched, never merged. */
    public Optional<Seat> seat(@Nullable UUID chosen) {
        return seats.stream()
                .filter(seat -> seat.assignment().equals(chosen))
                .findFirst()
                .or(() -> seats.stream().findFirst());
    }

    public Optional<Viewer.Officer> officer(@Nullable UUID chosen) {
        return seat(chosen)
                .map(seat -> new Viewer.Officer(
                        account,
                        displayName,
                        seat.organization(),
                        seat.role().name(),
                        seat.role().permissions(seat.organization().equals(root))));
    }

    @Override
    public String toString() {
        return "Standing[" + account + ", " + seats.stream().map(Seat::role).collect(Collectors.toSet()) + "]";
    }
}
