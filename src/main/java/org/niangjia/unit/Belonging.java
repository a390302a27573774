package org.niangjia.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.OrganizationId;

/**
 * A unit has a women's organisation, alone or with others.
 *
 * @param until the first day on which it had it no more; null: it has it
 */
public record Belonging(
        BelongingId id,
        UnitId unit,
        Joined joined,
        @Nullable LocalDate until) {
    /**
     * @param kind of the organisation, as declared (vocabulary/kinds.yaml)
     * @param organization null: one that is not kept in the tree here
     * @param mode how it was founded (vocabulary/units.yaml); null: nobody said
     * @param document by which; may be empty
     */
    public record Joined(
            String kind,
            @Nullable OrganizationId organization,
            @Nullable String mode,
            LocalDate from,
            String document) {
        public static final int LONGEST_DOCUMENT = 200;
    }

    /** Whether there is a day on which both are. */
    boolean meets(Joined other) {
        return until == null || other.from().isBefore(until);
    }
}
