package org.niangjia.seat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody's time was assessed at its end. What was found lies in the document: nobody is marked or ranked here.
 *
 * @param jointly together with the organisation department
 * @param homeTold when the unit that sent her was told; null: not yet, or there is none
 */
public record Assessment(
        LocalDate on,
        boolean jointly,
        String document,
        @Nullable LocalDate homeTold) {}
