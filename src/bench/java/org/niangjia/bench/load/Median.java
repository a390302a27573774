package org.niangjia.bench.load;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The middle one of several rounds: a busy moment of the machine does not count. */
public final class Median {
    private Median() {}

    public static <T> double of(List<T> rounds, ToDoubleFunction<T> figure) {
        var sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
