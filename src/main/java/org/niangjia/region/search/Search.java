package org.niangjia.region.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.niangjia.region.model.RegionCode;

/**
 * One search: grade by grade, best first, and within a grade in the order of the documents, which is the order of rank.
 * So it ends as soon as enough are found.
 */
final class Search {
    private final Country country;
    private final List<Term> terms;
    private final Optional<RegionCode> below;
    private final int wanted;
    private final List<Integer> found = new ArrayList<>();

    Search(Country country, List<Needle> needles, Optional<RegionCode> below, int limit) {
        Postings postings = country.postings();
        this.country = country;
        this.terms = needles.stream()
                .map(needle -> new Term(country, postings, needle))
                .toList();
        this.below = below;
        this.wanted = limit + 1;
    }

    PlaceMatches run() {
        for (Grade grade : Grade.values()) {
            collect(grade);
        }
        List<PlaceMatch> best =
                found.stream().limit(wanted - 1).map(country::match).toList();
        return new PlaceMatches(best, found.size() == wanted);
    }

    private void collect(Grade grade) {
        if (found.size() == wanted) {
            return;
        }
        Candidates[] own = terms.stream().map(term -> term.fitting(grade)).toArray(Candidates[]::new);
        Membership[] path = terms.size() == 1
                ? new Membership[0]
                : terms.stream().map(Term::membership).toArray(Membership[]::new);
        int[] heads = Arrays.stream(own).mapToInt(Candidates::next).toArray();
        for (int doc = least(heads); doc != Candidates.END && found.size() < wanted; doc = least(heads)) {
            if (isBelow(doc) && isIn(path, heads, doc) && !found.contains(doc)) {
                found.add(doc);
            }
            for (int i = 0; i < heads.length; i++) {
                if (heads[i] == doc) {
                    heads[i] = own[i].next();
                }
            }
        }
    }

    private static int least(int[] heads) {
        int least = Candidates.END;
        for (int head : heads) {
            least = Math.min(least, head);
        }
        return least;
    }

    private static boolean isIn(Membership[] path, int[] heads, int doc) {
        for (int i = 0; i < path.length; i++) {
            if (heads[i] != doc && !path[i].has(doc)) {
                return false;
            }
        }
        return true;
    }

    private boolean isBelow(int doc) {
        return below.isEmpty() || country.isBelow(doc, below.get());
    }
}
