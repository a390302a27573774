package org.niangjia.region.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;

/** Documents of any of a few postings. Lucene's own disjunction wants scorers. */
final class Union extends DocIdSetIterator {
    private final DocIdSetIterator[] parts;
    private int doc = -1;

    Union(List<DocIdSetIterator> parts) {
        this.parts = parts.toArray(DocIdSetIterator[]::new);
    }

    @Override
    public int docID() {
        return doc;
    }

    @Override
    public int nextDoc() throws IOException {
        return advance(doc + 1);
    }

    @Override
    public int advance(int target) throws IOException {
        int least = NO_MORE_DOCS;
        for (DocIdSetIterator part : parts) {
            int at = part.docID();
            if (at < target) {
                at = part.advance(target);
            }
            least = Math.min(least, at);
        }
        doc = least;
        return least;
    }

    @Override
    public long cost() {
        long cost = 0;
        for (DocIdSetIterator part : parts) {
            cost += part.cost();
        }
        return cost;
    }
}
