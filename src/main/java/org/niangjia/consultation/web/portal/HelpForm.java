package org.niangjia.consultation.web.portal;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.model.Typed;

/** What she has filled in so far; every field may be missing. Values travel in the form, never in an address. */
record HelpForm(
        @Nullable String token,
        @Nullable String topic,
        @Nullable String search,
        @Nullable String region,
        @Nullable String level,
        @Nullable String words,
        @Nullable String name,
        @Nullable String number,
        @Nullable List<String> channels,
        @Nullable String hours,
        @Nullable String safeName,
        @Nullable String codeWord) {
    static final int LONGEST_STORY = 4_000;
    static final int LONGEST_LINE = 80;

    HelpForm {
        words = clean(words);
        name = clean(name);
        number = clean(number);
        hours = clean(hours);
        safeName = clean(safeName);
        codeWord = clean(codeWord);
        search = clean(search);
        channels = channels == null ? List.of() : List.copyOf(channels);
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    HelpForm withToken(String fresh) {
        return new HelpForm(
                fresh, topic, search, region, level, words, name, number, channels, hours, safeName, codeWord);
    }

    HelpForm inRegion(String code) {
        return new HelpForm(
                token, topic, search, code, level, words, name, number, channels, hours, safeName, codeWord);
    }

    /** Whatever she filled in about it says that she does: nothing of it may be dropped in silence. */
    boolean wantsContact() {
        return Stream.of(number, hours, safeName, codeWord)
                        .anyMatch(line -> !text(line).isEmpty())
                || (channels != null && !channels.isEmpty());
    }

    HelpForm searching(String place) {
        return new HelpForm(
                token, topic, place, region, level, words, name, number, channels, hours, safeName, codeWord);
    }

    private static @Nullable String clean(@Nullable String typed) {
        return typed == null ? null : Typed.clean(typed);
    }
}
