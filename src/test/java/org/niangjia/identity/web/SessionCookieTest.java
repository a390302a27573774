package org.niangjia.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class SessionCookieTest {
    private static String cookie(boolean tls) {
        var response = new MockHttpServletResponse();
        new Sessions()
                .sessionCookie(tls)
                .writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, "abc"));
        return String.valueOf(response.getHeader("Set-Cookie"));
    }

    @Test
    void underTlsItIsBoundToTheHost() {
        assertThat(cookie(true))
                .startsWith("__Host-niangjia=")
                .contains("Path=/;", "Secure", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Domain");
    }

    @Test
    void withoutTlsABrowserWouldRefuseThePrefix() {
        assertThat(cookie(false)).startsWith("niangjia=").doesNotContain("Secure");
    }
}
