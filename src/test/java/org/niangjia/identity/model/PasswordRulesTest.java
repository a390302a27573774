package org.niangjia.identity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.niangjia.identity.model.PasswordRules.Flaw;

class PasswordRulesTest {
    private final PasswordRules rules = PasswordRules.asvs(12, Set.of("password1234", "123456789012"));

    @Test
    void twelveCharactersOfAnyKindAreEnough() {
        assertThat(rules.flaw("门前一棵大槐树春天开花", List.of())).contains(Flaw.TOO_SHORT);
        assertThat(rules.flaw("门前一棵大槐树春天都开花", List.of())).isEmpty();
        assertThat(rules.flaw("correct horse battery", List.of())).isEmpty();
    }

    @Test
    void atMost128Characters() {
        assertThat(rules.flaw("春夏秋冬".repeat(32), List.of())).isEmpty();
        assertThat(rules.flaw("春夏秋冬".repeat(32) + "春", List.of())).contains(Flaw.TOO_LONG);
    }

    @Test
    void commonOnesAreRefusedInAnyCaseAndWidth() {
        assertThat(rules.flaw("PassWord1234", List.of())).contains(Flaw.COMMON);
        assertThat(rules.flaw("１２３４５６７８９０１２", List.of())).contains(Flaw.COMMON);
        assertThat(rules.flaw("aaaaaaaaaaaaaaaa", List.of())).contains(Flaw.COMMON);
    }

    /** 等保, GB/T 22239-2019 8.1.4.1: complexity and a term; ASVS V6.2.5 and V6.2.10: neither. */
    @Test
    void oneReadingAsksForKindsAndATermTheOtherForNeither() {
        var dengbao = PasswordRules.dengbao(12, 90, Set.of());
        var set = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(dengbao.flaw("correct horse battery", List.of())).contains(Flaw.TOO_PLAIN);
        assertThat(dengbao.flaw("correct horse 9 battery", List.of())).isEmpty();
        assertThat(dengbao.flaw("CorrectHorse9Battery", List.of())).isEmpty();
        assertThat(dengbao.flaw("门前一棵大槐树春天都开花", List.of())).contains(Flaw.TOO_PLAIN);
        assertThat(dengbao.isOver(set, set.plus(Duration.ofDays(90)).minusSeconds(1)))
                .isFalse();
        assertThat(dengbao.isOver(set, set.plus(Duration.ofDays(90)))).isTrue();
        assertThat(rules.isOver(set, set.plus(Duration.ofDays(9000)))).isFalse();
    }

    @Test
    void herOwnNameIsRefused() {
        assertThat(rules.flaw("my-WangFang-2026", List.of("wangfang", "王芳"))).contains(Flaw.OWN_NAME);
        assertThat(rules.flaw("王芳的密码就是这样一句话", List.of("wangfang", "王芳"))).contains(Flaw.OWN_NAME);
    }
}
