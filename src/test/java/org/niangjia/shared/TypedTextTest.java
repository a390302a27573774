package org.niangjia.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTextTest {
    @Test
    void whatNobodySeesIsGone() {
        assertThat(TypedText.clean(" \0a\u0007\u001bb\u0085 ")).isEqualTo("ab");
        assertThat(TypedText.clean("\0\0")).isEmpty();
    }

    @Test
    void linesAndRareCharactersStay() {
        assertThat(TypedText.clean("一\r\n\t二")).isEqualTo("一\n\t二");
        assertThat(TypedText.clean("𠮷😀")).isEqualTo("𠮷😀");
    }

    @Test
    void halfOfACharacterIsNone() {
        assertThat(TypedText.clean("a\ud842b")).isEqualTo("ab");
    }
}
