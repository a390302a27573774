package org.niangjia.region.search;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** One term against the whole country. */
final class Term {
    private final Country country;
    private final Postings postings;
    private final Needle needle;
    private int @Nullable [] spanning;
    private @Nullable FixedBitSet upperPaths;

    Term(Country country, Postings postings, Needle needle) {
        this.country = country;
        this.postings = postings;
        this.needle = needle;
    }

    /** Places whose own name the term fits that well or better, by rank. */
    Candidates fitting(Grade grade) {
        return switch (grade) {
            case EXACT ->
                needle.canEqualName()
                        ? needle.atStart(postings).that(postings.names(needle::equalsName))
                        : Candidates.NONE;
            case PREFIX -> needle.atStart(postings);
            case CONTAINED -> needle.anywhere(postings);
            case SPANNING -> Candidates.sure(new Listed(spanning()));
        };
    }

    /** Asked for ascending places: does the term stand somewhere in the path? */
    Membership membership() {
        return new Membership(country, upperPaths(), needle.anywhere(postings), fitting(Grade.SPANNING));
    }

    /** All places that have the term in their path, ascending, if they are no more than that. */
    Optional<int[]> all(int most) {
        FixedBitSet uppers = upperPaths();
        Candidates own = needle.anywhere(postings);
        long count = own.cost() + spanning().length;
        for (int doc = next(uppers, 0); doc != Candidates.END && count <= most; doc = next(uppers, doc + 1)) {
            count += 1 + country.villagesOf(doc);
        }
        if (count > most) {
            return Optional.empty();
        }
        IntStream.Builder docs = IntStream.builder();
        for (int doc = next(uppers, 0); doc != Candidates.END; doc = next(uppers, doc + 1)) {
            docs.add(doc);
            country.villages(doc).forEach(docs::add);
        }
        for (int doc = own.next(); doc != Candidates.END; doc = own.next()) {
            docs.add(doc);
        }
        Arrays.stream(spanning()).forEach(docs::add);
        return Optional.of(docs.build().sorted().distinct().toArray());
    }

    private static int next(FixedBitSet bits, int from) {
        return from < bits.length() ? bits.nextSetBit(from) : Candidates.END;
    }

    private FixedBitSet upperPaths() {
        if (upperPaths == null) {
            upperPaths = computeUpperPaths();
        }
        return upperPaths;
    }

    private FixedBitSet computeUpperPaths() {
        FixedBitSet paths = new FixedBitSet(country.uppers());
        Candidates own = needle.anywhere(postings);
        for (int doc = own.next(); doc < paths.length(); doc = own.next()) {
            paths.set(doc);
        }
        for (int doc : spanning()) {
            if (doc < paths.length()) {
                paths.set(doc);
            }
        }
        for (int doc = 0; doc < paths.length(); doc++) {
            int parent = country.parent(doc);
            if (parent != PlaceFields.NO_PARENT && paths.get(parent)) {
                paths.set(doc);
            }
        }
        return paths;
    }

    private int[] spanning() {
        if (spanning == null) {
            spanning = Spans.endingIn(country, postings, needle);
        }
        return spanning;
    }
}
