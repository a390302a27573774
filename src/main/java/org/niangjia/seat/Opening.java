package org.niangjia.seat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.OrganizationId;

/**
 * A post for which somebody is looked for, other than by election (P06, P07).
 *
 * @param closed nobody is looked for any more
 * @param version raised by each change, of what was proposed too
 */
public record Opening(OpeningId id, OrganizationId organization, Stated stated, boolean closed, int version) {
    /**
     * The post and its conditions.
     *
     * @param appointment how she will hold it; null: however
     * @param document by which they were stated; may be empty
     */
    public record Stated(
            String position, @Nullable String appointment, LocalDate on, String conditions, String document) {
        public static final int LONGEST_CONDITIONS = 1_000;
    }
}
