package org.niangjia.identity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.niangjia.identity.model.PasswordRules.Flaw;

class PasswordRulesTest {
    private final PasswordRules rules = PasswordRules.asvs();

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

    @Test
    void herOwnNameIsRefused() {
        assertThat(rules.flaw("my-WangFang-2026", List.of("wangfang", "王芳"))).contains(Flaw.OWN_NAME);
        assertThat(rules.flaw("王芳的密码就是这样一句话", List.of("wangfang", "王芳"))).contains(Flaw.OWN_NAME);
    }
}
