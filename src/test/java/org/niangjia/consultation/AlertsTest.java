package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.model.AlertAddress;
import org.niangjia.consultation.model.DueTimes;
import org.niangjia.consultation.model.Topic;
import org.niangjia.consultation.store.AlertAddressStore;
import org.niangjia.consultation.store.WaitingRequests;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.Role;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is told, when, and how often; what arrives is the channel's test. */
@CountryTest
class AlertsTest {
    /** A desk that no other test asks. */
    private static final OrganizationId DESK = Neighbourhood.at("152222100");

    /** Each test has a week of its own: what waits from the one before is nothing new. */
    private static final AtomicInteger WEEKS = new AtomicInteger();

    private static final LocalDate A_WEDNESDAY = LocalDate.parse("2026-03-11");

    @Autowired
    WaitingRequests requests;

    @Autowired
    Topic.Topics topics;

    @Autowired
    DueTimes times;

    @Autowired
    Escalation escalation;

    @Autowired
    Attendance attendance;

    @Autowired
    Accounts accounts;

    @Autowired
    AlertAddressStore addresses;

    @Autowired
    Duties duties;

    @Autowired
    DeskActs acts;

    @Autowired
    Follow follow;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    private LocalDate today = A_WEDNESDAY;
    private final List<String> sent = new ArrayList<>();
    private final Set<StaffAlerts.Way> away = EnumSet.noneOf(StaffAlerts.Way.class);
    private Alerts alerts;
    private Attention attention;
    private int tried;
    private Officer first;
    private Officer second;

    @BeforeEach
    void twoOfficers() {
        today = A_WEDNESDAY.plusWeeks(WEEKS.getAndIncrement());
        at("10:00");
        var ways = new Kept();
        alerts = new Alerts(addresses, accounts, ways, clock);
        attention = node(ways);
        first = neighbourhood.officer(DESK, Role.OFFICER);
        second = neighbourhood.officer(DESK, Role.CHAIR);
        alerts.keep(first, "first" + digits(first) + "@example.org", "1" + digits(first));
        alerts.keep(second, "", "2" + digits(second));
        clock.advance(Duration.ofMinutes(1));
    }

    @AfterEach
    void now() {
        alerts.keep(first, "", "");
        alerts.keep(second, "", "");
        clock.reset();
    }

    @Test
    void allAreToldOnceOfWhatIsNew() throws InterruptedException {
        ask("law");
        ask("work");
        attention.look();
        assertThat(sent).containsExactlyInAnyOrder("1" + digits(first), mail(), "2" + digits(second));
        attention.look();
        assertThat(sent).hasSize(3);
        clock.advance(Duration.ofMinutes(1));
        ask("law");
        attention.look();
        assertThat(sent).hasSize(6);
    }

    @Test
    void withARosterOnlyWhoeverHasTheDay() throws InterruptedException {
        duties.arrange(second, second.account(), today, today, false);
        ask("law");
        attention.look();
        assertThat(sent).containsExactly("2" + digits(second));
        duties.today(second).forEach(duty -> duties.end(second, duty.id()));
    }

    /** By the telephone first: a mail server can keep one waiting. */
    @Test
    void theQuickerWayComesFirst() throws InterruptedException {
        alerts.keep(second, "", "");
        ask("law");
        attention.look();
        assertThat(sent).containsExactly("1" + digits(first), mail());
    }

    @Test
    void whereWhoeverHasTheDayCannotBeToldTheOthersAre() throws InterruptedException {
        alerts.keep(second, "", "");
        duties.arrange(second, second.account(), today, today, false);
        ask("law");
        attention.look();
        assertThat(sent).contains("1" + digits(first));
        duties.today(second).forEach(duty -> duties.end(second, duty.id()));
    }

    @Test
    void atNightOnlyWhatIsUrgent() throws InterruptedException {
        at("23:00");
        ask("law");
        attention.look();
        assertThat(sent).isEmpty();
        ask("danger");
        attention.look();
        assertThat(sent).hasSize(3);
    }

    @Test
    void whatNobodyTookAlongIsTriedAgain() throws InterruptedException {
        away.addAll(Set.of(StaffAlerts.Way.values()));
        ask("law");
        attention.look();
        assertThat(sent).isEmpty();
        away.clear();
        attention.look();
        assertThat(sent).hasSize(3);
    }

    @Test
    void theReceiverOfAHandOverIsToldAnew() throws InterruptedException {
        var asking = neighbourhood.ask(asked("law", DESK));
        attention.look();
        sent.clear();
        var county = neighbourhood.officer(Neighbourhood.ANCESTOR, Role.OFFICER);
        alerts.keep(county, "", "3" + digits(county));
        clock.advance(Duration.ofMinutes(1));
        var id = neighbourhood.id(asking);
        acts.handOver(first, id, neighbourhood.version(first, id), Neighbourhood.ANCESTOR, "up");
        attention.look();
        assertThat(sent).contains("3" + digits(county));
        alerts.keep(county, "", "");
    }

