package org.niangjia.region.search;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/** Every reading of a symbol, without tones; ü stands twice, as v and as u. A Latin letter reads as itself. */
final class Readings {
    private static final String[] NONE = {};
    private static final char[] NO_INITIALS = {};
    private static final HanyuPinyinOutputFormat FORMAT = new HanyuPinyinOutputFormat();
    private static final AtomicReferenceArray<Known> KNOWN = new AtomicReferenceArray<>(1 << 16);

    static {
        FORMAT.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        FORMAT.setVCharType(HanyuPinyinVCharType.WITH_V);
    }

    private Readings() {}

    /** Shared: not to be changed. The first is the commonest. */
    static String[] of(int symbol) {
        return symbol >= KNOWN.length() ? NONE : known(symbol).readings;
    }

    private static Known known(int symbol) {
        Known known = KNOWN.get(symbol);
        if (known == null) {
            known = new Known(lookUp((char) symbol));
            KNOWN.set(symbol, known);
        }
        return known;
    }

    private static String[] lookUp(char symbol) {
        if (Symbols.isLatin(symbol)) {
            return new String[] {String.valueOf(symbol)};
        }
        try {
            String[] readings = PinyinHelper.toHanyuPinyinStringArray(symbol, FORMAT);
            return readings == null ? NONE : distinct(readings);
        } catch (BadHanyuPinyinOutputFormatCombination e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] distinct(String[] readings) {
        Set<String> distinct = new LinkedHashSet<>();
        for (String reading : readings) {
            if (!reading.isEmpty() && reading.codePoints().allMatch(Symbols::isLatin)) {
                distinct.add(reading);
                distinct.add(reading.replace('v', 'u'));
            }
        }
        return distinct.toArray(String[]::new);
    }

    /** First letters, each once. Shared: not to be changed. */
    static char[] initials(int symbol) {
        return symbol >= KNOWN.length() ? NO_INITIALS : known(symbol).initials;
    }

    private static final class Known {
        private final String[] readings;
        private final char[] initials;

        Known(String[] readings) {
            StringBuilder letters = new StringBuilder();
            for (String reading : readings) {
                if (letters.indexOf(reading.substring(0, 1)) < 0) {
                    letters.append(reading.charAt(0));
                }
            }
            this.readings = readings;
            this.initials = letters.toString().toCharArray();
        }
    }
}
