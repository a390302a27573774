package org.niangjia.measure.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A view and all that is counted in it, in one scan.
 *
 * @param keptBy a view of who keeps it, and since when; null: the product itself keeps it, everywhere and from the start
 */
public record Source(ViewName view, @Nullable ViewName keptBy, List<Measure> measures) {
    public Source {
        measures = List.copyOf(measures);
    }

    public Optional<ViewName> kept() {
        return Optional.ofNullable(keptBy);
    }

    /** As it is called in the tables. */
    public String name() {
        return view.toString();
    }
}
