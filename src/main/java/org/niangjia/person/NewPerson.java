package org.niangjia.person;

import org.jspecify.annotations.Nullable;

/**
 * Somebody as she was written down; nothing of her may be kept yet.
 *
 * @param identity of her identity card; null: not said. Only a keyed hash of it is kept
 * @param telephone may be empty
 */
public record NewPerson(
        String name, Sex sex, @Nullable Born born, @Nullable IdentityNumber identity, String telephone) {
    @Override
    public String toString() {
        return "NewPerson[]";
    }
}
