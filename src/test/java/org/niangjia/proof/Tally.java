package org.niangjia.proof;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often something happened, by a word for it. */
public final class Tally {
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    public void count(String word) {
        counts.computeIfAbsent(word, _ -> new LongAdder()).increment();
    }

    public long sum() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    public Map<String, LongAdder> byWord() {
        return new TreeMap<>(counts);
    }
}
