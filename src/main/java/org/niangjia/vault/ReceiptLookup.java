package org.niangjia.vault;

import java.util.List;

/** The answer of {@link Receipts#lookup}. */
public sealed interface ReceiptLookup {
    /**
     * Where to search.
     *
     * @param candidates one per root key, newest first; a request made before a rotation is found by a later one.
     *     Search for all of them, always, so that a hit takes no less work than a miss.
     */
    record Derived(List<KeyedDigest> candidates) implements ReceiptLookup {
        public Derived {
            candidates = List.copyOf(candidates);
        }

        /** What a new request stores. */
        public KeyedDigest current() {
            return candidates.getFirst();
        }
    }

    /** Too many look-ups are waiting already; say so and give the numbers to call. */
    record Busy() implements ReceiptLookup {}
}
