package org.niangjia.seat;

import java.time.LocalDate;

/**
 * What has to be there before somebody takes a seat.
 *
 * @param check as declared (vocabulary/procedures.yaml)
 * @param document by which; may be empty
 */
public record Clearance(String check, boolean passed, LocalDate on, String document) {}
