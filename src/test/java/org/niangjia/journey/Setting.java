package org.niangjia.journey;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** With what someone sits there: a phone or a desktop, with or without script, in which language. */
record Setting(boolean phone, boolean script, Locale language) {
    static final Setting DESKTOP = new Setting(false, true, Locale.SIMPLIFIED_CHINESE);
    static final Setting PHONE = new Setting(true, true, Locale.SIMPLIFIED_CHINESE);

    /** All four in Chinese. */
    static Stream<Setting> chinese() {
        return Stream.of(DESKTOP, PHONE, DESKTOP.plain(), PHONE.plain());
    }

    /** All four in Chinese, two of them in English too. */
    static Stream<Setting> all() {
        return Stream.concat(
                chinese(), Stream.of(PHONE.english(), DESKTOP.plain().english()));
    }

    /** A phone in both languages. */
    static Stream<Setting> phones() {
        return Stream.of(PHONE, PHONE.english());
    }

    /** One of each kind. */
    static List<Setting> few() {
        return List.of(DESKTOP, PHONE.plain(), PHONE.english());
    }

    Setting plain() {
        return new Setting(phone, false, language);
    }

    Setting english() {
        return new Setting(phone, script, Locale.ENGLISH);
    }

    int width() {
        return phone ? 360 : 1280;
    }

    int height() {
        return phone ? 740 : 800;
    }

    @Override
    public String toString() {
        return (phone ? "phone" : "desktop") + (script ? "" : ", no script") + ", " + language;
    }
}
