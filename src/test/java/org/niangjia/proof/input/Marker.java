package org.niangjia.proof.input;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The word by which whatever was typed is known again, wherever it turns up later. Lower case letters and figures only:
 * nothing on its way has a reason to change it.
 */
record Marker(String run) {
    private static final String BEGINNING = "zq";
    private static final String END = "qz";

    String of(int input) {
        return BEGINNING + run + "x" + input + END;
    }

    boolean isIn(String text) {
        return text.contains(BEGINNING + run + "x");
    }

    /** Which input wrote it. */
    Optional<Integer> input(String text) {
        var found = pattern().matcher(text);
        return found.find() ? Optional.of(Integer.valueOf(found.group(1))) : Optional.empty();
    }

    Pattern pattern() {
        return Pattern.compile(BEGINNING + run + "x(\\d+)" + END);
    }
}
