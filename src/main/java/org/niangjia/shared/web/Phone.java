package org.niangjia.shared.web;

import org.jspecify.annotations.Nullable;

/** A number with who answers and when. */
public record Phone(String number, String name, @Nullable String when) {
    /** tel: takes digits, a leading plus and nothing else. */
    public String href() {
        return "tel:" + number.replaceAll("[^0-9+]", "");
    }
}
