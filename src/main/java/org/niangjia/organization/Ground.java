package org.niangjia.organization;

import java.time.LocalDate;

/**
 * What a change of the tree rests on.
 *
 * @param on the day from which it counts
 * @param document by which it was decided: title and number
 * @param reason in a sentence
 */
public record Ground(LocalDate on, String document, String reason) {
    public static final int LONGEST_DOCUMENT = 200;
    public static final int LONGEST_REASON = 1_000;
}
