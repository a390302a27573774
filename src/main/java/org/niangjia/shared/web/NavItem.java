package org.niangjia.shared.web;

import org.jspecify.annotations.Nullable;

/** A place of the desk. */
public record NavItem(
        Icon icon,
        String label,
        String href,
        boolean current,
        boolean onPhone,
        @Nullable Long count) {
    public enum Icon {
        MINE,
        ORGANIZATION,
        TREE,
        FIGURES,
        ME,
        PEOPLE,
        RECORDS,
        DUTY
    }
}
