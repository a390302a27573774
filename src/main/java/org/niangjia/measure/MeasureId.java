package org.niangjia.measure;

/** The name by which a measure is declared, kept and asked for. */
public record MeasureId(String value) {
    public MeasureId {
        if (!value.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("not a measure: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
