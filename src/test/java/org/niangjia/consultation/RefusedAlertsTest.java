package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.niangjia.consultation.StaffAlerts.Way;
import org.niangjia.identity.Role;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told where something cannot be sent: to an address that is none, or by a way that is not there. */
@CountryTest
class RefusedAlertsTest {
    /** Desks that no other test asks. */
    private static final OrganizationId DESK = Neighbourhood.at("152222103");

    private static final OrganizationId BEHIND = Neighbourhood.at("152222104");
    private static final AtomicInteger WEEKS = new AtomicInteger();
    private static final LocalDate A_WEDNESDAY = LocalDate.parse("2026-03-11");

    @Autowired
    Lookout lookout;

    @Autowired
    Duties duties;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    TestClock clock;

    private final SentAlerts ways = new SentAlerts();
    private Alerts alerts;
    private Attention attention;
    private Officer first;
    private Officer second;
    private Officer behind;

    @BeforeEach
    void twoHereAndOneElsewhere() {
        clock.set(LocalDateTime.of(A_WEDNESDAY.plusWeeks(WEEKS.getAndIncrement()), LocalTime.of(10, 0))
                .atZone(WorkingCalendar.SHANGHAI)
                .toInstant());
        alerts = lookout.alerts(ways);
        attention = lookout.node(ways);
        first = neighbourhood.officer(DESK, Role.OFFICER);
        second = neighbourhood.officer(DESK, Role.CHAIR);
        behind = neighbourhood.officer(BEHIND, Role.OFFICER);
        alerts.keep(first, mail(first), number(first));
        alerts.keep(second, mail(second), "");
        alerts.keep(behind, mail(behind), "");
        clock.advance(Duration.ofMinutes(1));
    }

    @AfterEach
    void now() {
        duties.today(second).forEach(duty -> duties.end(second, duty.id()));
        alerts.keep(first, "", "");
        alerts.keep(second, "", "");
        alerts.keep(behind, "", "");
        clock.reset();
    }

    /** What is urgent goes first: behind it the other desk waits for its turn. */
    @Test
    void deadMailboxesKeepNoOtherDeskFromBeingTold() throws InterruptedException {
        ways.on.remove(Way.SMS);
        ways.refused.add(mail(first));
        ways.full.add(mail(second));
        ask(DESK, "danger");
        ask(BEHIND, "law");
        attention.look();
        assertThat(ways.sent).containsExactly(mail(behind));
    }

    @Test
    void whatIsRefusedIsTriedOnceAndItsOwnerSeesIt() throws InterruptedException {
        ways.on.remove(Way.SMS);
        ways.refused.add(mail(first));
        ways.refused.add(mail(second));
        clock.set(clock.instant().plus(Duration.ofHours(13)));
        ask(DESK, "law");
        ask(DESK, "danger");
        ask(BEHIND, "danger");
        attention.look();
        attention.look();
        assertThat(ways.tried).isEqualTo(3);
        assertThat(Way.MAIL.isRefused(alerts.address(first))).isTrue();
        assertThat(alerts.reaches(alerts.address(first))).isFalse();
        assertThat(alerts.tellsAnybody(DESK)).isFalse();

        ways.refused.clear();
        ways.sent.clear();
        clock.advance(Duration.ofMinutes(1));
        ask(DESK, "danger");
        attention.look();
        assertThat(ways.sent).containsExactlyInAnyOrder(mail(first), mail(second));
        assertThat(alerts.reaches(alerts.address(first))).isTrue();
    }

    /** Nobody else is told by the same way, so nobody knows whose fault it is; a dead mailbox is not written to each minute. */
    @Test
    void whoIsTheOnlyOneRefusedIsAskedLessAndLessUntilSomethingNewWaits() throws InterruptedException {
        ways.on.remove(Way.SMS);
        ways.refused.add(mail(behind));
        ask(BEHIND, "law");
        for (var look = 0; look < 12; look++) {
            attention.look();
        }
        assertThat(ways.tried).isEqualTo(3);
        clock.advance(Duration.ofMinutes(1));
        ask(BEHIND, "danger");
        attention.look();
        assertThat(ways.tried).isEqualTo(4);
    }

