package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OneTimeCodeTest {
    @Test
    void twelveCharactersThatCanNotBeMistaken() {
        var codes = Stream.generate(() -> OneTimeCode.random(new SecureRandom()))
                .limit(200)
                .map(OneTimeCode::characters)
                .collect(Collectors.toSet());

        assertThat(codes).hasSize(200).allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{12}"));
    }

    @Test
    void typedAsItIsReadOut() {
        var code = new OneTimeCode("0123ABCD89XY");

        assertThat(code.spaced()).isEqualTo("0123-ABCD-89XY");
        assertThat(OneTimeCode.typed("o1 23-abcd 89xy")).isEqualTo(code);
        assertThat(OneTimeCode.typed("OI23abcd89xy")).isEqualTo(code);
        assertThat(OneTimeCode.typed("０１２３－ａｂｃｄ－89xy")).as("full width").isEqualTo(code);
    }

    @Test
    void doesNotTellItselfToALog() {
        assertThat(new OneTimeCode("0123ABCD89XY")).hasToString("OneTimeCode");
    }
}
