package org.niangjia.measure.model;

/** A view that a module publishes in its own schema. */
public record ViewName(String schema, String name) {
    private static final String NAME = "[a-z][a-z0-9_]*";

    public static ViewName of(String text) {
        if (!text.matches(NAME + "\\." + NAME)) {
            throw new IllegalArgumentException("not a view of a schema: " + text);
        }
        var dot = text.indexOf('.');
        return new ViewName(text.substring(0, dot), text.substring(dot + 1));
    }

    @Override
    public String toString() {
        return schema + "." + name;
    }
}
