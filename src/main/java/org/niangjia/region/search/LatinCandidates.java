package org.niangjia.region.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.lucene.search.DocIdSetIterator;

/** The postings in which names that fit a term of letters must be: by its first two syllables, or by all its initials. */
final class LatinCandidates {
    private final LatinNeedle needle;
    private final Postings postings;
    private final boolean anchored;
    private final List<DocIdSetIterator> sure = new ArrayList<>();
    private final List<DocIdSetIterator> unsure = new ArrayList<>();

    LatinCandidates(LatinNeedle needle, Postings postings, boolean anchored) {
        this.needle = needle;
        this.postings = postings;
        this.anchored = anchored;
    }

    Candidates find() {
        if (needle.length() == 1) {
            return Candidates.sure(postings.of(Token.INITIAL, anchored, needle.letters()));
        }
        oneSyllable();
        twoSyllables();
        if (needle.initials()) {
            initials();
        }
        IntPredicate check = postings.names(anchored ? needle::begins : needle::in);
        return Candidates.mixed(Postings.any(sure), Postings.any(unsure), check);
    }

    private void oneSyllable() {
        for (String syllable : postings.syllablesFrom(needle.letters())) {
            sure.add(postings.of(Token.SYLLABLE, anchored, syllable));
        }
    }

    private void twoSyllables() {
        for (String first : needle.syllablesAt(postings, 0)) {
            String rest = needle.letters().substring(first.length());
            if (rest.isEmpty()) {
                continue;
            }
            for (String second : postings.syllablesFrom(rest)) {
                sure.add(postings.of(Token.SYLLABLES, anchored, first + ' ' + second));
            }
            for (String second : needle.syllablesAt(postings, first.length())) {
                if (second.length() < rest.length()) {
                    unsure.add(postings.of(Token.SYLLABLES, anchored, first + ' ' + second));
                }
            }
        }
    }

    private void initials() {
        List<DocIdSetIterator> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < needle.length(); i++) {
            pairs.add(postings.of(
                    Token.INITIALS, anchored && i == 0, needle.letters().substring(i, i + 2)));
        }
        (needle.length() == 2 ? sure : unsure).add(Postings.all(pairs));
    }
}
