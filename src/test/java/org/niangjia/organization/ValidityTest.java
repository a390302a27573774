package org.niangjia.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.Rows;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Which federations there are is a question of the day. */
@CountryTest
class ValidityTest {
    private static final OrganizationId TOWN = Neighbourhood.at("152223");
    private static final OrganizationId VILLAGE = Neighbourhood.at("152223101");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    @Autowired
    Organizations organizations;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    @BeforeEach
    void yesterdayInLondonIsTodayInShanghai() {
        clock.set(DAY.atTime(1, 0).atZone(WorkingCalendar.SHANGHAI).toInstant());
    }

    @Test
    void itIsThereFromItsFirstDayUntilTheDayOfItsEnd() throws SQLException {
        var children = organizations.countChildren(TOWN);
        valid("date '2026-03-09'", "null");
        assertThere(children);
        valid("date '2020-01-01'", "date '2026-03-10'");
        assertThere(children);
        valid("date '2026-03-10'", "null");
        assertGone(children);
        valid("date '2020-01-01'", "date '2026-03-09'");
        assertGone(children);
    }

    private void assertThere(long children) {
        assertThat(organizations.find(VILLAGE)).isPresent();
        assertThat(organizations.list(Set.of(VILLAGE))).hasSize(1);
        assertThat(organizations.countChildren(TOWN)).isEqualTo(children);
        assertThat(organizations.withAncestors(VILLAGE))
                .extracting(Organization::id)
                .contains(VILLAGE);
    }

    private void assertGone(long children) {
        assertThat(organizations.find(VILLAGE)).isEmpty();
        assertThat(organizations.list(Set.of(VILLAGE))).isEmpty();
        assertThat(organizations.countChildren(TOWN)).isEqualTo(children - 1);
        assertThat(organizations.children(TOWN, 0, 100))
                .extracting(Organization::id)
                .doesNotContain(VILLAGE);
        // What still lies at its desk goes up from there.
        assertThat(organizations.withAncestors(VILLAGE))
                .extracting(Organization::id)
                .startsWith(VILLAGE, TOWN);
    }

    private void valid(String from, String to) throws SQLException {
        try (var owner = rows.as("niangjia_owner");
                var sql = owner.createStatement()) {
            sql.execute("update organization.node set valid_from = " + from + ", valid_to = " + to + " where id = '"
                    + VILLAGE.value() + "'");
        }
    }
}
