package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.niangjia.identity.model.AuthenticatorSecret;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The app on somebody's phone, in a test. */
final class Authenticator {
    static final String PAGE = "/desk/me/second-factor";

    private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7]{4}(?: [A-Z2-7]{4}){7})</code>");
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern RECOVERY = Pattern.compile("<code>([0-9A-Z-]{14})</code>");

    private final AuthenticatorSecret secret;
    private final TestClock clock;
    private final String token;

    private Authenticator(MvcTestResult page, TestClock clock) {
        this.secret = AuthenticatorSecret.of(found(SECRET, page).replace(" ", ""));
        this.token = token(page);
        this.clock = clock;
    }

    /** It has scanned the picture; nothing is confirmed yet. */
    static Authenticator scanning(Browser browser, TestClock clock) {
        var page = browser.get(PAGE);
        assertThat(page).hasStatusOk();
        return new Authenticator(page, clock);
    }

    static Authenticator setUp(Browser browser, TestClock clock) {
        var phone = scanning(browser, clock);
        assertThat(phone.confirm(browser, phone.code()).getResponse().getStatus())
                .isIn(200, 303);
        return phone;
    }

    /** What follows the one that was used. */
    String nextCode() {
        clock.advance(Duration.ofSeconds(30));
        return code();
    }

    String code() {
        return secret.code(clock.instant());
    }

    String token() {
        return token;
    }

    String text() {
        return secret.text();
    }

    byte[] bytes() {
        return secret.bytes();
    }

    MvcTestResult confirm(Browser browser, String code) {
        return browser.post(PAGE, "token", token, "factor", code);
    }

    /** The answer to the password, and the code typed into it. */
    static MvcTestResult second(Browser browser, MvcTestResult afterPassword, String factor) {
        assertThat(afterPassword).hasStatusOk();
        return browser.post("/sign-in/second-step", "token", token(afterPassword), "factor", factor);
    }

    static String token(MvcTestResult page) {
        return found(TOKEN, page);
    }

    static List<String> recoveryCodes(MvcTestResult page) {
        return RECOVERY.matcher(Browser.body(page))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String found(Pattern pattern, MvcTestResult page) {
        var matcher = pattern.matcher(Browser.body(page));
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }
}
