package org.niangjia.bench.load;

import java.util.Arrays;

/** How long each single answer took. */
public record Latencies(long[] sortedNanos) {
    public static Latencies of(long[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    /** Milliseconds that so many of a hundred stayed below. */
    public double percentile(int percent) {
        return sortedNanos[Math.min(sortedNanos.length - 1, sortedNanos.length * percent / 100)] / 1e6;
    }
}
