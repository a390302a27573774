package org.niangjia.organization.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
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
    void longOpeningHoursAreKeptInTheFormAndNotWritten() {
        var browser = staff.signedIn(neighbourhood.onDuty(Neighbourhood.COUSIN, Role.CHAIR));
        browser.get("/desk/organization");
        var hours = "1-5 09:00-12:00\n".repeat(26);
        var answer = browser.post("/desk/organization", "address", "kept-address", "openingHours", hours);
        assertThat(answer).hasStatus(422);
        assertThat(Browser.body(answer)).contains("最多 400 个字", "kept-address", "1-5 09:00-12:00");
    }

    /** No page leads here today; what the service refuses is not called written all the same. */
    @Test
    void aRefusalIsSaid() {
        var chair = neighbourhood.officer(Neighbourhood.COUSIN, Role.CHAIR);
        var without =
                new Officer(chair.account(), chair.displayName(), chair.organization(), Role.CHAIR.name(), Map.of());
        var request = new MockHttpServletRequest();
        request.setAttribute(CsrfToken.class.getName(), new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token"));
        var answer = controller.write("kept-address", "", "", "", without, request);
        assertThat(answer.getStatus()).isEqualTo(HttpStatus.FORBIDDEN);
        var page = (PublicPagePage) Objects.requireNonNull(answer.getModel().get("page"));
        assertThat(page.kept()).isFalse();
        assertThat(page.address().value()).isEqualTo("kept-address");
        assertThat(page.problems()).hasSize(1);
    }
}
