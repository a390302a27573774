package org.niangjia.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.organization.PublicPage;
import org.niangjia.organization.PublicPages;
import org.niangjia.shared.OrganizationId;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A page that lies ready is the page itself: nothing older than ten seconds, nothing of anybody, every head line. */
@CountryTest
class ReadyPagesTest {
    private static final OrganizationId STREET = Neighbourhood.at("152202002");
    private static final String PAGE = "/federations/152202002";

    @Autowired
    Staff staff;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    PublicPages pages;

    @Autowired
    TestClock clock;

    @BeforeEach
    void later() {
        clock.advance(Duration.ofMinutes(1));
    }

    @Test
    void theReadyPageIsTheSameWithTheSameHeadLines() throws IOException {
        var first = packed("/");
        assertThat(first).doesNotContainHeader("Content-Encoding");
        var second = packed("/");
        assertThat(second).hasHeader("Content-Encoding", "gzip").doesNotContainHeader("Set-Cookie");
        assertThat(text(second)).isEqualTo(Browser.body(first));
        for (var name : first.getResponse().getHeaderNames()) {
            if (!name.equals("Content-Length") && !name.equals("Vary")) {
                assertThat(second.getResponse().getHeaders(name))
                        .as(name)
                        .isEqualTo(first.getResponse().getHeaders(name));
            }
        }
    }

    @Test
    void eachLanguageHasItsOwn() throws IOException {
        packed("/safety");
        assertThat(text(packed("/safety"))).contains("lang=\"zh-CN\"");
        packed("/safety?lang=en");
        assertThat(text(packed("/safety?lang=en"))).contains("lang=\"en\"");
        assertThat(packed("/safety", "Accept-Language", "en")).doesNotContainHeader("Content-Encoding");
    }

    @Test
    void onlyPagesThatAreTheSameForEveryoneLieReady() {
        for (var path :
                new String[] {"/help", "/follow", "/federations?q=fumin", "/federations", "/sign-in", "/?x=1"}) {
            packed(path);
            assertThat(packed(path)).as(path).doesNotContainHeader("Content-Encoding");
        }
        packed("/federations/99");
        assertThat(packed("/federations/99")).hasStatus(404);
    }

    @Test
    void whatIsChangedElsewhereIsSeenAfterTenSeconds() throws IOException {
        packed(PAGE);
        var chair = neighbourhood.officer(STREET, Role.CHAIR);
        pages.write(chair, new PublicPage(STREET, "the hall by the river", "", "", ""));
        assertThat(text(packed(PAGE))).doesNotContain("the hall by the river");
        clock.advance(Duration.ofSeconds(11));
        assertThat(Browser.body(packed(PAGE))).contains("the hall by the river");
    }

    @Test
    void whoWritesHerPageSeesItAtOnce() {
        packed(PAGE);
        var browser = staff.signedIn(staff.person(STREET, Role.CHAIR));
        browser.get("/desk/organization");
        assertThat(browser.post("/desk/organization", "address", "the hall on the hill"))
                .hasStatus(303);
        assertThat(Browser.body(packed(PAGE))).contains("the hall on the hill");
    }

    private MvcTestResult packed(String path, String... headers) {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Accept-Encoding";
        all[headers.length + 1] = "gzip, br";
        return staff.browser().get(path, all);
    }

    private static String text(MvcTestResult answer) throws IOException {
        assertThat(answer).hasHeader("Content-Encoding", "gzip");
        try (var unpacked = new GZIPInputStream(
                new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
