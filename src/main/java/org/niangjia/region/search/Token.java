package org.niangjia.region.search;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.lucene.util.BytesRef;

/** What is indexed of a name: each symbol, syllable and initial, alone and with its neighbour; the first ones once more. */
enum Token {
    SYMBOL('h', Shelf.CHARACTERS),
    SYMBOLS('b', Shelf.CHARACTERS),
    SYLLABLE('s', Shelf.SYLLABLES),
    SYLLABLES('p', Shelf.SYLLABLES),
    INITIAL('i', Shelf.CHARACTERS),
    INITIALS('j', Shelf.CHARACTERS);

    /** Two indexes of the same documents, about equally large, so that two cores build them at once. */
    enum Shelf {
        CHARACTERS,
        SYLLABLES;

        String folder() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final char anywhere;
    private final char atStart;
    private final Shelf shelf;

    Token(char letter, Shelf shelf) {
        this.anywhere = letter;
        this.atStart = Character.toUpperCase(letter);
        this.shelf = shelf;
    }

    Shelf shelf() {
        return shelf;
    }

    char letter(boolean anchored) {
        return anchored ? atStart : anywhere;
    }

    BytesRef of(boolean anchored, String text) {
        return new BytesRef((letter(anchored) + text).getBytes(StandardCharsets.UTF_8));
    }
}
