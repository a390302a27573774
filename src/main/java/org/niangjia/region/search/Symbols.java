package org.niangjia.region.search;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.util.BytesRef;

/** Names and words as the code points that are compared: folded width and case, no punctuation. */
final class Symbols {
    /** Longest first; what is left of a name without one of these is its core. */
    private static final int[][] ENDINGS = {
        points("自治区"),
        points("自治州"),
        points("自治县"),
        points("自治旗"),
        points("街道"),
        points("地区"),
        points("社区"),
        points("嘎查"),
        points("苏木"),
        points("省"),
        points("市"),
        points("县"),
        points("区"),
        points("旗"),
        points("盟"),
        points("镇"),
        points("乡"),
        points("村")
    };

    private Symbols() {}

    static int[] points(String text) {
        return text.codePoints().toArray();
    }

    static int[] ofName(String name) {
        return fold(name).codePoints().filter(Symbols::counts).toArray();
    }

    /** The same for a stored name; nearly all are plain Chinese, for which no string is made. */
    static int[] ofName(BytesRef utf8) {
        int[] symbols = new int[utf8.length / 3];
        if (symbols.length * 3 != utf8.length) {
            return ofName(utf8.utf8ToString());
        }
        for (int i = 0, at = utf8.offset; i < symbols.length; i++, at += 3) {
            int point =
                    ((utf8.bytes[at] & 0x0F) << 12) | ((utf8.bytes[at + 1] & 0x3F) << 6) | (utf8.bytes[at + 2] & 0x3F);
            if (point < 0x4E00 || point > 0x9FFF || (utf8.bytes[at] & 0xF0) != 0xE0) {
                return ofName(utf8.utf8ToString());
            }
            symbols[i] = point;
        }
        return symbols;
    }

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    static boolean counts(int point) {
        return Character.isLetterOrDigit(point);
    }

    static boolean isLatin(int point) {
        return point >= 'a' && point <= 'z';
    }

    static boolean isWhole(int[] name, int length) {
        return length == name.length || length == coreLength(name);
    }

    private static int coreLength(int[] name) {
        for (int[] ending : ENDINGS) {
            if (name.length > ending.length && matchesAt(name, name.length - ending.length, ending)) {
                return name.length - ending.length;
            }
        }
        return name.length;
    }

    static boolean matchesAt(int[] name, int from, int[] part) {
        if (from < 0 || from + part.length > name.length) {
            return false;
        }
        for (int i = 0; i < part.length; i++) {
            if (name[from + i] != part[i]) {
                return false;
            }
        }
        return true;
    }
}
