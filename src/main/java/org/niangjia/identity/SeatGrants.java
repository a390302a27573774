package org.niangjia.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Reach;
import org.niangjia.shared.Viewer.Officer;

/** Roles that go with a seat, such as a chair's. The module that knows the seats, which lies above, implements it. */
public interface SeatGrants {
    /**
     * Somebody has a seat with which a role goes, and nobody has given her that yet.
     *
     * @param position as people read it
     * @param known the account that she has for another seat, or had; null: none is known
     */
    record Waiting(
            UUID seat,
            String holder,
            OrganizationId organization,
            String position,
            LocalDate since,
            Role role,
            @Nullable AccountId known) {}

    /** In this reach; who has waited longest first. */
    List<Waiting> waiting(Reach reach, Locale language, int offset, int limit);

    Optional<Waiting> find(Reach reach, Locale language, UUID seat);

    /** In the running transaction: until it ends nobody else changes who sits there. */
    Optional<Waiting> hold(Reach reach, Locale language, UUID seat);

    /** Whether somebody else has a seat for which this account was given. */
    boolean isAnothers(UUID seat, AccountId account);

    /**
     * That she has it now. Of one that is held.
     *
     * @param assignment of the role that ends with the seat
     */
    void given(Officer by, UUID seat, AccountId account, UUID assignment);

    /** Whether that role ends with a seat that somebody has: then no day ends it. */
    boolean isForASeat(UUID assignment);

    /** Somebody has ended that role otherwise: if it was for a seat, that waits anew. */
    void ended(UUID assignment);
}
