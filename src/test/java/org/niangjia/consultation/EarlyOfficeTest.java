package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.organization.PublicPage;
import org.niangjia.organization.PublicPages;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose day it is where the office opens before eight, when a night is not over. */
@CountryTest
class EarlyOfficeTest {
    private static final OrganizationId DESK = Neighbourhood.at("152223104");
    private static final LocalDate TUESDAY = LocalDate.parse("2026-03-10");
    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-03-11");

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Staff staff;

    @Autowired
    PublicPages pages;

    @Autowired
    Duties duties;

    @Autowired
    Attendance attendance;

    @Autowired
    TestClock clock;

    private Officer tuesday;
    private Staff.Person wednesday;

    @BeforeEach
    void openFromHalfPastSeven() {
        clock.set("2026-03-10T10:00");
        tuesday = neighbourhood.officer(DESK, Role.OFFICER);
        wednesday = neighbourhood.onDuty(DESK, Role.OFFICER);
        assertThat(pages.write(tuesday, new PublicPage(DESK, "", "", "1-5 07:30-17:30", "")))
                .isTrue();
    }

    @AfterEach
    void now() {
        clock.set("2026-03-10T10:00");
        duties.list(tuesday, WEDNESDAY).forEach(duty -> duties.end(tuesday, duty.id()));
        clock.reset();
    }

    @Test
    void fromTheFirstMinuteItIsTodays() {
        arrange(tuesday.account(), TUESDAY, false);
        arrange(wednesday.account(), WEDNESDAY, false);
        clock.set("2026-03-11T07:40");
        assertThat(attendance.onDuty(DESK)).containsExactly(wednesday.account());
        assertThat(Browser.body(staff.signedIn(wednesday).get("/desk/duty")))
                .contains("今天" + wednesday.displayName() + "值班", "value=\"2026-03-11\"");
    }

    @Test
    void aNightIsHersUntilEight() {
        arrange(tuesday.account(), TUESDAY, true);
        arrange(wednesday.account(), WEDNESDAY, false);
        clock.set("2026-03-11T02:00");
        assertThat(attendance.onDuty(DESK)).containsExactly(tuesday.account());
        clock.set("2026-03-11T07:40");
        assertThat(attendance.onDuty(DESK)).containsExactlyInAnyOrder(tuesday.account(), wednesday.account());
        clock.set("2026-03-11T08:00");
        assertThat(attendance.onDuty(DESK)).containsExactly(wednesday.account());
    }

    private void arrange(AccountId who, LocalDate day, boolean roundTheClock) {
        assertThat(duties.arrange(tuesday, who, day, day, roundTheClock)).isEqualTo(new DeskOutcome.Done());
    }
}
