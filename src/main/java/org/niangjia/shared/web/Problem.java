package org.niangjia.shared.web;

import org.jspecify.annotations.Nullable;

/** A line of the error summary; with a field it is a link to it. */
public record Problem(String message, @Nullable String fieldId) {
    public static Problem at(Field field, String message) {
        return new Problem(message, field.id());
    }
}
