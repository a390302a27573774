package org.niangjia.identity.model;

/** What a code is for. */
public enum CodePurpose {
    FIRST,
    RESET,
    RECOVERY;

    public String stored() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String key() {
        return "identity.code.purpose." + stored();
    }

    public static CodePurpose of(String stored) {
        return valueOf(stored.toUpperCase(java.util.Locale.ROOT));
    }
}
