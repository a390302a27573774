package org.niangjia.measure.model;

/**
 * A count, with what may or may not belong to it: both bounds add up, so they roll up.
 *
 * @param certain rows that count
 * @param possible these, and the rows of which it cannot be told
 * @param kept organisations that are known to keep what is counted; 0 of a source that is kept everywhere
 */
public record Amount(long certain, long possible, long kept) {
    public static final Amount NONE = new Amount(0, 0, 0);

    public Amount plus(Amount other) {
        return new Amount(certain + other.certain, possible + other.possible, kept + other.kept);
    }

    public Amount minus(Amount other) {
        return new Amount(certain - other.certain, possible - other.possible, kept - other.kept);
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
