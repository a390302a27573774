package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.Neighbourhood.Asking;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.DueTimes;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Topic;
import org.niangjia.consultation.store.WaitingRequests;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.NewAccounts;
import org.niangjia.identity.Role;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What nobody acts on climbs; by a clock of the spring, in which no other test keeps duty. */
@CountryTest
class EscalationTest {
    private static final OrganizationId COUNTY = Neighbourhood.ANCESTOR;
    private static final OrganizationId LEAGUE = Neighbourhood.at("1522");

    @Autowired
    Attention attention;

    @Autowired
    Escalation escalation;

    @Autowired
    Telling telling;

    @Autowired
    Attendance attendance;

    @Autowired
    WaitingRequests requests;

    @Autowired
    Topic.Topics topics;

    @Autowired
    DueTimes times;

    @Autowired
    Duties duties;

    @Autowired
    NewAccounts accounts;

    @Autowired
    Accounts everybody;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    DeskActs acts;

    @Autowired
    Follow follow;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    private Officer township;
    private Officer county;
    private Officer league;

    @BeforeEach
    void aTuesday() {
        clock.set("2026-03-10T10:00");
        township = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
        county = neighbourhood.officer(COUNTY, Role.OFFICER);
        league = neighbourhood.officer(LEAGUE, Role.OFFICER);
    }

    @AfterEach
    void nobodyIsOnDutyAndNow() {
        for (var officer : List.of(township, county, league)) {
            duties.list(officer, LocalDate.parse("2026-05-01")).forEach(duty -> duties.end(officer, duty.id()));
        }
        clock.reset();
    }

