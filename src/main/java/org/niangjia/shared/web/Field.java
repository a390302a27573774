package org.niangjia.shared.web;

import org.jspecify.annotations.Nullable;

/** One question of a form with what she typed and what was wrong with it. */
public record Field(
        String name,
        String label,
        @Nullable String hint,
        boolean optional,
        String value,
        @Nullable String error) {

    public static Field of(String name, String label, String value) {
        return new Field(name, label, null, false, value, null);
    }

    public String id() {
        return "f-" + name;
    }

    public String hintId() {
        return id() + "-hint";
    }

    public String errorId() {
        return id() + "-error";
    }

    public @Nullable String describedBy() {
        if (error == null) {
            return hint == null ? null : hintId();
        }
        return hint == null ? errorId() : errorId() + " " + hintId();
    }

    public @Nullable String invalid() {
        return error == null ? null : "true";
    }
}
