package org.niangjia.region.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The columns of the index. A place's document number is its rank: level, length of name, code. */
final class PlaceFields {
    /** To be raised with every change of what is written. */
    static final String FORMAT = "1";

    static final String TOKENS = "tokens";
    static final String CODE = "code";
    static final String NAME = "name";
    static final String PARENT = "parent";
    static final int NO_PARENT = -1;

    private PlaceFields() {}

    static Terms terms(LeafReader leaf) throws IOException {
        return present(leaf.terms(TOKENS));
    }

    static BinaryDocValues names(LeafReader leaf) throws IOException {
        return present(leaf.getBinaryDocValues(NAME));
    }

    static BytesRef name(BinaryDocValues names, int doc) {
        try {
            names.advanceExact(doc);
            return names.binaryValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long[] numbers(LeafReader leaf, String field) throws IOException {
        NumericDocValues column = present(leaf.getNumericDocValues(field));
        long[] numbers = new long[leaf.maxDoc()];
        for (int doc = 0; doc < numbers.length; doc++) {
            column.advanceExact(doc);
            numbers[doc] = column.longValue();
        }
        return numbers;
    }

    private static <T> T present(@Nullable T column) throws IOException {
        if (column == null) {
            throw new IOException("a column is missing");
        }
        return column;
    }
}
