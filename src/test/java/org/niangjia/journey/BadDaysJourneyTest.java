package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Nobody is there, too many are, or the fault is ours: on a phone, in both languages. */
@JourneyTest
@TestPropertySource(properties = "server.forward-headers-strategy=native")
class BadDaysJourneyTest {
    private static final String STORY = "他不让我出门，我想离开。";
    private static final String ANSWER = "先保存好证据，我们等你。";
    /** Behind the proxy, so that she and the crowd are one village. */
    private static final String VILLAGE = "203.0.113.7";

    @Autowired
    private People people;

    @Autowired
    private Records records;

    @ParameterizedTest
    @MethodSource("org.niangjia.journey.Setting#phones")
    void nobodyIsThereAndSheKeepsAllThatSheWrote(Setting setting) {
        try (var woman = people.woman(setting)) {
            woman.beginStory("marriage");
            woman.fill("words", STORY);
            woman.fill("name", "小赵");
            woman.openContact();
            woman.fill("number", "130 0000 0000");
            woman.choose(woman.says.get("consultation.channel.text"));
            woman.fill("hours", "14–16");
            try (var _ = records.everyDeskShut()) {
                woman.send();
                woman.sees(woman.says.get("consultation.nobody.heading"));
                assertThat(kept(woman)).isEqualTo(STORY + "\n\n小赵\n\n130 0000 0000\n\n14–16");
                woman.open("/help");
                woman.sees(woman.says.get("consultation.nobody.heading"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.niangjia.journey.Setting#phones")
    void whatWasSentBeforeIsNotSentAgain(Setting setting) {
        try (var woman = people.woman(setting)) {
            woman.beginStory("marriage");
            var token = woman.typed("token");
            woman.fill("words", STORY);
            woman.send();
            var code = woman.code();
            woman.press("consultation.receipt.kept");
            woman.beginStory("marriage");
            woman.fill("words", STORY);
            woman.page.locator("[name=token]").evaluate("(it, token) => { it.value = token }", token);
            woman.send();
            woman.sees(woman.says.get("consultation.kept.before"));
            woman.doesNotSee(code);
        }
    }

    @ParameterizedTest
    @MethodSource("org.niangjia.journey.Setting#phones")
    void ourFaultLosesNothingOfHers(Setting setting) {
        try (var woman = people.woman(setting)) {
            woman.beginStory("marriage");
            woman.fill("words", STORY);
            try (var _ = records.away()) {
                woman.watch.expect(503);
                woman.send();
                assertThat(kept(woman)).isEqualTo(STORY);
            }
            woman.press("consultation.away.again");
            var code = woman.code();
            woman.press("consultation.receipt.kept");
            woman.open("/follow");
            woman.fill("code", code);
            try (var _ = records.away()) {
                woman.watch.expect(503);
                woman.press("consultation.follow.code.button");
                assertThat(woman.page.locator("#typed").count()).isZero();
            }
            woman.press("consultation.away.again");
            woman.sees(woman.says.get("consultation.follow.withdraw"));
        }
    }

    @ParameterizedTest
    @MethodSource("org.niangjia.journey.Setting#phones")
    void ourFaultLosesNothingOfAnOfficers(Setting setting) {
        try (var woman = people.woman(setting)) {
            woman.ask("marriage", STORY);
        }
        try (var officer = people.officer("township", setting)) {
            officer.openRequest(records.lastAsked());
            officer.claim();
            officer.fill("text", ANSWER);
            try (var _ = records.away()) {
                officer.watch.expect(500);
                officer.press("consultation.desk.answer.send");
                assertThat(kept(officer)).isEqualTo(ANSWER);
                assertThat(officer.page.locator(".hint").last().innerText())
                        .matches(officer.says.get("shared.error.number", "[0-9a-f]{8}"));
                officer.open("/desk", 500);
            }
            officer.openRequest(records.lastAsked());
            officer.fill("text", ANSWER);
            try (var _ = records.away()) {
                officer.watch.expect(500);
                officer.press("consultation.desk.answer.send");
            }
            officer.press("portal.error.again");
            officer.sees(ANSWER);
        }
    }

    @ParameterizedTest
    @MethodSource("org.niangjia.journey.Setting#phones")
    void tooManyLookUp(Setting setting) throws InterruptedException {
        try (var woman = people.woman(setting);
                var crowd = new Crowd()) {
            woman.context().setExtraHTTPHeaders(Map.of("X-Forwarded-For", VILLAGE));
            woman.open("/follow");
            crowd.lookUp(address(woman), VILLAGE);
            var answer = "";
            // A place to wait may come free this very moment: then her code is looked up, and she presses again.
            for (var tries = 0; tries < 5 && !answer.contains("503 from"); tries++) {
                woman.fill("code", "1234 5678 9012 3456");
                woman.leave(
                        () -> woman.button("consultation.follow.code.button").click());
                answer = woman.watch.faults().toString();
            }
            assertThat(answer).contains("503 from");
            woman.look();
            woman.seesProblem("consultation.follow.code.busy");
        }
    }

    private static String kept(Person person) {
        return person.page.locator("#typed").inputValue();
    }

    private static String address(Person person) {
        return person.page.url().replaceAll("(?<=\\d)/.*", "");
    }
}
