package org.niangjia.consultation.web.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.SafeContact;
import org.niangjia.consultation.SafeContact.Channel;
import org.niangjia.consultation.SafeContact.Consent;
import org.niangjia.shared.TypedText;

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
    private static final Pattern PHONE = Pattern.compile("[0-9０-９+＋ ()（）-]{3,40}");

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
        return typed == null ? null : TypedText.clean(typed);
    }

    /** What is wrong, by field, as message keys. */
    Map<String, String> errors() {
        var errors = new HashMap<String, String>();
        if (text(words).isEmpty()) {
            errors.put("words", "consultation.help.words.missing");
        }
        if (text(words).length() > LONGEST_STORY) {
            errors.put("words", "consultation.help.words.too-long");
        }
        Stream.of(
                        Map.entry("name", text(name)),
                        Map.entry("number", text(number)),
                        Map.entry("hours", text(hours)),
                        Map.entry("safeName", text(safeName)),
                        Map.entry("codeWord", text(codeWord)))
                .filter(line -> line.getValue().length() > LONGEST_LINE)
                .forEach(line -> errors.put(line.getKey(), "consultation.help.line.too-long"));
        if (wantsContact()) {
            if (text(number).isEmpty()) {
                errors.putIfAbsent("number", "consultation.help.number.missing");
            } else if (!PHONE.matcher(text(number)).matches()) {
                errors.putIfAbsent("number", "consultation.help.number.odd");
            }
            if (ticked().isEmpty()) {
                errors.put("channels", "consultation.help.channels.missing");
            }
        }
        return errors;
    }

    SafeContact contact() {
        if (!wantsContact()) {
            return SafeContact.NONE;
        }
        return new SafeContact(true, text(number), ticked(), text(hours), text(safeName), text(codeWord));
    }

    /** Only what she ticked is a yes. */
    private Map<Channel, Consent> ticked() {
        return Stream.of(Channel.values())
                .filter(channel -> channels != null && channels.contains(channel.name()))
                .collect(Collectors.toMap(channel -> channel, _ -> Consent.YES));
    }
}
