package org.niangjia.region.search;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/**
 * A term written without spaces over several levels: 乌兰浩特市富民社区, wulanhaotefumin. It is cut into pieces, each
 * the beginning of a name (of two symbols at least), each deeper than the one before; the last piece is the beginning
 * of the found place's own name and may be cut short anywhere.
 */
final class Spans {
    private final Country country;
    private final Postings postings;
    private final Needle needle;
    /** Per place above the villages: ends of pieces, as bits, reached on the way down to and including it. */
    private final long[] reached;

    private long reachable = 1;

    private Spans(Country country, Postings postings, Needle needle) {
        this.country = country;
        this.postings = postings;
        this.needle = needle;
        this.reached = new long[country.uppers()];
    }

    /** Places in whose own name such a term ends, ascending. */
    static int[] endingIn(Country country, Postings postings, Needle needle) {
        return needle.length() < 3 ? new int[0] : new Spans(country, postings, needle).find();
    }

    private int[] find() {
        FixedBitSet[] starts = new FixedBitSet[needle.length()];
        for (int from = 0; from < needle.length(); from++) {
            if ((reachable & 1L << from) != 0) {
                starts[from] = placesWithPiece(from);
            }
        }
        if (reachable == 1) {
            return new int[0];
        }
        for (int doc = 0; doc < reached.length; doc++) {
            reached[doc] = reachedBy(doc, starts);
        }
        return endings();
    }

    private FixedBitSet placesWithPiece(int from) {
        FixedBitSet places = new FixedBitSet(reached.length);
        Candidates candidates = needle.startingWithPiece(postings, from);
        for (int doc = candidates.next(); doc < reached.length; doc = candidates.next()) {
            long ends = inner(needle.piecesAtStart(country.upperName(doc), from));
            if (ends != 0) {
                places.set(doc);
                reachable |= ends;
            }
        }
        return places;
    }

    private long inner(long ends) {
        return ends & ~(1L << needle.length());
    }

    private long reachedBy(int doc, FixedBitSet[] starts) {
        int parent = country.parent(doc);
        long above = parent == PlaceFields.NO_PARENT ? 1 : reached[parent];
        long ends = above;
        for (long left = above; left != 0; left &= left - 1) {
            int from = Long.numberOfTrailingZeros(left);
            if (starts[from] != null && starts[from].get(doc)) {
                ends |= inner(needle.piecesAtStart(country.upperName(doc), from));
            }
        }
        return ends;
    }

    private int[] endings() {
        int[] found = new int[16];
        int count = 0;
        for (int from = 1; from < needle.length(); from++) {
            if ((reachable & 1L << from) == 0) {
                continue;
            }
            long bit = 1L << from;
            Candidates last = needle.rest(from).atStart(postings);
            for (int doc = last.next(); doc != Candidates.END; doc = last.next()) {
                int parent = country.parent(doc);
                if (parent != PlaceFields.NO_PARENT && (reached[parent] & bit) != 0) {
                    found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                    found[count++] = doc;
                }
            }
        }
        return Arrays.stream(found, 0, count).sorted().distinct().toArray();
    }
}
