package org.niangjia.shared.web;

import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;

/** Words from the message files; a missing key is a bug and says so. */
final class MessageWords implements Words {
    private final MessageSource messages;
    private final Locale locale;
    /** A page has sixty sentences, and most have no gap to fill: these are formatted once, not on each page. */
    private final ConcurrentHashMap<String, String> whole = new ConcurrentHashMap<>();

    MessageWords(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    @Override
    public String get(String key, Object... args) {
        return args.length == 0
                ? whole.computeIfAbsent(key, missing -> messages.getMessage(missing, null, locale))
                : messages.getMessage(key, args, locale);
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public String htmlLang() {
        return locale.toLanguageTag();
    }

    @Override
    public String toString() {
        return "Words[" + locale.toLanguageTag() + "]";
    }
}
