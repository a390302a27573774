package org.niangjia.region.search;

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
