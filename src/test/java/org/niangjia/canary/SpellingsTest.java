package org.niangjia.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpellingsTest {
    private static final String WORD = "黄莺在唱歌";
    private static final Needles NEEDLES = Needles.inEverySpelling(WORD);

    static Stream<byte[]> written() {
        var utf8 = WORD.getBytes(StandardCharsets.UTF_8);
        return Stream.concat(
                Stream.of("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030")
                        .map(name -> ("a" + WORD + "b").getBytes(Charset.forName(name))),
                Stream.of(
                                HexFormat.of().formatHex(utf8),
                                "\\u9ec4\\u83ba\\u5728\\u5531\\u6b4c",
                                "%e9%bb%84%e8%8e%ba%e5%9c%a8%e5%94%b1%e6%ad%8c",
                                "&#40644;&#33722;&#22312;&#21809;&#27468;",
                                base64("" + WORD + "zz"),
                                base64("a" + WORD + "zz"),
                                base64("ab" + WORD + "zz"),
                                "huangyingzaichangge")
                        .map(text -> text.getBytes(StandardCharsets.US_ASCII)));
    }

    @ParameterizedTest
    @MethodSource("written")
    void howeverItIsWrittenItIsFound(byte[] written) {
        assertThat(NEEDLES.isIn(written)).isTrue();
    }

    @Test
    void otherWordsAreNot() {
        for (var other : new String[] {"黄莺", "喜鹊在唱歌", "huangying", base64("喜鹊在唱歌")}) {
            assertThat(NEEDLES.isIn(other.getBytes(StandardCharsets.UTF_8))).isFalse();
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
