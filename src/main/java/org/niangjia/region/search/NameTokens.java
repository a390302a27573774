package org.niangjia.region.search;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;

/** The tokens of one name after another for one shelf; used again for each, as indexing wants it. */
final class NameTokens extends TokenStream {
    private static final char[] NOTHING = {};

    private final Token.Shelf shelf;
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private BytesRefBuilder[] tokens = new BytesRefBuilder[64];
    private int count;
    private int next;

    NameTokens(Token.Shelf shelf) {
        this.shelf = shelf;
    }

    void read(int[] name) {
        count = 0;
        next = 0;
        for (int i = 0; i < name.length; i++) {
            at(name, i, false);
            if (i == 0) {
                at(name, i, true);
            }
        }
    }

    private void at(int[] name, int i, boolean anchored) {
        if (shelf == Token.Shelf.CHARACTERS) {
            characters(name, i, anchored);
        } else {
            syllables(name, i, anchored);
        }
    }

    private void characters(int[] name, int i, boolean anchored) {
        boolean hasNext = i + 1 < name.length;
        start(Token.SYMBOL, anchored).symbol(name[i]);
        if (hasNext) {
            start(Token.SYMBOLS, anchored).symbol(name[i]).symbol(name[i + 1]);
        }
        for (char initial : Readings.initials(name[i])) {
            start(Token.INITIAL, anchored).symbol(initial);
            for (char second : hasNext ? Readings.initials(name[i + 1]) : NOTHING) {
                start(Token.INITIALS, anchored).symbol(initial).symbol(second);
            }
        }
    }

    private void syllables(int[] name, int i, boolean anchored) {
        boolean hasNext = i + 1 < name.length;
        for (String reading : Readings.of(name[i])) {
            start(Token.SYLLABLE, anchored).text(reading);
            if (hasNext) {
                for (String second : Readings.of(name[i + 1])) {
                    start(Token.SYLLABLES, anchored).text(reading).symbol(' ').text(second);
                }
            }
        }
    }

    private NameTokens start(Token token, boolean anchored) {
        if (count == tokens.length) {
            tokens = Arrays.copyOf(tokens, count * 2);
        }
        BytesRefBuilder bytes = tokens[count];
        if (bytes == null) {
            bytes = new BytesRefBuilder();
            bytes.grow(32);
            tokens[count] = bytes;
        }
        bytes.clear();
        count++;
        return symbol(token.letter(anchored));
    }

    private NameTokens text(String latin) {
        for (int i = 0; i < latin.length(); i++) {
            symbol(latin.charAt(i));
        }
        return this;
    }

    private NameTokens symbol(int point) {
        BytesRefBuilder bytes = tokens[count - 1];
        if (point < 0x80) {
            bytes.append((byte) point);
        } else if (point < 0x800) {
            bytes.append((byte) (0xC0 | (point >> 6)));
            bytes.append((byte) (0x80 | (point & 0x3F)));
        } else if (point < 0x10000) {
            bytes.append((byte) (0xE0 | (point >> 12)));
            bytes.append((byte) (0x80 | ((point >> 6) & 0x3F)));
            bytes.append((byte) (0x80 | (point & 0x3F)));
        } else {
            bytes.append(new BytesRef(Character.toString(point)));
        }
        return this;
    }

    @Override
    public void reset() {
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        if (next == count) {
            return false;
        }
        clearAttributes();
        term.setBytesRef(tokens[next++].get());
        return true;
    }
}
