package org.niangjia.support;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One person's browser: keeps cookies, and sends the form token of the page that she saw last. */
public final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final MockMvcTester mvc;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private @Nullable String token;
    private @Nullable String address;

    public Browser(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    /** As if it stood in another network. */
    public Browser from(String address) {
        this.address = address;
        return this;
    }

    /** A browser in which this account is signed in. */
    public static Browser signedIn(MockMvcTester mvc, String name, String password) {
        var browser = new Browser(mvc);
        var answer = browser.signIn(name, password);
        Assertions.assertThat(answer).hasStatus(303);
        return browser;
    }

    public MvcTestResult signIn(String name, String password) {
        get("/sign-in");
        return post("/sign-in", "username", name, "password", password);
    }

    public MvcTestResult get(String path, String... headers) {
        return send(HttpMethod.GET, path, new String[0], headers);
    }

    /** Sends a form: names and values in turn, and the last token seen. */
    public MvcTestResult post(String path, String... form) {
        return send(HttpMethod.POST, path, form, new String[0]);
    }

    public MvcTestResult send(HttpMethod method, String path, String[] form, String[] headers) {
        var request = mvc.method(method).uri(path);
        if (address != null) {
            request.remoteAddress(address);
        }
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        for (var i = 0; i < form.length; i += 2) {
            request.param(form[i], form[i + 1]);
        }
        if (method.equals(HttpMethod.POST) && token != null) {
            request.param("_csrf", token);
        }
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        var result = request.exchange();
        keep(result);
        return result;
    }

    public @Nullable Cookie cookie(String name) {
        return cookies.get(name);
    }

    /** As whoever copied it would have it. */
    public void remember(Cookie cookie) {
        cookies.put(cookie.getName(), cookie);
    }

    public void forget(String name) {
        cookies.remove(name);
    }

    private void keep(MvcTestResult result) {
        Arrays.stream(result.getResponse().getCookies()).forEach(cookie -> {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        });
        var found = TOKEN.matcher(body(result));
        if (found.find()) {
            token = found.group(1);
        }
    }

    /** Where an answer leads. */
    public static String location(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        return Objects.requireNonNull(result.getResponse().getHeader("Location"));
    }

    /** What the first group of that pattern is where it stands first. */
    public static String first(String pattern, String page) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    public static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
