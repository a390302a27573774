package org.niangjia.region.search;

/**
 * One term of what she typed, or the rest of one. The comparison that the postings only approximate.
 * Positions in the term are bits of a long, so a term is shorter than 64.
 */
sealed interface Needle permits ChineseNeedle, LatinNeedle {
    int length();

    /** The term from there on, as the last piece of a spanning term. */
    Needle rest(int from);

    /** A single letter is never more than a beginning. */
    boolean canEqualName();

    boolean in(int[] name);

    boolean begins(int[] name);

    boolean equalsName(int[] name);

    /** Ends, as bits, of the pieces of at least two symbols that start there in the term and that the name begins with. */
    long piecesAtStart(int[] name, int from);

    Candidates anywhere(Postings postings);

    Candidates atStart(Postings postings);

    /** Names that may give {@link #piecesAtStart}. */
    Candidates startingWithPiece(Postings postings, int from);
}
