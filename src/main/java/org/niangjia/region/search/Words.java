package org.niangjia.region.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.niangjia.region.model.ShortName;

/** Takes apart what she typed, whatever it is. */
final class Words {
    /** No path is longer; positions in a term must fit a long. */
    private static final int MOST_SYMBOLS = 60;

    private Words() {}

    static List<Needle> needles(String typed) {
        Set<String> terms = new LinkedHashSet<>();
        StringBuilder term = new StringBuilder();
        int before = ' ';
        for (int point : points(typed)) {
            boolean goesOn = Symbols.counts(point) && Symbols.isLatin(point) == Symbols.isLatin(before);
            if (!goesOn) {
                add(terms, term);
            }
            if (Symbols.counts(point)) {
                term.appendCodePoint(point);
            }
            before = point;
        }
        add(terms, term);
        List<Needle> needles = new ArrayList<>();
        terms.forEach(text -> needles.add(needle(text)));
        return needles;
    }

    private static void add(Set<String> terms, StringBuilder term) {
        String said = ShortName.typed(term.toString());
        if (!said.isEmpty()) {
            terms.add(said);
        }
        term.setLength(0);
    }

    private static Needle needle(String term) {
        return Symbols.isLatin(term.charAt(0)) ? new LatinNeedle(term, true) : new ChineseNeedle(Symbols.points(term));
    }

    /** Accents fall off (chóngqìng), ü becomes v, apostrophes between syllables vanish (xi'an). */
    private static int[] points(String typed) {
        String first = typed.substring(0, Math.min(typed.length(), 4 * MOST_SYMBOLS));
        String spread = Normalizer.normalize(Symbols.fold(first), Normalizer.Form.NFD);
        String plain = spread.replace("u\u0308", "v").replaceAll("[\u0300-\u036F'’ʼ]", "");
        return plain.codePoints().limit(MOST_SYMBOLS).toArray();
    }
}
