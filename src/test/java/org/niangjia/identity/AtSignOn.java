package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.niangjia.support.Browser;
import org.niangjia.support.SignOnSite;
import org.niangjia.support.SmallProvider;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An officer, and the sign-on that her site has of its own. */
abstract class AtSignOn extends AtTheSecondStep {
    static final String PAGE = "/desk/me/sign-on";
    static final String START = "/sign-in/sign-on";
    static final String COOKIE = "niangjia-sign-on";

    private static final Pattern ADDRESS = Pattern.compile("href=\"([^\"]+/authorize\\?[^\"]+)\"");

    final SmallProvider provider = SignOnSite.PROVIDER;

    @BeforeEach
    void someoneThere() {
        provider.behave();
        provider.clock = clock;
        provider.subject = UUID.randomUUID().toString();
    }

    /** A later way is younger than the one before by a moment at least. */
    void later() {
        clock.advance(Duration.ofMillis(5));
    }

    /** Where the page leads to: the provider's page. */
    static String onward(MvcTestResult page) {
        var found = ADDRESS.matcher(Browser.body(page));
        assertThat(found.find()).as(Browser.body(page)).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    /** She is sent to the provider, and signs on there. */
    String wayBack(Browser browser) {
        later();
        return back(provider.signsOn(sent(browser)).toString());
    }

    static String sent(Browser browser) {
        var answer = browser.get(START);
        assertThat(answer).hasStatus(303);
        return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
    }

    static String back(String address) {
        return address.substring("http://localhost:80".length());
    }

    MvcTestResult enter(Browser browser) {
        return browser.get(wayBack(browser));
    }

    /** The page that asks whether these two shall be linked. */
    MvcTestResult asked(Browser browser, String... present) {
        later();
        browser.get("/desk/me");
        var going = browser.post(PAGE, present);
        assertThat(going).hasStatusOk();
        return browser.get(back(provider.signsOn(onward(going)).toString()));
    }

    MvcTestResult link(Browser browser, String... present) {
        return browser.post(PAGE + "/link", "token", Authenticator.token(asked(browser, present)));
    }

    Browser linked() {
        var browser = staff.signedIn(officer);
        assertThat(link(browser)).hasRedirectedUrl("/desk/me?done=sign-on");
        return browser;
    }

    /** By her password, for by the sign-on she would be told again. */
    void hasReadHerNews() {
        clock.advance(Duration.ofMinutes(1));
        assertThat(password(staff.browser())).hasStatus(303);
        clock.advance(Duration.ofMinutes(1));
    }

    static void isIn(Browser browser, MvcTestResult entered) {
        assertThat(entered).hasStatusOk().bodyText().contains("登录好了");
        assertThat(browser.get("/desk/me")).hasStatusOk();
    }

    static void isNotIn(Browser browser, MvcTestResult answer) {
        assertThat(answer).hasStatus(422).bodyText().contains("name=\"password\"");
        assertThat(browser.cookie("niangjia")).isNull();
        assertThat(browser.get("/desk/me")).hasStatus(303).hasRedirectedUrl("/sign-in");
    }

    List<String> audited() {
        return sql.sql("select outcome || ' ' || action || ' ' || coalesce(reason, '') from audit.event"
                        + " where object_id = ? and (action like 'sign-on%' or reason like '%sign-on%'"
                        + " or outcome = 'refused') order by id")
                .param(officer.account().value())
                .query(String.class)
                .list();
    }

    String lastAtTheDoor() {
        return sql.sql(
                        "select outcome || ' ' || reason from audit.event where action = 'sign-in' order by id desc limit 1")
                .query(String.class)
                .single();
    }
}
