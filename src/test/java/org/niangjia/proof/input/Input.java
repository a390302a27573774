package org.niangjia.proof.input;

import java.nio.charset.StandardCharsets;

/**
 * One hostile request.
 *
 * @param twists what was done to it, in words
 */
record Input(int number, Route route, String visitor, byte[] bytes, String twists) {
    private static final int SHOWN = 160;

    /** For whoever looks for the cause; the whole of it comes from seed and number. */
    String beginning() {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return text.substring(0, Math.min(SHOWN, text.length())).replaceAll("\\p{Cntrl}+", " ");
    }
}
