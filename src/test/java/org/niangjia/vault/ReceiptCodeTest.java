package org.niangjia.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptCodeTest {
    private static final ReceiptCode CODE = new ReceiptCode("0123456789012345");

    @Test
    void printedInGroupsOfFour() {
        assertThat(CODE.printed()).isEqualTo("0123 4567 8901 2345");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789012345",
                "0123 4567 8901 2345",
                "0123-4567-8901-2345",
                "  0123 4567\t8901\n2345 ",
                "０１２３　４５６７　８９０１　２３４５",
                "0123－4567—8901–2345",
                "0123−4567ー8901-2345",
                "\u202a0123\u00a04567\u200b8901\u20092345\ufeff"
            })
    void typingIsForgiven(String typed) {
        assertThat(ReceiptCode.find(typed)).hasValue(CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "012345678901234", "01234567890123456", "0123456789O12345", "0123.4567.8901.2345", "十"})
    void otherInputIsNoCode(String typed) {
        assertThat(ReceiptCode.find(typed)).isEmpty();
    }

    @Test
    void overlongInputIsNoCode() {
        assertThat(ReceiptCode.find(CODE.digits() + " ".repeat(1_000_000))).isEmpty();
    }

    @Test
    void codeIsSixteenPlainDigits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReceiptCode("1234"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReceiptCode("０123456789012345"));
    }
}
