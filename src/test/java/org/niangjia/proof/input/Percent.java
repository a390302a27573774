package org.niangjia.proof.input;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Text for an address or a form; halves of characters, too, which {@code URLEncoder} replaces by a question mark. */
final class Percent {
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private Percent() {}

    static String encoded(String text) {
        var encoded = new StringBuilder();
        for (var unit : bytes(text)) {
            var letter = (char) (unit & 0xff);
            if (PLAIN.indexOf(letter) >= 0) {
                encoded.append(letter);
            } else {
                encoded.append('%')
                        .append(Character.forDigit(letter >> 4, 16))
                        .append(Character.forDigit(letter & 15, 16));
            }
        }
        return encoded.toString();
    }

    private static byte[] bytes(String text) {
        var bytes = new ByteArrayOutputStream();
        text.codePoints().forEach(point -> {
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                bytes.write(0xe0 | point >> 12);
                bytes.write(0x80 | point >> 6 & 0x3f);
                bytes.write(0x80 | point & 0x3f);
            } else {
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
            }
        });
        return bytes.toByteArray();
    }
}
