package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.identity.model.PasswordRules;
import org.niangjia.identity.model.PasswordRules.Flaw;
import org.niangjia.shared.YamlLines;

class PasswordFileTest {
    @TempDir
    Path folder;

    private PasswordRules with(String text) throws IOException {
        return PasswordFile.with(Files.writeString(folder.resolve("passwords.yaml"), text));
    }

    @Test
    void withoutAFileLengthIsWhatProtects() {
        var rules = PasswordFile.with(folder.resolve("passwords.yaml"));
        assertThat(rules.shortest()).isEqualTo(12);
        assertThat(rules.kinds()).isEqualTo(1);
        assertThat(rules.lasting()).isNull();
        assertThat(rules.longest()).as("ASVS V6.2.9").isGreaterThanOrEqualTo(64);
        assertThat(rules.flaw("WoAiNi1314520", List.of())).as("ASVS V6.2.4").contains(Flaw.COMMON);
    }

    /** ASVS V6.2.4: at least the first 3,000 of those that satisfy the rules, whichever are chosen. */
    @ParameterizedTest
    @ValueSource(ints = {8, 10, 12, 14})
    void theMostCommonOnesThatSatisfyTheRulesAreRefused(int shortest) throws IOException {
        for (var reading : List.of("asvs", "dengbao")) {
            var rules = with("reading: " + reading + "\nshortest: " + shortest + "\n");
            assertThat(rules.common().stream().filter(password -> password.length() >= shortest))
                    .hasSizeGreaterThanOrEqualTo(3000)
                    .allMatch(password -> rules.flaw(password, List.of())
                            .filter(Flaw.COMMON::equals)
                            .isPresent());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motherfucker",
                "Christopher1",
                "QWERTY123456",
                "1Qaz2wsx3edc",
                "leavemealone",
                "P@ssw0rd",
                "Password1"
            })
    void oneOfThoseIs(String password) throws IOException {
        assertThat(with("reading: dengbao\nshortest: 8\n").flaw(password, List.of()))
                .contains(Flaw.COMMON);
    }

    @Test
    void theOtherReadingAsksForKindsAndATerm() throws IOException {
        var rules = with("reading: dengbao\n");
        assertThat(rules.kinds()).isEqualTo(3);
        assertThat(rules.lasting()).isEqualTo(Duration.ofDays(90));
        assertThat(with("reading: dengbao\nshortest: 10\ndays: 60\n"))
                .extracting(PasswordRules::shortest, PasswordRules::lasting)
                .containsExactly(10, Duration.ofDays(60));
    }

    @Test
    void commonOnesAreAddedToThoseThatShip() throws IOException {
        var rules = with("common:\n  - Ulanhot-Ulanhot\n");
        assertThat(rules.flaw("ulanhot-ULANHOT", List.of())).contains(Flaw.COMMON);
        assertThat(rules.flaw("woaini1314520", List.of())).contains(Flaw.COMMON);
    }

    /** ASVS V6.1.2, V6.2.11. */
    @Test
    void whatAnybodyHereWouldThinkOfIsRefused() throws IOException {
        var rules = with("words:\n  - Ulanhot\n");
        for (var password : List.of("我在ＮＩＡＮＧＪＩＡ上班好几年", "乌兰浩特市妇联一九四九年", "the-best-of-ulanhot")) {
            assertThat(rules.flaw(password, List.of())).as(password).contains(Flaw.LISTED_WORD);
        }
        assertThat(rules.wordIn("the-best-of-ULANHOT")).contains("ulanhot");
        assertThat(rules.flaw("门前一棵大槐树春天都开花", List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shortest: 12\nreading: both\n",
                "shortest: 12\ndays: 90\n",
                "reading: asvs\nshortest: 7\n",
                "reading: dengbao\ndays: 0\n",
                "reading: asvs\nlongest: 20\n",
                "reading: asvs\ncommon: one\n",
                "words:\n  - \"\"\n",
                "words:\n  - \"\u3000\"\n"
            })
    void whatCannotBeUnderstoodIsSaidWithItsLine(String text) {
        assertThatThrownBy(() -> with(text))
                .isInstanceOfSatisfying(
                        YamlLines.Wrong.class, wrong -> assertThat(wrong.line()).isEqualTo(2));
    }
}
