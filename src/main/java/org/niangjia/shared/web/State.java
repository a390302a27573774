package org.niangjia.shared.web;

/** How a piece of work stands, as the eye meets it: a shape and a word. */
public enum State {
    NEW("new", "shared.state.new"),
    WAITING("waiting", "shared.state.waiting"),
    WAITING_FOR_HER("hers", "shared.state.waiting-for-her"),
    SOON("soon", "shared.state.soon"),
    OVERDUE("overdue", "shared.state.overdue"),
    URGENT("urgent", "shared.state.urgent"),
    DONE("done", "shared.state.done"),
    WITHDRAWN("withdrawn", "shared.state.withdrawn");

    private final String css;
    private final String key;

    State(String css, String key) {
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
