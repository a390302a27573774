package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.identity.store.AccountStore;
import org.niangjia.identity.store.SignOnStore;
import org.niangjia.shared.Viewer;
import org.niangjia.support.Browser;
import org.niangjia.support.SignOnSite;
import org.niangjia.support.SmallProvider;
import org.niangjia.support.SmallProvider.Signature;
import org.niangjia.support.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody else tries with the way to the site's own sign-on and back. */
@IdentityTest
@ContextConfiguration(initializers = {World.class, SignOnSite.class})
class SignOnAttackTest extends AtSignOn {
    @Autowired
    SignOnStore signOns;

    @Autowired
    AccountStore accounts;

    @Autowired
    TransactionTemplate transaction;

    /** Log-in CSRF: the attacker's answer in her browser. ASVS V10.1.2, V10.2.1. */
    @Test
    void anAnswerToAnotherBrowserIsNone() {
        linked();
        var attackers = wayBack(staff.browser());
        var hers = staff.browser();
        isNotIn(hers, hers.get(attackers));
        sent(hers);
        var answer = hers.get(attackers);
        isNotIn(hers, answer);
        assertThat(provider.exchanges).as("its code was not even shown").hasSize(1);
    }

    @Test
    void theErrandIsInACookieThatScriptsDoNotReadAndThatEndsWithIt() {
        var browser = staff.browser();
        var cookie = browser.get(START).getResponse().getHeaders("Set-Cookie").stream()
                .filter(set -> set.startsWith(COOKIE))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("; HttpOnly", "; SameSite=Lax", "; Path=/", "; Max-Age=600");
        browser.get(START + "/back?code=none&state=none");
        assertThat(browser.cookie(COOKIE)).isNull();
    }

    @Test
    void anErrandEndsAfterTenMinutes() {
        linked();
        var browser = staff.browser();
        var back = wayBack(browser);
        clock.advance(Duration.ofMinutes(10));
        isNotIn(browser, browser.get(back));
    }

    @Test
    void aWayBackIsGoneOnce() {
        linked();
        var browser = staff.browser();
        later();
        var address = sent(browser);
        var copied = Objects.requireNonNull(browser.cookie(COOKIE));
        var back = back(provider.signsOn(address).toString());
        isIn(browser, browser.get(back));
        var thief = staff.browser();
        thief.remember(copied);
        isNotIn(thief, thief.get(back));
        thief.remember(copied);
        isNotIn(thief, thief.get(back(provider.signsOn(address).toString())));
        assertThat(audited()).endsWith("refused sign-in identity.audit.sign-on-gone-before");
    }

    /** ASVS V10.4.6, V10.5.1: code injection, also where the provider does not look at PKCE. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCodeOfAnotherErrandIsNone(boolean checksPkce) {
        linked();
        provider.checksPkce = checksPkce;
        var stolen = code(wayBack(staff.browser()));
        var thief = staff.browser();
        var own = wayBack(thief);
        isNotIn(thief, thief.get(own.replace(code(own), stolen)));
        assertThat(provider.exchanges).hasSize(2);
        assertThat(lastAtTheDoor()).isEqualTo("refused identity.audit.sign-on-unbelievable");
    }

    private static String code(String back) {
        return back.replaceAll(".*code=([^&]+).*", "$1");
    }

    /** Mix-up (RFC 9207): our client's code must not be carried to another's address, nor another's to ours. */
    @Test
    void anAnswerOfAnotherProviderIsNone() {
        linked();
        provider.issInAnswer = "https://attacker.example";
        var browser = staff.browser();
        var exchanged = provider.exchanges.size();
        isNotIn(browser, enter(browser));
        assertThat(provider.exchanges).hasSize(exchanged);
        provider.issInAnswer = provider.issuer();
        isIn(browser, enter(browser));
    }

    @Test
    void whereTheProviderSaysWhoAnswersItMustBeSaid() {
        linked();
        provider.announcesIss = true;
        clock.advance(Duration.ofMinutes(11)); // what it said of itself is asked anew
        var browser = staff.browser();
        isNotIn(browser, enter(browser));
        provider.issInAnswer = provider.issuer();
        isIn(browser, enter(browser));
    }

    static Stream<Named<Consumer<JWTClaimsSet.Builder>>> lies() {
        return Stream.of(
                Named.of("another issuer", token -> token.issuer("https://attacker.example")),
                Named.of("for another client", token -> token.audience("another")),
                Named.of("for others too", token -> token.audience(List.of(SmallProvider.CLIENT, "another"))),
                Named.of("given to another", token -> token.claim("azp", "another")),
                Named.of("over", token -> token.expirationTime(ago(5))),
                Named.of("without an end", token -> token.expirationTime(null)),
                Named.of("of the future", token -> token.issueTime(ago(-5))),
                Named.of("another nonce", token -> token.claim("nonce", "another")),
                Named.of("no nonce", token -> token.claim("nonce", null)),
                Named.of("of nobody", token -> token.subject(null)),
                Named.of(
                        "shown long ago",
                        token -> token.claim("auth_time", ago(5).toInstant().getEpochSecond())),
                Named.of("not said when", token -> token.claim("auth_time", null)));
    }

