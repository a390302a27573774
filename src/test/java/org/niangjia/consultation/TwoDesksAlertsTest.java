package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.shared.OrganizationId;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** One who serves two desks, each with its own hours. */
@CountryTest
class TwoDesksAlertsTest {
    private static final OrganizationId ONE = Neighbourhood.at("152223102");
    private static final OrganizationId OTHER = Neighbourhood.at("152223105");

    @Autowired
    Lookout lookout;

    @Autowired
    Staff staff;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    TestClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    /** What was urgent at one in the night takes nothing away from what the other owes in the morning. */
    @Test
    void ofWhatTheOtherOwesSheIsToldAllTheSame() throws InterruptedException {
        clock.set("2026-03-10T17:00");
        var person = neighbourhood.onDuty(ONE, Role.OFFICER);
        staff.give(person, OTHER, Role.OFFICER);
        var officer = Neighbourhood.officer(person, ONE, Role.OFFICER);
        var ways = new SentAlerts();
        var alerts = lookout.alerts(ways);
        var attention = lookout.node(ways);
        alerts.keep(officer, "", "15222310200");
        clock.set("2026-03-10T20:00");
        ask(OTHER, "law");
        clock.set("2026-03-11T02:00");
        ask(ONE, "danger");
        attention.look();
        assertThat(ways.sent).containsExactly("15222310200");
        clock.set("2026-03-11T09:05");
        attention.look();
        assertThat(ways.sent).containsExactly("15222310200", "15222310200");
        attention.look();
        assertThat(ways.sent).hasSize(2);
        alerts.keep(officer, "", "");
    }

    /** She sees the one desk when she enters her address, and not what waits at the other. */
    @Test
    void whatWaitsAtTheOtherIsNotForgottenWhenSheEntersHerAddressAnew() throws InterruptedException {
        clock.set("2026-03-17T17:00");
        var person = neighbourhood.onDuty(ONE, Role.OFFICER);
        staff.give(person, OTHER, Role.OFFICER);
        var officer = Neighbourhood.officer(person, ONE, Role.OFFICER);
        var ways = new SentAlerts();
        var alerts = lookout.alerts(ways);
        var attention = lookout.node(ways);
        alerts.keep(officer, "", "15222310201");
        clock.set("2026-03-17T20:00");
        ask(ONE, "law");
        ask(OTHER, "law");
        attention.look();
        clock.set("2026-03-18T08:30");
        alerts.keep(officer, "", "15222310202");
        clock.set("2026-03-18T09:05");
        attention.look();
        attention.look();
        assertThat(ways.sent).containsExactly("15222310202");
        alerts.keep(officer, "", "");
    }

    private void ask(OrganizationId desk, String topic) throws InterruptedException {
        neighbourhood.ask(new Asked(topic, "152223102", desk, null, new Story("her words", ""), SafeContact.NONE));
    }
}