    /** Also of her reply to an answer: the desk owes her again. */
    @Test
    void whatSheWritesAfterAnAnswerIsNewWork() throws InterruptedException {
        var asking = neighbourhood.ask(asked("law", DESK));
        var id = neighbourhood.id(asking);
        acts.claim(first, id, neighbourhood.version(first, id));
        acts.answer(first, id, neighbourhood.version(first, id), "here");
        attention.look();
        sent.clear();
        clock.advance(Duration.ofMinutes(1));
        follow.write(neighbourhood.visit(asking), "and then?");
        attention.look();
        assertThat(sent).contains("2" + digits(second));
    }

    @Test
    void anotherNodeTellsNobodyTwice() throws InterruptedException {
        ask("law");
        attention.look();
        var told = List.copyOf(sent);
        node(new Kept()).look();
        assertThat(sent).isEqualTo(told);
    }

    /** A mail server that is away costs two attempts, and what goes by telephone goes all the same. */
    @Test
    void aServerThatIsAwayKeepsNothingElseBack() throws InterruptedException {
        away.add(StaffAlerts.Way.MAIL);
        alerts.keep(second, "second" + digits(second) + "@example.org", "2" + digits(second));
        var third = neighbourhood.officer(DESK, Role.OFFICER);
        alerts.keep(third, "third" + digits(third) + "@example.org", "3" + digits(third));
        clock.advance(Duration.ofMinutes(1));
        ask("danger");
        attention.look();
        assertThat(sent).containsExactlyInAnyOrder("1" + digits(first), "2" + digits(second), "3" + digits(third));
        assertThat(tried).isEqualTo(5);
        alerts.keep(third, "", "");
    }

    @Test
    void aDeskIsToldOnlyIfSomebodyOfItHasAnAddress() {
        assertThat(alerts.tellsAnybody(DESK)).isTrue();
        assertThat(alerts.tellsAnybody(Neighbourhood.at("152222101"))).isFalse();
    }

    @Test
    void whoAnswersNowhereAnyMoreHasNoAddressHere() {
        var gone = new Officer(new AccountId(UUID.randomUUID()), "gone", DESK, Role.OFFICER.name(), Map.of());
        alerts.keep(gone, "gone@example.org", "");
        assertThat(addresses.owners()).contains(gone.account());
        alerts.sweep();
        assertThat(addresses.owners()).contains(first.account()).doesNotContain(gone.account());
    }

    @Test
    void noOfficersPageGrowsOldByIt() throws InterruptedException {
        var asking = neighbourhood.ask(asked("law", DESK));
        var id = neighbourhood.id(asking);
        var seen = neighbourhood.version(first, id);
        attention.look();
        assertThat(acts.claim(first, id, seen)).isEqualTo(new DeskOutcome.Done());
    }

    @Test
    void anAddressIsReadByItsOwnerAndIsNotInClear() {
        assertThat(alerts.address(first).number()).isEqualTo("1" + digits(first));
        assertThat(alerts.address(neighbourhood.officer(DESK, Role.OFFICER))).isEqualTo(AlertAddress.NONE);
        assertThat(rows.list("select encode(content, 'escape') as text from consultation.alert_address"))
                .isNotEmpty()
                .noneSatisfy(row -> assertThat(String.valueOf(row.get("text"))).contains(digits(first)));
        alerts.keep(first, "", "");
        assertThat(rows.list(
                        "select account_id from consultation.alert_address where account_id = ?",
                        first.account().value()))
                .isEmpty();
    }

    private void ask(String topic) throws InterruptedException {
        neighbourhood.ask(asked(topic, DESK));
    }

    private static Asked asked(String topic, OrganizationId wanted) {
        return new Asked(topic, "152222100", wanted, null, new Story("her words", ""), SafeContact.NONE);
    }

    private String mail() {
        return "first" + digits(first) + "@example.org";
    }

    private static String digits(Officer officer) {
        return officer.account().toString().replaceAll("\\D", "");
    }

    private void at(String time) {
        clock.set(today.atTime(LocalTime.parse(time))
                .atZone(WorkingCalendar.SHANGHAI)
                .toInstant());
    }

    private Attention node(StaffAlerts ways) {
        return new Attention(
                new WaitingRoom(requests, topics, times, accounts),
                escalation,
                new Telling(requests, attendance, accounts, addresses, ways),
                attendance);
    }

    /** Keeps what it is given to send; a way that is away takes nothing, and is asked no more than it must be. */
    private final class Kept implements StaffAlerts {
        @Override
        public boolean isOn(Way way) {
            return true;
        }

        @Override
        public boolean send(Way way, String address) {
            tried++;
            if (!away.contains(way)) {
                sent.add(address);
            }
            return !away.contains(way);
        }
    }
}
