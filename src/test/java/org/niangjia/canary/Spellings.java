package org.niangjia.canary;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.sourceforge.pinyin4j.PinyinHelper;

/** How a text may lie somewhere without anybody having encrypted it. */
final class Spellings {
    private static final List<Charset> LETTERS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("GB18030"),
            Charset.forName("UTF-32LE"));

    private Spellings() {}

    static List<byte[]> of(String text) {
        var spellings = new ArrayList<byte[]>();
        LETTERS.forEach(letters -> spellings.add(text.getBytes(letters)));
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        var hex = HexFormat.of().formatHex(utf8);
        for (var written : List.of(
                hex,
                hex.toUpperCase(Locale.ROOT),
                escaped(text),
                "%" + HexFormat.ofDelimiter("%").formatHex(utf8),
                "%" + HexFormat.ofDelimiter("%").withUpperCase().formatHex(utf8),
                text.codePoints().mapToObj(each -> "&#" + each + ";").collect(Collectors.joining()))) {
            spellings.add(written.getBytes(StandardCharsets.US_ASCII));
        }
        for (var before = 0; before < 3; before++) {
            spellings.add(middleOfBase64(utf8, before));
        }
        if (text.codePoints().anyMatch(Character::isIdeographic)) {
            spellings.add(pinyin(text, "").getBytes(StandardCharsets.UTF_8));
            spellings.add(pinyin(text, " ").getBytes(StandardCharsets.UTF_8));
        }
        return spellings;
    }

    /** What base64 makes of it whatever stands before and behind: its outermost letters depend on that. */
    private static byte[] middleOfBase64(byte[] text, int before) {
        var padded = new byte[before + text.length];
        System.arraycopy(text, 0, padded, before, text.length);
        var written = Base64.getEncoder().withoutPadding().encodeToString(padded);
        var from = before == 0 ? 0 : before + 1;
        return written.substring(from, padded.length / 3 * 4).getBytes(StandardCharsets.US_ASCII);
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(unit -> unit < 128 ? Character.toString(unit) : String.format("\\u%04x", unit))
                .collect(Collectors.joining());
    }

    private static String pinyin(String text, String between) {
        return text.chars()
                .mapToObj(unit -> PinyinHelper.toHanyuPinyinStringArray((char) unit))
                .filter(readings -> readings != null && readings.length > 0)
                .map(readings -> readings[0].replaceAll("\\d", ""))
                .collect(Collectors.joining(between));
    }
}
