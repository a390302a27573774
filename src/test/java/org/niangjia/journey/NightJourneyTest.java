package org.niangjia.journey;

import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.niangjia.consultation.Attention;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A night in which the township sleeps and the county has duty, and the morning after it. */
@JourneyTest
@Import(TestClock.Clocks.class)
class NightJourneyTest {
    @Autowired
    private People people;

    @Autowired
    private Records records;

    @Autowired
    private Attention attention;

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
        at("2026-03-10T16:00");
        try (var township = people.officer("township", setting);
                var county = people.officer("county", setting)) {
            county.takeNightDuty("2026-03-10");
            township.open("/desk/duty");
            township.sees(township.says.get("consultation.duty.night.above", "乌兰浩特市妇女联合会"));
        }
        at("2026-03-11T02:00");
        try (var woman = people.woman(setting)) {
            woman.beginStory("danger");
            woman.sees(woman.says.get("consultation.receiver.night.above", "乌兰浩特市妇女联合会"));
            woman.fill("words", "他又砸门了。");
            woman.send();
            var code = woman.code();
            woman.press("consultation.receipt.kept");
            var id = records.lastAsked();

            at("2026-03-11T02:01");
            attention.look();

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

    @ParameterizedTest
    @MethodSource("settings")
    void withoutDutySheIsToldBeforeSheSends(Setting setting) {
        at("2026-03-10T16:00");
        people.officer("township", setting).close();
        at("2026-03-13T02:00");
        try (var woman = people.woman(setting)) {
            woman.beginStory("danger");
            woman.sees(woman.says.get("consultation.receiver.night.nobody"));
        }
    }

    private void at(String local) {
        clock.set(LocalDateTime.parse(local).atZone(WorkingCalendar.SHANGHAI).toInstant());
    }
}
