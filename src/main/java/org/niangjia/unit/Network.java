package org.niangjia.unit;

import java.util.List;
import java.util.Map;
import org.niangjia.organization.Organization;

/**
 * A township's area as one net (1+1+N): what stands above and below its federation, and the units beside them.
 *
 * @param above from the federation itself up to the nation
 * @param below how many federations of villages and communities stand below it
 * @param units of each kind, those that there are
 */
public record Network(List<Organization> above, long below, List<OfKind> units) {
    public Network {
        above = List.copyOf(above);
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
