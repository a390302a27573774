package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Two officers at one desk. */
@JourneyTest
class DeskJourneyTest {
    private static final String STORY = "孩子上初二，不去学校。";

    @Autowired
    private People people;

    @Autowired
    private Records records;

    static Stream<Setting> settings() {
        return Stream.of(Setting.DESKTOP, Setting.PHONE.plain(), Setting.PHONE.english());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void whoeverComesSecondIsToldAndLosesNothing(Setting setting) {
        var id = asked();
        try (var first = people.officer("township", setting);
                var second = people.colleague(setting)) {
            first.openRequest(id);
            second.openRequest(id);
            first.claim();
            second.watch.expect(409);
            second.claim();
            second.sees(second.says.get("consultation.desk.changed.title"));
            first.answer("先别急，慢慢说。");
            second.fill("text", "我们一起去学校。");
            second.watch.expect(409);
            second.press("consultation.desk.answer.send");
            second.sees(second.says.get("consultation.desk.changed.title"));
            assertThat(second.typed("text")).isEqualTo("我们一起去学校。");
            second.press("consultation.desk.answer.send");
            second.sees("我们一起去学校。");
            overtakesAForm(first, second, id);
        }
    }

    private static void overtakesAForm(Officer first, Officer second, String id) {
        second.follow("consultation.act.hand-overs");
        second.choose("乌兰浩特市妇女联合会");
        second.fill("reason", "县里有老师");
        first.openRequest(id);
        first.follow("consultation.act.urgency");
        first.fill("reason", "孩子说不想活");
        first.press("consultation.act.urgency.button");
        second.pressAndBeRefused(422, "consultation.desk.changed.act", "consultation.act.hand-overs.button");
        assertThat(second.typed("reason")).isEqualTo("县里有老师");
        second.press("consultation.act.hand-overs.button");
        assertThat(second.path()).isEqualTo("/desk");
        first.open("/desk/requests/" + id, 404);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void whoKnowsHerNeitherFindsNorOpensItAgain(Setting setting) {
        var id = asked();
        try (var kin = people.colleague(setting);
                var other = people.officer("township", setting)) {
            kin.openRequest(id);
            var number = kin.number();
            kin.follow("consultation.act.stand-asides");
            kin.choose("兴安街道妇女联合会");
            kin.press("consultation.act.stand-asides.button");
            kin.doesNotSee(id);
            kin.open("/desk?show=new");
            kin.doesNotSee(id);
            kin.fill("number", number);
            kin.press("consultation.desk.number.find");
            kin.sees(kin.says.get("consultation.desk.number.unknown"));
            kin.open("/desk/requests/" + id, 404);
            kin.open("/desk/requests/" + id + "/closure?version=2", 404);
            other.openRequest(id);
            other.sees(STORY);
        }
    }

    private String asked() {
        try (var woman = people.woman(Setting.DESKTOP.plain())) {
            woman.ask("family-education", STORY);
        }
        return records.lastAsked();
    }
}
