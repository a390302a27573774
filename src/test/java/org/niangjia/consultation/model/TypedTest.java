package org.niangjia.consultation.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTest {
    @Test
    void whatNobodySeesIsGone() {
        assertThat(Typed.clean(" \0a\u0007\u001bb\u0085 ")).isEqualTo("ab");
        assertThat(Typed.clean("\0\0")).isEmpty();
    }

    @Test
    void linesAndRareCharactersStay() {
        assertThat(Typed.clean("一\r\n\t二")).isEqualTo("一\n\t二");
        assertThat(Typed.clean("𠮷😀")).isEqualTo("𠮷😀");
    }

    @Test
    void halfOfACharacterIsNone() {
        assertThat(Typed.clean("a\ud842b")).isEqualTo("ab");
    }
}
