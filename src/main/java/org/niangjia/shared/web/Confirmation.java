package org.niangjia.shared.web;

import org.jspecify.annotations.Nullable;

/** A step that can not be taken lightly: what happens, and the way back. */
public record Confirmation(
        String action,
        String question,
        String consequence,
        String button,
        String cancelHref,
        boolean grave,
        @Nullable Csrf csrf) {}