    @Test
    void whatNobodyTookGoesUpOnTheFirstWorkingMorningAfterItsTime() throws InterruptedException {
        var asking = ask("law");
        var id = neighbourhood.id(asking);
        var promised = neighbourhood.open(township, id).header().dueAt();
        var dueOn = rows.request(id).get("due_on");
        look("2026-03-11T17:59");
        assertThat(holder(asking)).isEqualTo(Neighbourhood.OWN);
        look("2026-03-11T20:00");
        assertThat(holder(asking)).isEqualTo(Neighbourhood.OWN);

        look("2026-03-12T09:05");

        var above = neighbourhood.open(county, id);
        assertThat(above.state()).isEqualTo(State.NEW);
        assertThat(above.assignee()).isNull();
        assertThat(above.story().words()).isEqualTo("her words");
        assertThat(above.header().dueAt()).isEqualTo(promised);
        assertThat(rows.request(id).get("due_on")).isEqualTo(dueOn);
        assertThat(follow.find(neighbourhood.visit(asking)).orElseThrow().steps())
                .filteredOn(step -> step.act() == Act.ESCALATED)
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.officer()).isNull();
                    assertThat(step.from()).isEqualTo(Neighbourhood.OWN.value());
                    assertThat(step.to()).isEqualTo(COUNTY.value());
                });
        assertThat(acts.claim(township, id, above.version())).isEqualTo(new DeskOutcome.NotThere());
    }

    @Test
    void whatWasClosedAsTheSameMatterClimbsWithIt() throws InterruptedException {
        var id = neighbourhood.id(ask("law"));
        var twin = neighbourhood.id(ask("law"));
        acts.claim(township, twin, 1);
        acts.closeAsSame(township, twin, 2, neighbourhood.open(township, id).number(), "");
        look("2026-03-12T09:05");
        assertThat(neighbourhood.open(county, twin).steps().getLast().act()).isEqualTo(Act.FOLLOWED);
        assertThat(neighbourhood.open(county, twin).isDoubleOf(neighbourhood.open(county, id)))
                .isTrue();
    }

    @Test
    void itClimbsOnUntilSomebodyActs() throws InterruptedException {
        var asking = ask("law");
        look("2026-03-12T09:05");
        assertThat(holder(asking)).isEqualTo(COUNTY);
        look("2026-03-13T09:05");
        assertThat(holder(asking)).isEqualTo(COUNTY);
        look("2026-03-16T09:05");
        assertThat(holder(asking)).isEqualTo(LEAGUE);
        var id = neighbourhood.id(asking);
        acts.claim(league, id, neighbourhood.version(league, id));
        acts.answer(league, id, neighbourhood.version(league, id), "we are on it");
        look("2026-03-27T09:05");
        assertThat(holder(asking)).isEqualTo(LEAGUE);
    }

    @Test
    void whatWasTakenWithoutAWordToHerGoesUpADayLaterAndSoDoesWhatSheWroteAfterAnAnswer() throws InterruptedException {
        var silent = ask("law");
        var answered = ask("law");
        for (var asking : List.of(silent, answered)) {
            var id = neighbourhood.id(asking);
            acts.claim(township, id, neighbourhood.version(township, id));
        }
        var id = neighbourhood.id(answered);
        acts.answer(township, id, neighbourhood.version(township, id), "here");
        look("2026-03-12T09:05");
        assertThat(holder(silent)).isEqualTo(Neighbourhood.OWN);
        follow.write(neighbourhood.visit(answered), "and then?");
        look("2026-03-13T09:05");
        assertThat(holder(silent)).isEqualTo(COUNTY);
        assertThat(holder(answered)).isEqualTo(Neighbourhood.OWN);
        look("2026-03-16T09:05");
        assertThat(holder(answered)).isEqualTo(Neighbourhood.OWN);
        look("2026-03-17T09:05");
        assertThat(holder(answered)).isEqualTo(COUNTY);
    }

    @Test
    void whatWasHandedOverHasTimeThereAlthoughItsPromiseIsOver() throws InterruptedException {
        var asking = ask("law");
        var id = neighbourhood.id(asking);
        clock.set("2026-03-12T08:55");
        acts.handOver(township, id, neighbourhood.version(township, id), COUNTY, "the county knows more");
        look("2026-03-13T09:05");
        assertThat(holder(asking)).isEqualTo(COUNTY);
        look("2026-03-16T09:05");
        assertThat(holder(asking)).isEqualTo(LEAGUE);
    }

    @Test
    void atNightWhatIsUrgentGoesAtOnceToTheNextThatHasDuty() throws InterruptedException {
        roundTheClock(league, "2026-03-10");
        clock.set("2026-03-11T02:00");
        var asking = ask("danger");
        var usual = ask("law");
        look("2026-03-11T02:01");
        assertThat(holder(asking)).isEqualTo(LEAGUE);
        assertThat(holder(usual)).isEqualTo(Neighbourhood.OWN);
    }

    @Test
    void atNightWithoutDutyAnywhereItWaitsForTheFirstWhoComes() throws InterruptedException {
        clock.set("2026-03-11T02:00");
        var asking = ask("danger");
        look("2026-03-11T04:00");
        assertThat(holder(asking)).isEqualTo(Neighbourhood.OWN);
        look("2026-03-11T09:05");
        assertThat(holder(asking)).isEqualTo(COUNTY);
    }

    @Test
    void whoeverIsOnDutyHerselfKeepsItForItsHour() throws InterruptedException {
        roundTheClock(township, "2026-03-10");
        roundTheClock(county, "2026-03-10");
        clock.set("2026-03-11T02:00");
        var asking = ask("danger");
        look("2026-03-11T02:59");
        assertThat(holder(asking)).isEqualTo(Neighbourhood.OWN);
        look("2026-03-11T03:00");
        assertThat(holder(asking)).isEqualTo(COUNTY);
        look("2026-03-11T03:59");
        assertThat(holder(asking)).isEqualTo(COUNTY);
    }

    @Test
    void itPassesADeskWhereOnlyOneIsWhoStoodAside() throws InterruptedException {
        // 朝阳区 of Beijing, where nobody else works.
        var low = Neighbourhood.at("110105001");
        var high = Neighbourhood.at("110105");
        var above = Neighbourhood.at("11");
        neighbourhood.onDuty(above, Role.OFFICER);
        var officer = neighbourhood.officer(low, Role.OFFICER);
        var kin = neighbourhood.officer(high, Role.OFFICER);
        var asking = neighbourhood.ask(asked("law", low));
        var id = neighbourhood.id(asking);
        acts.handOver(officer, id, neighbourhood.version(officer, id), high, "up");
        acts.standAside(kin, id, neighbourhood.version(kin, id), low);
        look("2026-03-12T09:05");
        assertThat(holder(asking)).isEqualTo(above);
    }

    @Test
    void aboveTheNationThereIsNobody() throws InterruptedException {
        var nation = neighbourhood.officer(Neighbourhood.NATION, Role.OFFICER);
        var asking = neighbourhood.ask(asked("law", Neighbourhood.NATION));
        look("2026-03-20T09:05");
        assertThat(neighbourhood.open(nation, neighbourhood.id(asking)).steps()).hasSize(1);
    }

    /** Each look of a node is one of these; the row's lock lets one of them go first. */
    @Test
    void twoNodesAtOnceTakeOneStep() throws Exception {
        var asking = ask("law");
        clock.set("2026-03-12T09:05");
        var looks = Stream.<Callable<Attention.Looked>>generate(() -> node()::look)
                .limit(4)
                .toList();
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (var done : nodes.invokeAll(looks)) {
                done.get();
            }
        }
        assertThat(opened(county, asking).steps())
                .filteredOn(step -> step.act() == Act.ESCALATED)
                .hasSize(1);
    }

    @Test
    void theAuditRecordTellsTheDayAndNotOfWhom() throws InterruptedException {
        roundTheClock(county, "2026-03-10");
        clock.set("2026-03-11T02:00");
        ask("danger");
        look("2026-03-11T02:01");
        assertThat(rows.list("select * from audit.event where action = 'request.escalated'"))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.get("object_id")).isNull();
                    assertThat(row.get("organization_id")).isNull();
                    assertThat(String.valueOf(row.get("at"))).contains(":00:00");
                });
    }

    private Attention node() {
        return new Attention(new WaitingRoom(requests, topics, times, everybody), escalation, telling, attendance);
    }

    private Request opened(Officer officer, Asking asking) throws InterruptedException {
        return neighbourhood.open(officer, neighbourhood.id(asking));
    }

    private OrganizationId holder(Asking asking) throws InterruptedException {
        return follow.find(neighbourhood.visit(asking)).orElseThrow().organization();
    }

    private void roundTheClock(Officer officer, String day) {
        var date = LocalDate.parse(day);
        assertThat(duties.arrange(officer, officer.account(), date, date, true)).isEqualTo(new DeskOutcome.Done());
    }

    /** Everybody comes to work each day; the job looks at that moment. */
    private void look(String local) {
        clock.set(local);
        List.of(township, county, league).forEach(officer -> accounts.putOnDuty(officer.account()));
        attention.look();
    }

    private Asking ask(String topic) throws InterruptedException {
        return neighbourhood.ask(asked(topic, Neighbourhood.OWN));
    }

    private static Asked asked(String topic, OrganizationId wanted) {
        return new Asked(topic, "152201003001", wanted, null, new Story("her words", ""), SafeContact.NONE);
    }
}
