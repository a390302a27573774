package org.niangjia.region.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;

/** A term of Chinese characters and digits. */
final class ChineseNeedle implements Needle {
    private final int[] symbols;

    ChineseNeedle(int[] symbols) {
        this.symbols = symbols;
    }

    @Override
    public int length() {
        return symbols.length;
    }

    @Override
    public Needle rest(int from) {
        return new ChineseNeedle(Arrays.copyOfRange(symbols, from, symbols.length));
    }

    @Override
    public boolean canEqualName() {
        return true;
    }

    @Override
    public boolean in(int[] name) {
        for (int from = 0; from + symbols.length <= name.length; from++) {
            if (Symbols.matchesAt(name, from, symbols)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean begins(int[] name) {
        return Symbols.matchesAt(name, 0, symbols);
    }

    @Override
    public boolean equalsName(int[] name) {
        return begins(name) && Symbols.isWhole(name, symbols.length);
    }

    @Override
    public long piecesAtStart(int[] name, int from) {
        long ends = 0;
        for (int i = 0; i < name.length && from + i < symbols.length && name[i] == symbols[from + i]; i++) {
            if (i > 0) {
                ends |= 1L << (from + i + 1);
            }
        }
        return ends;
    }

    @Override
    public Candidates anywhere(Postings postings) {
        return candidates(postings, false);
    }

    @Override
    public Candidates atStart(Postings postings) {
        return candidates(postings, true);
    }

    @Override
    public Candidates startingWithPiece(Postings postings, int from) {
        return from + 2 > symbols.length
                ? Candidates.NONE
                : Candidates.sure(postings.of(Token.SYMBOLS, true, text(from, 2)));
    }

    private Candidates candidates(Postings postings, boolean anchored) {
        if (symbols.length == 1) {
            return Candidates.sure(postings.of(Token.SYMBOL, anchored, text(0, 1)));
        }
        List<DocIdSetIterator> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < symbols.length; i++) {
            pairs.add(postings.of(Token.SYMBOLS, anchored && i == 0, text(i, 2)));
        }
        DocIdSetIterator all = Postings.all(pairs);
        return symbols.length == 2
                ? Candidates.sure(all)
                : Candidates.checked(all, postings.names(anchored ? this::begins : this::in));
    }

    private String text(int from, int length) {
        return new String(symbols, from, length);
    }
}
