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

    /**
     * @param key its label in the message files; the hint stands beside it
     * @param problem key of what is wrong with it; null: nothing
     */
    public static Field of(
            Words words, String key, String name, boolean optional, String value, @Nullable String problem) {
        return new Field(
                name,
                words.get(key),
                words.get(key + ".hint"),
                optional,
                value,
                problem == null ? null : words.get(problem));
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
