package org.niangjia.unit;

import java.time.LocalDate;
import java.util.List;
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
    /** Of these kinds it is a unit's own, not one with others and no mere group (R017). The view that counts has them too. */
    public static final List<String> COMMITTEES =
            List.of("womens_committee", "womens_work_committee", "party_womens_committee", "federation");

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

    public boolean isOpen() {
        return until == null;
    }

    /** Whether it has it on that day, or a later one. */
    boolean reaches(LocalDate on) {
        return until == null || until.isAfter(on);
    }

    /** Whether there is a day on which both are. */
    boolean meets(Joined other) {
        return reaches(other.from());
    }
}
