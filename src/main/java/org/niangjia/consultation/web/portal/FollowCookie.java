package org.niangjia.consultation.web.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The only thing that her browser holds, and only while she looks: a sealed token under a name that says nothing. */
enum FollowCookie {
    /** While she follows her request. */
    VISIT("v"),
    /** For the one look at everything that is stored. */
    COPY("c");

    private final String name;

    FollowCookie(String name) {
        this.name = name;
    }

    Optional<String> read(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        var wanted = name(request);
        for (var cookie : cookies) {
            if (cookie.getName().equals(wanted)) {
                return Optional.of(cookie).map(Cookie::getValue);
            }
        }
        return Optional.empty();
    }

    void write(HttpServletRequest request, HttpServletResponse response, String visit) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(request, visit).build().toString());
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(request, "").maxAge(0).build().toString());
    }

    /** No Max-Age: it ends with the browser, and earlier by its own sealed time. */
    private ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String value) {
        return ResponseCookie.from(name(request), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/");
    }

    private String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + name : name;
    }
}
