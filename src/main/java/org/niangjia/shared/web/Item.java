package org.niangjia.shared.web;

import org.jspecify.annotations.Nullable;

/** A term and what it stands for; an empty value says that nobody filled it. */
public record Item(
        String term, @Nullable String value, @Nullable String href) {
    public Item(String term, @Nullable String value) {
        this(term, value, null);
    }

    /** A telephone number is read in one piece. */
    public boolean isNumber() {
        return value != null && value.matches("[0-9+() -]{3,24}");
    }
}
