package org.niangjia.identity.model;

import java.util.Locale;

/** What a code is for. */
public enum CodePurpose {
    FIRST,
    RESET,
    RECOVERY;

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String key() {
        return "identity.code.purpose." + stored();
    }

    public static CodePurpose of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
