package org.niangjia.consultation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequestNumberTest {
    private static final Random CHANCE = new Random(42);

    @Test
    void isTwiceFourLettersThatCannotBeMisheard() {
        assertThat(some(1_000)).allMatch(number -> number.matches("[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}"));
    }

    @Test
    void doesNotRepeat() {
        assertThat(some(10_000).collect(Collectors.toSet())).hasSize(10_000);
    }

    @Test
    void isUnderstoodAsItIsTyped() {
        var number = RequestNumber.of(new UUID(1, 2_345_678_901_234L));
        assertThat(Stream.of(
                                number,
                                number.toLowerCase(Locale.ROOT),
                                number.replace("-", ""),
                                number.replace("-", " "),
                                "  " + number + " ")
                        .map(RequestNumber::normalised))
                .containsOnly(number);
    }

    @Test
    void nonsenseStaysNonsense() {
        assertThat(RequestNumber.normalised("")).isEmpty();
        assertThat(RequestNumber.normalised("12345678901234567890")).isEqualTo("12345678901234567890");
    }

    private static Stream<String> some(int many) {
        return Stream.generate(() -> RequestNumber.of(new UUID(CHANCE.nextLong(), CHANCE.nextLong())))
                .limit(many);
    }
}
