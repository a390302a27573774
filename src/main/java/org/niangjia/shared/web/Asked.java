package org.niangjia.shared.web;

import java.util.List;

/**
 * One question of a form with how it is answered; a form that is no mere list of questions may draw it otherwise.
 *
 * @param options among which she chooses; none of what is written
 * @param longest how many characters can be written
 */
public record Asked(Field field, As as, List<Option> options, int longest) {
    public enum As {
        LINE,
        NUMBER,
        DAY,
        TEXT,
        CHOICE
    }

    public Asked {
        options = List.copyOf(options);
    }

    public static Asked written(As as, Field field, int longest) {
        return new Asked(field, as, List.of(), longest);
    }

    public static Asked chosen(Field field, List<Option> options) {
        return new Asked(field, As.CHOICE, options, 0);
    }
}
