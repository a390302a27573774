package org.niangjia.support;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.niangjia.shared.web.Words;

/** Words that say which they are, and with what; a pattern of dates is one. */
public final class KeyWords implements Words {
    @Override
    public String get(String key, Object... args) {
        if (key.endsWith(".pattern")) {
            return "yyyy-MM";
        }
        return Stream.concat(Stream.of(key), Arrays.stream(args).map(String::valueOf))
                .collect(Collectors.joining(" "));
    }

    @Override
    public Locale locale() {
        return Locale.ENGLISH;
    }

    @Override
    public String htmlLang() {
        return "en";
    }
}
