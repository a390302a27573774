package org.niangjia.reach;

import java.util.Arrays;

/**
 * What one viewer gets by one route: a status for some places and one for all others, as in {@code own 200, 404}.
 * {@code sign-in} is the way of the staff's door: a page is led to it, a form is told so.
 */
record Expected(String text) {
    String at(Place place) {
        var otherwise = "";
        for (var part : text.split(", ", -1)) {
            var words = part.split(" ", -1);
            var answer = words[words.length - 1];
            if (words.length == 1) {
                otherwise = answer;
            } else if (Arrays.asList(words).subList(0, words.length - 1).contains(place.id())) {
                return answer;
            }
        }
        return otherwise;
    }

    /** Whether the place makes a difference at all. */
    boolean dependsOnPlace() {
        return text.contains(" ");
    }
}
