package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.niangjia.consultation.StaffAlerts;
import org.niangjia.shared.RecurringJob;
import org.niangjia.support.TestClock;
import org.niangjia.support.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Nights in which the township sleeps and others above it have duty. What climbs and who is told is left to the job. */
@JourneyTest
@ContextConfiguration(initializers = {World.class, NeutralSite.class, TextGateway.class})
@Import(TestClock.Clocks.class)
class NightJourneyTest {
    @Autowired
    private People people;

    @Autowired
    private Records records;

    @Autowired
    private List<RecurringJob> jobs;

    @Autowired
    private TestClock clock;

    static Stream<Setting> settings() {
        return Stream.of(Setting.DESKTOP, Setting.PHONE.plain(), Setting.PHONE.english());
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void atTwoAtNightSheReachesWhoeverHasDuty(Setting setting) {
        clock.set("2026-03-10T16:00");
        try (var township = people.officer("township", setting);
                var county = people.officer("county", setting)) {
            county.takeNightDuty("2026-03-10");
            township.open("/desk/duty");
            township.sees(township.says.get("consultation.duty.night.above", "乌兰浩特市妇女联合会"));
        }
        clock.set("2026-03-11T02:00");
        try (var woman = people.woman(setting)) {
            woman.beginStory("danger");
            woman.sees(woman.says.get("consultation.receiver.night.above", "乌兰浩特市妇女联合会"));
            woman.fill("words", "他又砸门了。");
            woman.send();
            var code = woman.code();
            woman.press("consultation.receipt.kept");
            var id = records.lastAsked();

            minute("2026-03-11T02:01");

            try (var county = people.officer("county", setting)) {
                county.openRequest(id);
                county.sees(county.says.get("consultation.desk.step.escalated", "", "乌兰浩特市妇女联合会"));
                county.claim();
                county.answer("我们在，先打 110，我这边同时联系派出所。");
            }
            woman.lookUp(code);
            woman.sees(woman.says.get("consultation.follow.step.escalated", "乌兰浩特市妇女联合会"));
            woman.sees("我们在，先打 110");
        }
    }

    /** Two desks up: first where nobody is, then where somebody has duty and does not come. */
    @Test
    void whatTheCountyDoesNotTakeReachesTheCityAndEachIsToldOnHerTelephone() {
        var setting = Setting.PHONE;
        clock.set("2026-03-17T16:00");
        try (var township = people.officer("township", setting);
                var county = people.officer("county", setting);
                var city = people.newcomer("1522", setting);
                var woman = people.woman(setting)) {
            township.open("/desk");
            county.takeNightDuty("2026-03-17");
            county.wantsToBeTold("13000000001");
            city.takeNightDuty("2026-03-17");
            city.wantsToBeTold("13000000002");
            TextGateway.given();

            clock.set("2026-03-18T02:00");
            var code = woman.ask("danger", "他又砸门了。");
            var id = records.lastAsked();
            minute("2026-03-18T02:01");
            minute("2026-03-18T02:02");
            assertThat(TextGateway.given()).containsExactly("13000000001 " + StaffAlerts.TEXT);

            minute("2026-03-18T03:00");
            assertThat(TextGateway.given()).as("the county has its whole hour").isEmpty();
            minute("2026-03-18T03:01");
            minute("2026-03-18T03:02");
            assertThat(TextGateway.given()).containsExactly("13000000002 " + StaffAlerts.TEXT);
            minute("2026-03-18T03:03");
            assertThat(TextGateway.given()).as("once").isEmpty();

            city.openRequest(id);
            city.sees(city.says.get("consultation.desk.step.escalated", "", "兴安盟妇女联合会"));
            city.claim();
            city.answer("我们在，先打 110，派出所马上到。");
            woman.lookUp(code);
            woman.sees(woman.says.get("consultation.follow.step.escalated", "乌兰浩特市妇女联合会"));
            woman.sees(woman.says.get("consultation.follow.step.escalated", "兴安盟妇女联合会"));
            woman.sees("派出所马上到");
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void withoutDutySheIsToldBeforeSheSends(Setting setting) {
        clock.set("2026-03-10T16:00");
        people.officer("township", setting).close();
        clock.set("2026-03-13T02:00");
        try (var woman = people.woman(setting)) {
            woman.beginStory("danger");
            woman.sees(woman.says.get("consultation.receiver.night.nobody"));
        }
    }

    /** What the program does by itself each minute. */
    private void minute(String local) {
        clock.set(local);
        var attention =
                jobs.stream().filter(job -> job.name().equals("attention")).toList();
        assertThat(attention).hasSize(1).allMatch(job -> job.pause().equals(Duration.ofMinutes(1)));
        attention.getFirst().work().run();
    }
}
