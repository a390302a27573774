package org.niangjia.organization.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.support.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

@CountryTest
class PublicPageControllerTest {
    @Autowired
    PublicPageController controller;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Staff staff;

    @Test
    void daysAreTickedAndTimesFilledIn() {
        var browser = staff.signedIn(neighbourhood.onDuty(Neighbourhood.COUSIN, Role.CHAIR));
        browser.get("/desk/organization");
        var morning = new String[] {"opens0-0", "08:30", "closes0-0", "12:00", "opens0-1", "", "closes0-1", ""};
        var days = new String[] {"days0", "1", "days0", "2", "days0", "3", "days0", "4", "days0", "5"};
        assertThat(browser.post("/desk/organization", both(days, morning))).hasStatus(303);
        assertThat(Browser.body(browser.get("/desk/organization")))
                .contains("name=\"opens0-0\" type=\"time\" value=\"08:30\"", "name=\"days1\"");
        assertThat(Browser.body(browser.get("/federations/152202001"))).contains("周一至周五 08:30–12:00");
    }

    @Test
    void aPlaceCanBeOpenDayAndNightAndOnHolidays() {
        var browser = staff.signedIn(neighbourhood.onDuty(Neighbourhood.at("152223"), Role.CHAIR));
        browser.get("/desk/organization");
        var days = new String[] {"days0", "1", "days0", "2", "days0", "3", "days0", "4", "days0", "5"};
        var weekend = new String[] {"days1", "6", "opens1-0", "18:00", "closes1-0", "00:00", "holidays", "true"};
        var allDay = new String[] {"opens0-0", "00:00", "closes0-0", "00:00"};
        assertThat(browser.post("/desk/organization", both(both(days, allDay), weekend)))
                .hasStatus(303);
        assertThat(Browser.body(browser.get("/desk/organization")))
                .contains("name=\"closes1-0\" type=\"time\" value=\"00:00\"")
                .containsPattern("name=\"holidays\" value=\"true\" checked");
        assertThat(Browser.body(browser.get("/federations/152223"))).contains("周一至周五 全天；周六 18:00–24:00；节假日照常开门");
        assertThat(Browser.body(browser.get("/federations/152223?lang=en"))).contains("open on public holidays too");
        assertThat(browser.post("/desk/organization", "holidays", "true"))
                .as("holidays of no hours")
                .hasStatus(422);
    }

    @Test
    void whatIsMissingIsSaidAndTheRestKept() {
        var browser = staff.signedIn(neighbourhood.onDuty(Neighbourhood.COUSIN, Role.CHAIR));
        browser.get("/desk/organization");
        for (var half : new String[][] {
            {"opens0-0", "08:30", "closes0-0", "12:00"},
            {"days0", "1", "opens0-0", "12:00", "closes0-0", "08:30"},
            {"days0", "1", "opens0-0", "08:30", "closes0-0", ""},
            {"days0", "1", "opens0-0", "08:30:15", "closes0-0", "12:00"},
            {"days0", "1", "opens0-0", "8", "closes0-0", "9", "days1", "1", "opens1-0", "08:30", "closes1-0", "12:00"}
        }) {
            var answer = browser.post("/desk/organization", both(half, new String[] {"address", "kept-address"}));
            assertThat(answer).hasStatus(422);
            assertThat(Browser.body(answer)).contains("这里还差一点", "kept-address", "08:30");
        }
    }

    private static String[] both(String[] some, String[] others) {
        return Stream.of(some, others).flatMap(Stream::of).toArray(String[]::new);
    }

    /** No page leads here today; what the service refuses is not called written all the same. */
    @Test
    void aRefusalIsSaid() {
        var chair = neighbourhood.officer(Neighbourhood.COUSIN, Role.CHAIR);
        var without =
                new Officer(chair.account(), chair.displayName(), chair.organization(), Role.CHAIR.name(), Map.of());
        var request = new MockHttpServletRequest();
        request.setAttribute(CsrfToken.class.getName(), new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token"));
        var answer = controller.write("kept-address", "", "", without, request);
        assertThat(answer.getStatus()).isEqualTo(HttpStatus.FORBIDDEN);
        var page = (PublicPagePage) Objects.requireNonNull(answer.getModel().get("page"));
        assertThat(page.kept()).isFalse();
        assertThat(page.address().value()).isEqualTo("kept-address");
        assertThat(page.problems()).hasSize(1);
    }
}
