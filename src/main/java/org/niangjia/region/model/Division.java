package org.niangjia.region.model;

import java.util.List;

/**
 * One row of the list.
 *
 * @param name as the bureau writes it
 * @param shortName as people say it
 */
public record Division(RegionCode code, String name, String shortName, RegionKind kind) {
    /** @param ancestors the bureau's names of the divisions above, province first */
    public static Division of(RegionCode code, String name, List<String> ancestors) {
        RegionKind kind = RegionKind.of(code, name, ancestors.isEmpty() ? "" : ancestors.getLast());
        return new Division(code, name, ShortName.of(code.level(), name, ancestors), kind);
    }

    public RegionLevel level() {
        return code.level();
    }
}
