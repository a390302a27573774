package org.niangjia.region.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * A term of letters: syllables of which the last may be cut short, or the initials of neighbouring characters.
 *
 * @param initials whether it may be read as initials too; in a spanning term too much would fit
 */
record LatinNeedle(String letters, boolean initials) implements Needle {
    @Override
    public int length() {
        return letters.length();
    }

    @Override
    public Needle rest(int from) {
        return new LatinNeedle(letters.substring(from), false);
    }

    @Override
    public boolean canEqualName() {
        return length() > 1;
    }

    @Override
    public boolean in(int[] name) {
        for (int from = 0; from < name.length; from++) {
            if (initialsAt(name, from) || new Walk(name, from).fits()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean begins(int[] name) {
        return initialsAt(name, 0) || new Walk(name, 0).fits();
    }

    @Override
    public boolean equalsName(int[] name) {
        return (initialsAt(name, 0) && Symbols.isWhole(name, length())) || new Walk(name, 0).fitsWhole();
    }

    @Override
    public long piecesAtStart(int[] name, int from) {
        return new Walk(name, 0, from).piecesOfTwo();
    }

    private boolean initialsAt(int[] name, int from) {
        if (!initials || from + length() > name.length) {
            return false;
        }
        for (int i = 0; i < length(); i++) {
            if (!beginsWith(name[from + i], letters.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean beginsWith(int symbol, char letter) {
        for (char initial : Readings.initials(symbol)) {
            if (initial == letter) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Candidates anywhere(Postings postings) {
        return new LatinCandidates(this, postings, false).find();
    }

    @Override
    public Candidates atStart(Postings postings) {
        return new LatinCandidates(this, postings, true).find();
    }

    @Override
    public Candidates startingWithPiece(Postings postings, int from) {
        List<DocIdSetIterator> pairs = new ArrayList<>();
        for (String first : syllablesAt(postings, from)) {
            for (String second : syllablesAt(postings, from + first.length())) {
                pairs.add(postings.of(Token.SYLLABLES, true, first + ' ' + second));
            }
        }
        return Candidates.sure(Postings.any(pairs));
    }

    /** Whole syllables that stand there. */
    List<String> syllablesAt(Postings postings, int from) {
        List<String> found = new ArrayList<>();
        for (int end = from + 1; end <= Math.min(length(), from + 6); end++) {
            String syllable = letters.substring(from, end);
            if (postings.isSyllable(syllable)) {
                found.add(syllable);
            }
        }
        return found;
    }

    /** Reads a name symbol by symbol, keeping all positions in the term that its readings can have reached. */
    private final class Walk {
        private final int[] name;
        private int at;
        private long reached;
        private boolean cutShort;

        Walk(int[] name, int at) {
            this(name, at, 0);
        }

        Walk(int[] name, int at, int from) {
            this.name = name;
            this.at = at;
            this.reached = 1L << from;
        }

        boolean fits() {
            while (step()) {
                if (cutShort || atEnd()) {
                    return true;
                }
            }
            return false;
        }

        boolean fitsWhole() {
            while (step()) {
                if (atEnd() && Symbols.isWhole(name, at)) {
                    return true;
                }
            }
            return false;
        }

        long piecesOfTwo() {
            long ends = 0;
            step();
            while (step()) {
                ends |= reached;
            }
            return ends;
        }

        private boolean atEnd() {
            return (reached & 1L << length()) != 0;
        }

        private boolean step() {
            if (at == name.length || reached == 0) {
                return false;
            }
            long before = reached;
            reached = 0;
            for (String reading : Readings.of(name[at++])) {
                for (long left = before; left != 0; left &= left - 1) {
                    int from = Long.numberOfTrailingZeros(left);
                    if (letters.startsWith(reading, from)) {
                        reached |= 1L << (from + reading.length());
                    } else if (from < length() && reading.startsWith(letters.substring(from))) {
                        cutShort = true;
                    }
                }
            }
            return reached != 0 || cutShort;
        }
    }
}
