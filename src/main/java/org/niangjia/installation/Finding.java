package org.niangjia.installation;

import java.util.Locale;

/** One thing the doctor looked at. */
public record Finding(Level level, Sentence sentence) {
    public enum Level {
        FINE("✓"),
        WARNING("!"),
        PROBLEM("✗");

        private final String sign;

        Level(String sign) {
            this.sign = sign;
        }
    }

    public static Finding fine(String key, Object... arguments) {
        return new Finding(Level.FINE, Sentence.of(key, arguments));
    }

    static Finding warning(String key, Object... arguments) {
        return new Finding(Level.WARNING, Sentence.of(key, arguments));
    }

    static Finding problem(String key, Object... arguments) {
        return new Finding(Level.PROBLEM, Sentence.of(key, arguments));
    }

    public static Finding warning(Sentence sentence) {
        return new Finding(Level.WARNING, sentence);
    }

    public static Finding problem(Sentence sentence) {
        return new Finding(Level.PROBLEM, sentence);
    }

    public String line(Locale locale) {
        return level.sign + " " + sentence.text(locale);
    }
}
