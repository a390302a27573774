package org.niangjia.shared.web;

import org.jspecify.annotations.Nullable;

/** A number with who answers and when. */
public record Phone(String number, String name, @Nullable String when) {
    /** tel: takes digits, a leading plus and nothing else. */
    public String href() {
        return "tel:" + number.replaceAll("[^0-9+]", "");
    }

    /** A mobile number in three groups, as people read it out; anything else as it was typed. */
    public static String grouped(String typed) {
        return typed.strip()
                .replaceFirst("^((?:\\+?86)?)[ -]?(1\\d{2})(\\d{4})(\\d{4})$", "$1 $2 $3 $4")
                .strip();
    }
}
