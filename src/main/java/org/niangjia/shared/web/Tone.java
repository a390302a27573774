package org.niangjia.shared.web;

/** How a notice speaks: always by shape and word, never by colour alone. */
public enum Tone {
    CALM("calm", "shared.tone.calm"),
    INFO("info", "shared.tone.info"),
    WARNING("warning", "shared.tone.warning"),
    DANGER("danger", "shared.tone.danger");

    private final String css;
    private final String key;

    Tone(String css, String key) {
        this.css = css;
        this.key = key;
    }

    public String css() {
        return css;
    }

    public String key() {
        return key;
    }
}
