package org.niangjia.measure.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** As many rows as one statement takes: it has room for 32,767 values. */
final class Chunks {
    private static final int ROWS = 1_000;

    private Chunks() {}

    static <T> List<List<T>> of(Collection<T> all) {
        var list = List.copyOf(all);
        var chunks = new ArrayList<List<T>>();
        for (var from = 0; from < list.size(); from += ROWS) {
            chunks.add(list.subList(from, Math.min(from + ROWS, list.size())));
        }
        return chunks;
    }
}
