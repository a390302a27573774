package org.niangjia.region.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.lucene.search.DocIdSetIterator;

/** Documents in ascending order, that is in the order of rank, each checked before it is given. */
final class Candidates {
    static final int END = DocIdSetIterator.NO_MORE_DOCS;
    static final Candidates NONE = new Candidates(DocIdSetIterator.empty(), doc -> true);

    private final DocIdSetIterator docs;
    private final IntPredicate check;

    private Candidates(DocIdSetIterator docs, IntPredicate check) {
        this.docs = docs;
        this.check = check;
    }

    static Candidates sure(DocIdSetIterator docs) {
        return docs.cost() == 0 ? NONE : new Candidates(docs, doc -> true);
    }

    static Candidates checked(DocIdSetIterator docs, IntPredicate check) {
        return docs.cost() == 0 ? NONE : new Candidates(docs, check);
    }

    /** Documents of the first kind need no check. */
    static Candidates mixed(DocIdSetIterator sure, DocIdSetIterator unsure, IntPredicate check) {
        if (unsure.cost() == 0) {
            return sure(sure);
        }
        return checked(Postings.any(List.of(sure, unsure)), doc -> sure.docID() == doc || check.test(doc));
    }

    Candidates that(IntPredicate further) {
        return this == NONE ? NONE : new Candidates(docs, doc -> check.test(doc) && further.test(doc));
    }

    /** At most so many. */
    long cost() {
        return docs.cost();
    }

    int next() {
        try {
            int doc = this == NONE ? END : docs.nextDoc();
            while (doc != END && !check.test(doc)) {
                doc = docs.nextDoc();
            }
            return doc;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To be asked for ascending documents, and not together with {@link #next}. */
    boolean has(int doc) {
        if (this == NONE) {
            return false;
        }
        try {
            int at = docs.docID() < doc ? docs.advance(doc) : docs.docID();
            return at == doc && check.test(doc);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
