package org.niangjia.shared.web;

import org.jspecify.annotations.Nullable;
import org.niangjia.shared.Permission;

/**
 * A place of the desk, contributed by its module as a bean.
 *
 * @param key of its name in the message files
 * @param permission without which it is not shown; null: everyone's
 */
public record DeskPlace(
        int order,
        NavItem.Icon icon,
        String key,
        String href,
        boolean onPhone,
        @Nullable Permission permission) {}
