package org.niangjia.shared.web;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** Words from the message files; a missing key is a bug and says so. */
record MessageWords(MessageSource messages, Locale locale) implements Words {
    @Override
    public String get(String key, Object... args) {
        return messages.getMessage(key, args, locale);
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
