package org.niangjia.shared.web;

import org.jspecify.annotations.Nullable;

/** One answer that can be chosen. */
public record Option(
        String value,
        String label,
        boolean checked,
        @Nullable String hint) {
    public Option(String value, String label, boolean checked) {
        this(value, label, checked, null);
    }

    public Option chosen() {
        return new Option(value, label, true, hint);
    }
}
