package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.niangjia.identity.Role;
import org.niangjia.shared.OrganizationId;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Of what climbed to a desk its officers are told in the same minute. */
@CountryTest
class ClimbedAlertsTest {
    /** Desks that no other test asks: 胡尔勒镇 of 扎赉特旗. */
    private static final OrganizationId LOW = Neighbourhood.at("152223103");

    private static final OrganizationId HIGH = Neighbourhood.at("152223");

    @Autowired
    Lookout lookout;

    @Autowired
    Duties duties;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    TestClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void atNightWhoeverGetsItIsToldInTheSameLook() throws InterruptedException {
        clock.set("2026-05-20T02:00");
        neighbourhood.officer(LOW, Role.OFFICER);
        var above = neighbourhood.officer(HIGH, Role.OFFICER);
        var night = LocalDate.parse("2026-05-19");
        assertThat(duties.arrange(above, above.account(), night, night, true)).isEqualTo(new DeskOutcome.Done());
        var ways = new SentAlerts();
        lookout.alerts(ways).keep(above, "", "15222300001");
        clock.set(clock.instant().plusSeconds(60));
        neighbourhood.ask(new Asked("danger", "152223103", LOW, null, new Story("her words", ""), SafeContact.NONE));

        assertThat(lookout.node(ways).look().climbed()).isPositive();

        assertThat(ways.sent).contains("15222300001");
        lookout.alerts(ways).keep(above, "", "");
        duties.today(above).forEach(duty -> duties.end(above, duty.id()));
    }
}
