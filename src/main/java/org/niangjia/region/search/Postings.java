package org.niangjia.region.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;

/** The index as one search reads it; for one thread. */
final class Postings {
    private final Shelves shelves;
    private final Map<Token.Shelf, TermsEnum> terms = new EnumMap<>(Token.Shelf.class);
    private final NavigableSet<String> syllables;

    Postings(Shelves shelves, NavigableSet<String> syllables) {
        this.shelves = shelves;
        this.syllables = syllables;
    }

    /** @param text of a pair of syllables: with a space between */
    DocIdSetIterator of(Token token, boolean anchored, String text) {
        try {
            TermsEnum terms = terms(token.shelf());
            return terms.seekExact(token.of(anchored, text))
                    ? terms.postings(null, PostingsEnum.NONE)
                    : DocIdSetIterator.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TermsEnum terms(Token.Shelf shelf) throws IOException {
        TermsEnum known = terms.get(shelf);
        if (known == null) {
            known = PlaceFields.terms(shelves.leaf(shelf)).iterator();
            terms.put(shelf, known);
        }
        return known;
    }

    boolean isSyllable(String text) {
        return syllables.contains(text);
    }

    NavigableSet<String> syllablesFrom(String prefix) {
        return syllables.subSet(prefix, true, prefix + '{', false);
    }

    /** Tests the names of ascending documents. */
    IntPredicate names(Predicate<int[]> test) {
        try {
            BinaryDocValues names = PlaceFields.names(shelves.columns());
            return doc -> test.test(Symbols.ofName(PlaceFields.name(names, doc)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DocIdSetIterator all(List<DocIdSetIterator> iterators) {
        if (iterators.stream().anyMatch(docs -> docs.cost() == 0)) {
            return DocIdSetIterator.empty();
        }
        return iterators.size() == 1 ? iterators.getFirst() : ConjunctionUtils.intersectIterators(iterators);
    }

    static DocIdSetIterator any(List<DocIdSetIterator> iterators) {
        List<DocIdSetIterator> filled = new ArrayList<>(iterators);
        filled.removeIf(docs -> docs.cost() == 0);
        return switch (filled.size()) {
            case 0 -> DocIdSetIterator.empty();
            case 1 -> filled.getFirst();
            default -> new Union(filled);
        };
    }
}
