package org.niangjia.vault;

import java.util.regex.Pattern;

/** Names of purposes and columns. They separate keys, so a changed one makes what was written unreadable. */
final class Labels {
    private static final Pattern LABEL = Pattern.compile("[a-z][a-z0-9._-]{0,63}");

    private Labels() {}

    static String checked(String label) {
        if (!LABEL.matcher(label).matches()) {
            throw new IllegalArgumentException("not a label (a-z, 0-9, dot, dash, underscore; at most 64): " + label);
        }
        return label;
    }
}
