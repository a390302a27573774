package org.niangjia.person;

import org.jspecify.annotations.Nullable;

/**
 * What every list of a team shows of somebody.
 *
 * @param born null: nobody said; for the rules about ages
 */
public record Person(
        PersonId id, String name, Sex sex, @Nullable Born born) {
    public static final int LONGEST_NAME = 40;
}