    /** A gateway without credit, or a server that relays nothing: it says of each address what it says of a wrong one. */
    @ParameterizedTest
    @EnumSource
    void aServerThatRefusesEverybodyIsAwayAndNobodyReadsThatHersIsWrong(Way way) throws InterruptedException {
        ways.on.retainAll(Set.of(way));
        var all = List.of(first, second, behind);
        all.forEach(each -> {
            alerts.keep(each, mail(each), number(each));
            ways.refused.add(way == Way.SMS ? number(each) : mail(each));
        });
        var everybodys = List.copyOf(ways.refused);
        clock.set(clock.instant().plus(Duration.ofHours(13)));
        ask(DESK, "danger");
        ask(BEHIND, "danger");
        attention.look();
        attention.look();
        assertThat(ways.sent).isEmpty();
        assertThat(all)
                .allSatisfy(each -> assertThat(alerts.address(each).refused()).isEmpty());

        ways.refused.clear();
        attention.look();
        attention.look();
        assertThat(ways.sent).containsExactlyInAnyOrderElementsOf(everybodys);
    }

    @Test
    void aSingleRefusalIsBelievedWhenTheSameWayTakesAnother() throws InterruptedException {
        ways.on.remove(Way.SMS);
        alerts.keep(second, "", "");
        ways.refused.add(mail(first));
        ask(DESK, "law");
        attention.look();
        assertThat(alerts.address(first).refused()).isEmpty();
        ask(BEHIND, "law");
        attention.look();
        attention.look();
        assertThat(alerts.address(first).refused()).containsExactly(mail(first));
        assertThat(ways.tried).isEqualTo(3);
    }

    @Test
    void whatIsKeptAnewIsNotRefusedYet() throws InterruptedException {
        ways.refused.add(mail(first));
        ask(DESK, "law");
        attention.look();
        assertThat(alerts.address(first).refused()).containsExactly(mail(first));
        alerts.keep(first, mail(first), number(first));
        assertThat(alerts.address(first).refused()).isEmpty();
    }

    @Test
    void aFullMailboxIsTriedAgain() throws InterruptedException {
        ways.full.add(mail(second));
        ask(DESK, "law");
        attention.look();
        ways.full.clear();
        attention.look();
        assertThat(ways.sent).containsExactlyInAnyOrder(number(first), mail(first), mail(second));
        assertThat(alerts.address(second).refused()).isEmpty();
    }

    @Test
    void whereHersIsRefusedTheOthersAreTold() throws InterruptedException {
        ways.refused.add(mail(second));
        secondIsOnDuty();
        ask(DESK, "law");
        attention.look();
        assertThat(ways.sent).containsExactly(number(first), mail(first));
    }

    @Test
    void whoHasNoAddressByAWayThatIsOnIsNotToldAndTheOthersAre() throws InterruptedException {
        ways.on.remove(Way.MAIL);
        secondIsOnDuty();
        ask(DESK, "law");
        attention.look();
        assertThat(ways.sent).containsExactly(number(first));
    }

    /** The others at once, and whoever is on duty when her server is back. */
    @Test
    void whereHerServerIsAwayTheOthersAreToldAndSheLater() throws InterruptedException {
        ways.away.add(Way.MAIL);
        secondIsOnDuty();
        ask(DESK, "law");
        attention.look();
        assertThat(ways.sent).containsExactly(number(first));
        ways.away.clear();
        attention.look();
        attention.look();
        assertThat(ways.sent).containsExactly(number(first), mail(second));
    }

    private void secondIsOnDuty() {
        var today = WorkingCalendar.day(clock.instant());
        duties.arrange(second, second.account(), today, today, false);
    }

    private void ask(OrganizationId desk, String topic) throws InterruptedException {
        neighbourhood.ask(new Asked(topic, "152222100", desk, null, new Story("her words", ""), SafeContact.NONE));
    }

    private static String mail(Officer officer) {
        return number(officer) + "@example.org";
    }

    private static String number(Officer officer) {
        return "1" + officer.account().toString().replaceAll("\\D", "");
    }
}
