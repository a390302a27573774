package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.niangjia.support.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What every answer carries, whoever asks for what by which method. */
@IdentityTest
class DoorsTest {
    private static final List<HttpMethod> METHODS = List.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);
    private static final List<String> STAFF =
            List.of("/sign-in", "/sign-in/code", "/sign-out", "/desk", "/desk/me", "/desk/accounts", "/desk/nowhere");
    private static final List<String> EVERYONE =
            List.of("/", "/help", "/nowhere", "/deskx", "/DESK", "/css/tokens.css", "/error");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient sql;

    @Test
    void everyAnswerCarriesTheHeaders() {
        for (var method : METHODS) {
            for (var path : Stream.concat(STAFF.stream(), EVERYONE.stream()).toList()) {
                assertThat(mvc.method(method).uri(path))
                        .as("%s %s", method, path)
                        .headers()
                        .hasValue(
                                "Content-Security-Policy",
                                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                                        + " font-src 'self'; connect-src 'self'; form-action 'self';"
                                        + " frame-ancestors 'none'; base-uri 'none'")
                        .hasValue("Referrer-Policy", "no-referrer")
                        .hasValue("X-Content-Type-Options", "nosniff")
                        .hasValue("X-Frame-Options", "DENY")
                        .containsHeader("Permissions-Policy")
                        .doesNotContainHeader("Strict-Transport-Security");
            }
        }
    }

    @Test
    void noOtherSiteMayRead() {
        assertThat(mvc.get().uri("/help").header("Origin", "https://elsewhere.example"))
                .headers()
                .doesNotContainHeader("Access-Control-Allow-Origin");
    }

    @Test
    void staffPagesAreNotKeptByBrowsersStaticFilesAre() {
        for (var path : STAFF) {
            assertThat(mvc.get().uri(path))
                    .as(path)
                    .headers()
                    .satisfies(headers -> assertThat(headers.getCacheControl()).contains("no-store"));
        }
        assertThat(mvc.get().uri("/css/tokens.css")).headers().hasValue("Cache-Control", "max-age=3600");
        assertThat(mvc.get().uri("/webjars/htmx.org/2.0.10/dist/htmx.min.js"))
                .hasStatusOk()
                .headers()
                .hasValue("Cache-Control", "max-age=3600");
    }

    @Test
    void publicAnswersSetNoCookieStartNoSessionAndNeverLeadToTheSignIn() {
        var before = new Sessions(sql).count();
        for (var method : METHODS) {
            for (var path : EVERYONE) {
                var answer = mvc.method(method).uri(path).exchange();
                assertThat(answer).as("%s %s", method, path).headers().doesNotContainHeader("Set-Cookie");
                assertThat(answer.getResponse().getHeader("Location")).isNull();
                assertThat(answer.getResponse().getStatus())
                        .as("%s %s", method, path)
                        .isNotIn(301, 302, 303, 307, 308);
                assertThat(answer.getRequest().getSession(false)).isNull();
            }
        }
        assertThat(new Sessions(sql).count()).isEqualTo(before);
    }

    @Test
    void publicPagesDoNotLookAtAStaffSession() {
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        var browser = staff.signedIn(officer);
        new Sessions(sql).age(officer.account(), Duration.ofMinutes(5));
        var before = new Sessions(sql).lastUse(officer.account());

        browser.get("/nowhere");

        assertThat(new Sessions(sql).lastUse(officer.account())).isEqualTo(before);
    }

    @Test
    void onlyWhatLinksAndFormsSendComesIn() {
        for (var path : List.of("/", "/desk/me", "/sign-in")) {
            for (var method : List.of("TRACE", "PROPFIND")) {
                assertThat(mvc.method(HttpMethod.valueOf(method)).uri(path))
                        .as(path)
                        .hasStatus4xxClientError();
            }
            for (var method : List.of("OPTIONS", "PUT", "PATCH", "DELETE")) {
                assertThat(mvc.method(HttpMethod.valueOf(method)).uri(path))
                        .as(method + " " + path)
                        .hasStatus(405)
                        .hasHeader("Allow", "GET, HEAD, POST")
                        .containsHeader("Content-Security-Policy");
            }
        }
    }

    @Test
    void deskSendsStrangersToTheSignIn() {
        assertThat(staff.browser().get("/desk/accounts"))
                .hasStatus(303)
                .headers()
                .hasValue("Location", "/sign-in");
        assertThat(staff.browser().get("/desk/me?lang=en"))
                .hasStatus(303)
                .headers()
                .hasValue("Location", "/sign-in?lang=en");
    }

    @Test
    void pagesAreThereInBothLanguages() {
        var browser = staff.signedIn(staff.person(LittleTree.COUNTY, Role.SECURITY_ADMINISTRATOR));
        for (var path : List.of("/desk/me", "/desk/accounts", "/desk/accounts/new")) {
            assertThat(browser.get(path + "?lang=en"))
                    .as(path)
                    .hasStatusOk()
                    .bodyText()
                    .contains("lang=\"en\"");
        }
        for (var path : List.of("/sign-in", "/sign-in/code")) {
            assertThat(Browser.body(new Browser(mvc).get(path + "?lang=en"))).contains("lang=\"en\"");
        }
    }
}
