package org.niangjia.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can be.
 *
 * @param body the organ; null: beside the organs
 * @param of at which kinds; empty: at all that have the organ
 * @param one one at a time
 * @param outside held elsewhere, and kept of whoever has a seat here
 * @param account the role with which whoever has it works at the desk; null: none goes with it
 */
public record Position(
        Term term,
        @Nullable String body,
        List<String> of,
        boolean one,
        boolean outside,
        @Nullable String account) {
    public Position {
        of = List.copyOf(of);
    }
}
