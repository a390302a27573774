package org.niangjia.region.search;

import org.apache.lucene.search.DocIdSetIterator;

/** Documents that are already known. */
final class Listed extends DocIdSetIterator {
    private final int[] docs;
    private int at = -1;

    Listed(int[] docs) {
        this.docs = docs;
    }

    @Override
    public int docID() {
        return at < 0 ? -1 : at < docs.length ? docs[at] : NO_MORE_DOCS;
    }

    @Override
    public int nextDoc() {
        at++;
        return docID();
    }

    @Override
    public int advance(int target) {
        int doc = nextDoc();
        while (doc < target) {
            doc = nextDoc();
        }
        return doc;
    }

    @Override
    public long cost() {
        return docs.length;
    }
}
