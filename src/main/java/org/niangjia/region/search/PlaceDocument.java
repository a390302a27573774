package org.niangjia.region.search;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** One document after another, in the same object; the columns stand on the first shelf only. */
final class PlaceDocument {
    private static final FieldType TOKENS = new FieldType();

    static {
        TOKENS.setTokenized(true);
        TOKENS.setOmitNorms(true);
        TOKENS.setIndexOptions(IndexOptions.DOCS);
        TOKENS.freeze();
    }

    private final NameTokens tokens;
    private final NumericDocValuesField code = new NumericDocValuesField(PlaceFields.CODE, 0);
    private final NumericDocValuesField parent = new NumericDocValuesField(PlaceFields.PARENT, 0);
    private final BinaryDocValuesField name = new BinaryDocValuesField(PlaceFields.NAME, new BytesRef());
    private final Document document = new Document();

    PlaceDocument(Token.Shelf shelf) {
        tokens = new NameTokens(shelf);
        document.add(new Field(PlaceFields.TOKENS, tokens, TOKENS));
        if (shelf == Token.Shelf.CHARACTERS) {
            document.add(code);
            document.add(parent);
            document.add(name);
        }
    }

    Document of(RankedPlaces.Place place, RankedPlaces ranked) {
        tokens.read(Symbols.ofName(place.name()));
        code.setLongValue(place.code());
        parent.setLongValue(ranked.parentOf(place));
        name.setBytesValue(new BytesRef(place.name()));
        return document;
    }
}
