package org.niangjia.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.support.Browser;
import org.niangjia.support.Statements;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What every public page keeps: headers, no cookie, her words in the form, and few questions to the database. */
@CountryTest
class PublicContractTest {
    private static final List<String> PAGES = List.of(
            "/",
            "/safety",
            "/privacy",
            "/privacy/1",
            "/federations",
            "/federations/china",
            "/federations/152201003001",
            "/help",
            "/follow",
            "/nowhere");

    @Autowired
    Staff staff;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    DSLContext sql;

    @Autowired
    TestClock clock;

    private Statements statements;

    @BeforeEach
    void count() {
        clock.reset();
        statements = new Statements(sql);
    }

    @AfterEach
    void countNoMore() {
        statements.close();
    }

    /** Spring would: an empty page with status 200. */
    @Test
    void aDatabaseThatBreaksOffIsNotTakenForHerBrowser(
            @Autowired @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        assertThat(resolver.resolveException(
                        new MockHttpServletRequest(),
                        new MockHttpServletResponse(),
                        null,
                        new DataAccessException("select", new EOFException())))
                .isNull();
    }

    @Test
    void safetyLeadsOnToBothWaysIn() {
        assertThat(Browser.body(staff.browser().get("/safety?lang=en")))
                .contains("href=\"/help?lang=en\"", "href=\"/follow?lang=en\"");
    }

    @Test
    void noPublicPageSetsACookie() {
        for (var page : PAGES) {
            assertThat(staff.browser().get(page)).as(page).doesNotContainHeader("Set-Cookie");
        }
    }

    @Test
    void everyPublicPageCarriesTheHeaders() {
        for (var page : PAGES) {
            assertThat(staff.browser().get(page))
                    .as(page)
                    .hasHeader("Referrer-Policy", "no-referrer")
                    .hasHeader("X-Content-Type-Options", "nosniff")
                    .hasHeader("Cross-Origin-Opener-Policy", "same-origin")
                    .containsHeader("Permissions-Policy")
                    .headers()
                    .satisfies(headers -> {
                        assertThat(headers.getFirst("Content-Security-Policy"))
                                .contains("default-src 'none'", "frame-ancestors 'none'")
                                .doesNotContain("unsafe");
                        assertThat(headers.getFirst("Cache-Control")).contains("no-store");
                    });
        }
    }

    @Test
    void homeAsksTheDatabaseNothingAndAFederationLittle() {
        assertThat(statementsOf(staff.browser(), "/")).isZero();
        assertThat(statementsOf(staff.browser(), "/help"))
                .as("whether anyone is there at all")
                .isEqualTo(1);
        assertThat(statementsOf(staff.browser(), "/follow")).isZero();
        assertThat(statementsOf(staff.browser(), "/federations/152201003")).isBetween(1, 5);
    }

    @Test
    void aLongerListCostsNoMoreStatements() throws InterruptedException {
        var place = Neighbourhood.at("152201005");
        var officer = staff.signedIn(neighbourhood.onDuty(place, Role.OFFICER));
        for (var request = 0; request < 3; request++) {
            neighbourhood.ask(place, "…");
        }
        officer.get("/desk");
        var three = statementsOf(officer, "/desk");
        for (var request = 3; request < 30; request++) {
            neighbourhood.ask(place, "…");
        }
        assertThat(statementsOf(officer, "/desk")).isEqualTo(three);
    }

    @Test
    void aRefusedFormKeepsEveryField() {
        neighbourhood.onDuty(Neighbourhood.OWN, Role.OFFICER);
        var answer = staff.browser()
                .post(
                        "/help/requests",
                        "token",
                        "expired",
                        "topic",
                        "law",
                        "region",
                        "152201003001",
                        "level",
                        "township",
                        "words",
                        "kept-words",
                        "name",
                        "kept-name",
                        "number",
                        "kept-number",
                        "channels",
                        "VOICE_MESSAGE",
                        "hours",
                        "kept-hours",
                        "safeName",
                        "kept-safe-name",
                        "codeWord",
                        "kept-code-word");
        assertThat(answer).hasStatus(422);
        assertThat(Browser.body(answer))
                .contains(
                        "kept-words",
                        "kept-name",
                        "kept-number",
                        "kept-hours",
                        "kept-safe-name",
                        "kept-code-word",
                        "value=\"law\"",
                        "value=\"152201003001\"",
                        "value=\"township\"")
                .containsPattern("value=\"VOICE_MESSAGE\"[^>]*checked");
    }

    private int statementsOf(Browser browser, String page) {
        return statements.of(() -> assertThat(browser.get(page)).hasStatusOk());
    }
}
