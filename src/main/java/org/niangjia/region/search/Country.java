package org.niangjia.region.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.niangjia.region.model.RegionCode;

/** The tree over the index, held in memory: 16 bytes a place, and the names of the 44,000 above the villages. */
final class Country {
    private static final long SMALLEST_VILLAGE = 100_000_000_000L;

    private final Shelves shelves;
    private final long[] codes;
    private final int[] parents;
    private final int[][] upperNames;
    /** The villages of place u: {@code villages} from {@code firstVillage[u]} up to that of the next. */
    private final int[] firstVillage;

    private final int[] villages;
    private final NavigableSet<String> syllables;

    Country(Shelves shelves) throws IOException {
        this.shelves = shelves;
        LeafReader leaf = shelves.columns();
        this.codes = PlaceFields.numbers(leaf, PlaceFields.CODE);
        this.parents = Arrays.stream(PlaceFields.numbers(leaf, PlaceFields.PARENT))
                .mapToInt(Math::toIntExact)
                .toArray();
        this.upperNames = upperNames();
        this.firstVillage = firstVillage();
        this.villages = villages();
        this.syllables = syllables();
    }

    private int[][] upperNames() throws IOException {
        int uppers = 0;
        while (uppers < codes.length && codes[uppers] < SMALLEST_VILLAGE) {
            uppers++;
        }
        BinaryDocValues names = PlaceFields.names(shelves.columns());
        int[][] symbols = new int[uppers][];
        for (int doc = 0; doc < uppers; doc++) {
            symbols[doc] = Symbols.ofName(PlaceFields.name(names, doc));
        }
        return symbols;
    }

    private int[] firstVillage() {
        int[] first = new int[uppers() + 1];
        for (int doc = uppers(); doc < parents.length; doc++) {
            first[parents[doc] + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        return first;
    }

    private int[] villages() {
        int[] next = firstVillage.clone();
        int[] sorted = new int[parents.length - uppers()];
        for (int doc = uppers(); doc < parents.length; doc++) {
            sorted[next[parents[doc]]++] = doc;
        }
        return sorted;
    }

    private NavigableSet<String> syllables() throws IOException {
        NavigableSet<String> found = new TreeSet<>();
        String letter = String.valueOf(Token.SYLLABLE.letter(false));
        TermsEnum terms = PlaceFields.terms(shelves.leaf(Token.Shelf.SYLLABLES)).iterator();
        TermsEnum.SeekStatus status = terms.seekCeil(new BytesRef(letter));
        BytesRef term = status == TermsEnum.SeekStatus.END ? null : terms.term();
        while (term != null && term.utf8ToString().startsWith(letter)) {
            found.add(term.utf8ToString().substring(1));
            term = terms.next();
        }
        return found;
    }

    Postings postings() {
        return new Postings(shelves, syllables);
    }

    /** The documents from 0 up to this one are provinces to townships, parents before children. */
    int uppers() {
        return upperNames.length;
    }

    int[] upperName(int doc) {
        return upperNames[doc];
    }

    int parent(int doc) {
        return parents[doc];
    }

    int villagesOf(int upper) {
        return firstVillage[upper + 1] - firstVillage[upper];
    }

    IntStream villages(int upper) {
        return Arrays.stream(villages, firstVillage[upper], firstVillage[upper + 1]);
    }

    PlaceMatch match(int doc) {
        List<String> path = new ArrayList<>(5);
        for (int at = doc; at != PlaceFields.NO_PARENT; at = parents[at]) {
            path.add(name(at));
        }
        return new PlaceMatch(new RegionCode(Long.toString(codes[doc])), path.getFirst(), path.reversed());
    }

    private String name(int doc) {
        try {
            return PlaceFields.name(PlaceFields.names(shelves.columns()), doc).utf8ToString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
