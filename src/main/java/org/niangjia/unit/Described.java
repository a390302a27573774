package org.niangjia.unit;

import org.jspecify.annotations.Nullable;

/**
 * What a unit is: all that can be corrected. The words are declared (vocabulary/units.yaml); null: nobody said.
 *
 * @param kind a kind of unit, or one of the smallest places: a village group, a grid, a building
 * @param party it has a Party organisation
 */
public record Described(
        String name,
        String kind,
        @Nullable String ownership,
        @Nullable Boolean party) {
    public static final int LONGEST_NAME = 80;
}
