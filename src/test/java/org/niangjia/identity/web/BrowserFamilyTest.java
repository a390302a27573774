package org.niangjia.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserFamilyTest {
    @ParameterizedTest
    @CsvSource({
        "Mozilla/5.0 (Linux; Android 8) Chrome/100 Mobile Safari/537.36 MicroMessenger/8.0, phone wechat",
        "Mozilla/5.0 (Windows NT 10.0) Chrome/120 Safari/537.36 Edg/120, computer edge",
        "Mozilla/5.0 (Windows NT 10.0) Chrome/120 Safari/537.36, computer chrome",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0) Version/17.0 Mobile/15E148 Safari/604.1, phone safari",
        "Mozilla/5.0 (Linux; Android 12; HarmonyOS) Chrome/114 Mobile Safari HuaweiBrowser/14, phone huawei",
        "Mozilla/5.0 (X11; Linux) Gecko/20100101 Firefox/128.0, computer firefox",
        "curl/8.0, computer other"
    })
    void theFamilyIsTold(String userAgent, String kept) {
        assertThat(BrowserFamily.of(userAgent)).isEqualTo(kept);
    }

    @Test
    void whoSaysNothingIsABrowser() {
        assertThat(BrowserFamily.of(null)).isEqualTo("computer other");
    }
}
