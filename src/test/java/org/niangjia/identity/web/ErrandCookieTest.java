package org.niangjia.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.niangjia.identity.provider.Errand;
import org.niangjia.identity.web.SignOnPlace.SentOut;
import org.niangjia.vault.TestVaults;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ErrandCookieTest {
    private static MockHttpServletResponse sent(boolean tls) {
        var response = new MockHttpServletResponse();
        var sent = new SentOut(Errand.random(new SecureRandom()), URI.create("https://sso.example.cn"), List.of());
        new Errands(TestVaults.vault(), tls).begin(response, sent, null, "");
        return response;
    }

    private static String cookie(boolean tls) {
        return String.valueOf(sent(tls).getHeader("Set-Cookie"));
    }

    @Test
    void underTlsItIsBoundToTheHost() {
        assertThat(cookie(true))
                .startsWith("__Host-niangjia-sign-on=")
                .contains("Path=/;", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void withoutTlsABrowserWouldRefuseThePrefix() {
        assertThat(cookie(false)).startsWith("niangjia-sign-on=").doesNotContain("Secure");
    }

    /** ASVS V3.3.1: what another host could set counts for nothing. */
    @Test
    void underTlsNoOtherNameCounts() {
        var request = new MockHttpServletRequest();
        request.setCookies(sent(false).getCookies());
        assertThat(new Errands(TestVaults.vault(), true).end(request, new MockHttpServletResponse()))
                .isEmpty();
        assertThat(new Errands(TestVaults.vault(), false).end(request, new MockHttpServletResponse()))
                .isPresent();
    }
}
