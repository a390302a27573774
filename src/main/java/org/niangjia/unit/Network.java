package org.niangjia.unit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.niangjia.organization.Organization;

/**
 * A township's area as one net (1+1+N): what stands above and below its federation, and the units beside them.
 *
 * @param above null: nothing
 * @param below how many federations of villages and communities stand below it
 * @param units of each kind, those that there are
 */
public record Network(Organization area, @Nullable Organization above, long below, List<OfKind> units) {
    public Network {
        units = List.copyOf(units);
    }

    /**
     * @param covered how many have a women's organisation
     * @param modes how it was founded, each with how many; of which nobody said is under the empty word
     */
    public record OfKind(String kind, long all, long covered, Map<String, Long> modes) {
        public OfKind {
            modes = Map.copyOf(modes);
        }
    }
}
