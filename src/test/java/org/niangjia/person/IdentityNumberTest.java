package org.niangjia.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The first number is the standard's own example; the others are of a place that there is not. */
class IdentityNumberTest {
    private static final String EXAMPLE = "11010519491231002X";

    @Test
    void asPeopleWriteIt() {
        for (var typed : List.of(EXAMPLE, "110105 19491231 002x", "11010519491231002x ")) {
            assertThat(IdentityNumber.typed(typed))
                    .as(typed)
                    .map(IdentityNumber::text)
                    .contains(EXAMPLE);
        }
    }

    @Test
    void itSaysWhenAndWhetherAWoman() {
        var woman = IdentityNumber.typed(EXAMPLE).orElseThrow();
        assertThat(woman.born()).isEqualTo(new Born(1949, 12));
        assertThat(woman.sex()).isEqualTo(Sex.WOMAN);
        assertThat(IdentityNumber.typed("999999198003010015").orElseThrow().sex())
                .isEqualTo(Sex.MAN);
    }

    @Test
    void oneWrongCharacterIsFound() {
        for (var typed : List.of(
                "110105194912310021",
                "110105194912130021",
                "1101051949123100",
                "",
                "11010519491331002X",
                "999999299003010024")) {
            assertThat(IdentityNumber.typed(typed)).as(typed).isEmpty();
        }
    }

    /** Numbers are read one by one, and in no log. */
    @Test
    void itIsNotPrinted() {
        assertThat(String.valueOf(IdentityNumber.typed(EXAMPLE).orElseThrow())).doesNotContain("1949");
        var newcomer = new NewPerson(
                "白玉兰", Sex.WOMAN, null, IdentityNumber.typed(EXAMPLE).orElseThrow(), "13000000000");
        assertThat(String.valueOf(newcomer)).doesNotContain("1949", "1300");
    }
}
