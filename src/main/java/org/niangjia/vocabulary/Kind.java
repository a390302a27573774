package org.niangjia.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of organisation.
 *
 * @param line whose it is; null: it stands outside our lines and is measured or worked with
 * @param levels of its line; none: it stands outside the territorial ladder
 * @param under below which kinds it may be founded
 * @param grouping it has no congress and no seal of its own
 * @param carrier units outside the ladder can have it as their women's organisation
 */
public record Kind(
        Term term, @Nullable String line, List<String> levels, List<String> under, boolean grouping, boolean carrier) {
    public Kind {
        levels = List.copyOf(levels);
        under = List.copyOf(under);
    }
}