    private static Date ago(int minutes) {
        return Date.from(Instant.now().minus(Duration.ofMinutes(minutes)));
    }

    /** ASVS V9.1, V9.2, V10.5. */
    @ParameterizedTest
    @MethodSource("lies")
    void aTokenThatLiesOpensNothing(Consumer<JWTClaimsSet.Builder> lie) {
        linked();
        var browser = staff.browser();
        provider.bent = lie;
        isNotIn(browser, enter(browser));
        assertThat(lastAtTheDoor()).isEqualTo("refused identity.audit.sign-on-unbelievable");
        provider.behave();
        isIn(browser, enter(browser));
    }

    /** Whoever left the desk a while ago did not show it for whoever sits there now. */
    @Test
    void whatWasShownBeforeSheWasSentCountsForAsLongAsClocksDiffer() {
        linked();
        later();
        var sent = clock.instant().getEpochSecond();
        var browser = staff.browser();
        provider.bent = token -> token.claim("auth_time", sent - 6);
        isNotIn(browser, enterNow(browser));
        provider.bent = token -> token.claim("auth_time", sent - 5);
        isIn(browser, enterNow(browser));
    }

    /** Without a moment more: so that a second does not end meanwhile. */
    private MvcTestResult enterNow(Browser browser) {
        return browser.get(back(provider.signsOn(sent(browser)).toString()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ITS_OWN")
    void aTokenThatTheProviderDidNotSignOpensNothing(Signature signature) {
        linked();
        provider.signature = signature;
        var browser = staff.browser();
        isNotIn(browser, enter(browser));
    }

    /** ASVS V10.5.3. */
    @Test
    void whoeverCallsItselfSomethingElseIsNotAsked() {
        provider.callsItself = "https://attacker.example";
        clock.advance(Duration.ofMinutes(11));
        assertThat(staff.browser().get(START)).hasStatus(503);
    }

    @Test
    void tokensAreAskedForAtASafeAddressOnly() {
        provider.tokenAddress = "http://attacker.example/token";
        clock.advance(Duration.ofMinutes(11));
        assertThat(staff.browser().get(START)).hasStatus(503);
    }

    @Test
    void theProvidersAbsenceIsSaidAndThePasswordRemains() {
        linked();
        var browser = staff.browser();
        var back = wayBack(browser);
        provider.away = true;
        assertThat(browser.get(back)).hasStatus(503).bodyText().contains("单位的登录现在连不上", "name=\"password\"");
        clock.advance(Duration.ofMinutes(11));
        assertThat(browser.get(START)).hasStatus(503).bodyText().contains("单位的登录现在连不上", "name=\"password\"");
        var desk = staff.signedIn(officer);
        desk.get(PAGE);
        desk.post(PAGE + "/end");
        assertThat(desk.post(PAGE)).hasStatus(503).bodyText().contains("单位的登录现在连不上");
        assertThat(password(browser)).hasStatus(303);
    }

    @Test
    void whoTurnsBackThereIsNotIn() {
        linked();
        var browser = staff.browser();
        later();
        isNotIn(browser, browser.get(back(provider.turnsBack(sent(browser)).toString())));
    }

    @Test
    void aFaultOfTheProviderIsNotSaidToBeHers() {
        linked();
        provider.no = "unauthorized_client";
        var browser = staff.browser();
        later();
        assertThat(browser.get(back(provider.turnsBack(sent(browser)).toString())))
                .hasStatus(503)
                .bodyText()
                .contains("单位的登录现在连不上");
        provider.behave();
        provider.clock = clock;
        provider.noToken = "invalid_client";
        assertThat(enter(browser)).hasStatus(503).bodyText().contains("单位的登录现在连不上");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://attacker.example", "//attacker.example", "/desk/../follow", "/exit", "/desk/me x"})
    void nowhereElseIsGoneTo(String elsewhere) {
        linked();
        hasReadHerNews();
        var browser = staff.browser();
        var start = browser.get(START + "?back=" + elsewhere);
        var back = back(provider.signsOn(String.valueOf(start.getResponse().getHeader("Location")))
                .toString());
        assertThat(browser.get(back + "&back=" + elsewhere)).headers().hasValue("Refresh", "0; url=/desk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?code=",
                "?state=%00",
                "?code=a&code=b&state=c&state=d",
                "?error=%3Cscript%3E&state=x",
                "?response=a.b.c"
            })
    void whateverComesBackGetsAnOrdinaryAnswer(String query) {
        var browser = staff.browser();
        later();
        sent(browser);
        assertThat(browser.get(START + "/back" + query))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("<script>");
    }

    @Test
    void nobodyElsesAnswerIsLinked() {
        var other = staff.signedIn(staff.person(LittleTree.NORTH, Role.OFFICER));
        var theirs = Authenticator.token(asked(other));
        var desk = staff.signedIn(officer);
        desk.get(PAGE);
        assertThat(desk.post(PAGE + "/link", "token", theirs)).hasStatus(422);
        assertThat(desk.post(PAGE + "/link", "token", "forged")).hasStatus(422);
        assertThat(desk.get(PAGE)).bodyText().contains("还没有连");
    }

    /** Whose account there it is she sees before she says yes: a colleague may be signed on at the same desk. */
    @Test
    void sheSeesWhoCameBackBeforeSheLinks() {
        provider.name = "<b>张";
        var asked = asked(staff.signedIn(officer));
        assertThat(asked).bodyText().contains("&lt;b&gt;张", officer.name()).doesNotContain("code=", "state=");
        var desk = staff.signedIn(officer);
        assertThat(desk.get(PAGE)).as("she has not said yes").bodyText().contains("还没有连");
    }

    /** ASVS V7.5.1. */
    @Test
    void linkingAsksWhoSheIsAndForHerSecondFactor() {
        var desk = staff.signedIn(officer);
        var phone = Authenticator.setUp(desk, clock);
        assertThat(desk.post(PAGE)).hasStatus(422).bodyText().contains("aria-invalid");
        assertThat(desk.post(PAGE, "present", "000000"))
                .hasStatus(422)
                .bodyText()
                .contains("aria-invalid", "没对上")
                .doesNotContain("/authorize?");
        assertThat(desk.cookie(COOKIE)).isNull();
        assertThat(link(desk, "present", phone.nextCode())).hasStatus(303);
        clock.advance(Duration.ofMinutes(10));
        assertThat(desk.post(PAGE + "/end")).hasStatus(422).bodyText().contains("再确认一下是你");
        assertThat(desk.post(PAGE)).hasStatus(422).bodyText().contains("再确认一下是你");
        assertThat(desk.post(PAGE + "/link")).hasStatus(422).bodyText().contains("再确认一下是你");
    }

    @Test
    void ofTwoWhoLinkTheSameAtTheSameMomentOneIsTold() throws Exception {
        var other = staff.person(LittleTree.NORTH, Role.OFFICER);
        var desk = staff.signedIn(officer);
        var token = Authenticator.token(asked(desk));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = Objects.requireNonNull(transaction.execute(_ -> {
                signOns.link(other.account(), provider.issuer(), provider.subject, clock.instant());
                var answer = threads.submit(() -> desk.post(PAGE + "/link", "token", token));
                waitUntilSomebodyWaits();
                return answer;
            }));
            assertThat(waiting.get()).hasStatus(422).bodyText().contains("另一个账号连着");
        }
        assertThat(audited()).endsWith("refused sign-on.linked identity.refusal.sign-on-taken");
    }

    private void waitUntilSomebodyWaits() {
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < end
                && !sql.sql("select exists (select from pg_locks where not granted)")
                        .query(Boolean.class)
                        .single()) {
            Thread.onSpinWait();
        }
    }

    /** The reset closed this way, and her form was already under way. */
    @Test
    void whoseAccountIsResetMeanwhileLinksNothing() throws Exception {
        var desk = staff.signedIn(officer);
        var token = Authenticator.token(asked(desk));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = Objects.requireNonNull(transaction.execute(_ -> {
                accounts.forgetPassword(officer.account());
                signOns.close(new Viewer.Job("test"), officer.account());
                var answer = threads.submit(() -> desk.post(PAGE + "/link", "token", token));
                waitUntilSomebodyWaits();
                return answer;
            }));
            assertThat(waiting.get()).hasStatus(422).bodyText().contains("密码已经作废");
        }
        assertThat(signOns.find(officer.account())).isEmpty();
        assertThat(audited()).endsWith("refused sign-on.linked identity.refusal.sign-on-no-password");
    }

    @Test
    void whoSheIsThereStandsNowhere() {
        provider.subject = "employee-of-the-city";
        provider.name = "the-name-of-the-employee";
        linked();
        var rows = sql.sql("select s::text from identity.sign_on s union all select e::text from audit.event e")
                .query(String.class)
                .list();
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains("employee"));
    }
}
