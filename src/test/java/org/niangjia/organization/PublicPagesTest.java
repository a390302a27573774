package org.niangjia.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.Rows;
import org.niangjia.identity.Role;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@CountryTest
class PublicPagesTest {
    private static final OrganizationId CITY = Neighbourhood.at("152202");
    private static final OrganizationId STREET = Neighbourhood.COUSIN;

    @Autowired
    PublicPages pages;

    @Autowired
    Organizations organizations;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    @BeforeEach
    void now() {
        clock.reset();
    }

    @Test
    void theNewestWordCountsAndTheOldOnesStay() {
        var chair = neighbourhood.officer(STREET, Role.CHAIR);
        assertThat(pages.write(chair, page(STREET, "first", ""))).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(pages.write(chair, page(STREET, "second", ""))).isTrue();
        assertThat(pages.of(STREET).address()).isEqualTo("second");
        assertThat(rows.list("select from organization.public_page where organization_id = ?", STREET.value()))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void whereNothingIsSaidTheNearestAboveIsHeard() {
        var village = Neighbourhood.at("152202001001");
        assertThat(pages.of(village)).isEqualTo(PublicPage.empty(village));
        pages.write(neighbourhood.officer(CITY, Role.CHAIR), page(CITY, "hall", "0482-0000001"));
        assertThat(pages.upwards(organizations.withAncestors(village)))
                .filteredOn(page -> !page.telephone().isBlank())
                .first()
                .isEqualTo(page(CITY, "hall", "0482-0000001"));
    }

    @Test
    void nobodyWritesAnothersPageAndTheAttemptIsKept() {
        for (Officer stranger : new Officer[] {
            neighbourhood.officer(CITY, Role.CHAIR),
            neighbourhood.officer(Neighbourhood.OWN, Role.CHAIR),
            neighbourhood.officer(STREET, Role.SUPERVISOR),
            neighbourhood.officer(STREET, Role.SECURITY_ADMINISTRATOR)
        }) {
            assertThat(pages.write(stranger, page(STREET, "planted", ""))).isFalse();
            assertThat(rows.list(
                            "select action, outcome, object_id from audit.event where actor = ?",
                            stranger.account().value()))
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .containsEntry("action", "public-page.written")
                            .containsEntry("outcome", "refused")
                            .containsEntry("object_id", STREET.value()));
        }
        assertThat(pages.of(STREET).address()).isNotEqualTo("planted");
    }

    private static PublicPage page(OrganizationId organization, String address, String telephone) {
        return new PublicPage(organization, address, telephone, "", "");
    }
}
