package org.niangjia.region.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One search: grade by grade, best first, and within a grade in the order of the documents, which is the order of rank.
 * So it ends as soon as enough are found.
 */
final class Search {
    /** Beyond this, walking the postings is quicker than walking the places. */
    private static final int FEW = 20_000;

    private final Country country;
    private final List<Term> terms;
    private final int wanted;
    private final List<Integer> found = new ArrayList<>();

    Search(Country country, List<Needle> needles, int limit) {
        Postings postings = country.postings();
        this.country = country;
        this.terms = needles.stream()
                .map(needle -> new Term(country, postings, needle))
                .toList();
        this.wanted = limit + 1;
    }

    PlaceMatches run() {
        Optional<int[]> few = few();
        for (Grade grade : Grade.values()) {
            if (found.size() < wanted) {
                collect(grade, few);
            }
        }
        List<PlaceMatch> best =
                found.stream().limit(wanted - 1).map(country::match).toList();
        return new PlaceMatches(best, found.size() == wanted);
    }

    /** The places among which all results must be, if one of several terms leaves only a few. */
    private Optional<int[]> few() {
        if (terms.size() == 1) {
            return Optional.empty();
        }
        return terms.stream().flatMap(term -> term.all(FEW).stream()).min(Comparator.comparingInt(docs -> docs.length));
    }

    private void collect(Grade grade, Optional<int[]> few) {
        Candidates[] own = terms.stream().map(term -> term.fitting(grade)).toArray(Candidates[]::new);
        Membership[] path = terms.size() == 1
                ? new Membership[0]
                : terms.stream().map(Term::membership).toArray(Membership[]::new);
        if (few.isPresent()) {
            collectAmong(few.get(), own, path);
        } else {
            collectAmongAll(own, path);
        }
    }

    private void collectAmong(int[] docs, Candidates[] own, Membership[] path) {
        boolean[] fits = new boolean[own.length];
        for (int at = 0; at < docs.length && found.size() < wanted; at++) {
            boolean any = false;
            for (int i = 0; i < own.length; i++) {
                fits[i] = own[i].has(docs[at]);
                any |= fits[i];
            }
            if (any) {
                consider(docs[at], fits, path);
            }
        }
    }

    private void collectAmongAll(Candidates[] own, Membership[] path) {
        boolean[] fits = new boolean[own.length];
        int[] heads = Arrays.stream(own).mapToInt(Candidates::next).toArray();
        for (int doc = least(heads); doc != Candidates.END && found.size() < wanted; doc = least(heads)) {
            for (int i = 0; i < heads.length; i++) {
                fits[i] = heads[i] == doc;
                heads[i] = fits[i] ? own[i].next() : heads[i];
            }
            consider(doc, fits, path);
        }
    }

    private static int least(int[] heads) {
        int least = Candidates.END;
        for (int head : heads) {
            least = Math.min(least, head);
        }
        return least;
    }

    private void consider(int doc, boolean[] fits, Membership[] path) {
        if (isIn(path, fits, doc) && !found.contains(doc)) {
            found.add(doc);
        }
    }

    private static boolean isIn(Membership[] path, boolean[] fits, int doc) {
        for (int i = 0; i < path.length; i++) {
            if (!fits[i] && !path[i].has(doc)) {
                return false;
            }
        }
        return true;
    }
}
