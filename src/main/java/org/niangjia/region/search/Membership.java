package org.niangjia.region.search;

import org.apache.lucene.util.FixedBitSet;

/**
 * Whether a term stands somewhere in a place's path: in a name above, which is one bit of its parent, or in its own.
 *
 * @param uppers places above the villages that have it in their path
 */
record Membership(Country country, FixedBitSet uppers, Candidates own, Candidates spanning) {
    /** To be asked for ascending documents. */
    boolean has(int doc) {
        if (doc < uppers.length()) {
            return uppers.get(doc);
        }
        return uppers.get(country.parent(doc)) || own.has(doc) || spanning.has(doc);
    }
}
