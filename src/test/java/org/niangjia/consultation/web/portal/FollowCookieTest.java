package org.niangjia.consultation.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FollowCookieTest {
    @Test
    void overTlsItIsBoundToTheHost() {
        assertThat(written(true)).isEqualTo("__Host-v=sealed; Path=/; Secure; HttpOnly; SameSite=Strict");
    }

    @Test
    void withoutTlsItHasTheSameManners() {
        assertThat(written(false)).isEqualTo("v=sealed; Path=/; HttpOnly; SameSite=Strict");
    }

    @Test
    void clearingTakesItBackAtOnce() {
        var response = new MockHttpServletResponse();
        FollowCookie.VISIT.clear(request(true), response);
        assertThat(response.getHeader(HttpHeaders.SET_COOKIE))
                .startsWith("__Host-v=;")
                .contains("Max-Age=0", "Path=/", "Secure", "HttpOnly", "SameSite=Strict");
    }

    @Test
    void overTlsTheUnboundNameIsNotBelieved() {
        var request = request(true);
        request.setCookies(new Cookie("v", "planted"));
        assertThat(FollowCookie.VISIT.read(request)).isEmpty();
        request.setCookies(new Cookie("v", "planted"), new Cookie("__Host-v", "sealed"));
        assertThat(FollowCookie.VISIT.read(request)).contains("sealed");
    }

    @Test
    void noCookieIsNoVisit() {
        assertThat(FollowCookie.VISIT.read(request(false))).isEmpty();
    }

    private static String written(boolean secure) {
        var response = new MockHttpServletResponse();
        FollowCookie.VISIT.write(request(secure), response, "sealed");
        return Objects.requireNonNull(response.getHeader(HttpHeaders.SET_COOKIE));
    }

    private static MockHttpServletRequest request(boolean secure) {
        var request = new MockHttpServletRequest();
        request.setSecure(secure);
        return request;
    }
}
