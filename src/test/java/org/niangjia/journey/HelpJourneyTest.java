package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The door's whole purpose, once through. */
@JourneyTest
class HelpJourneyTest {
    private static final String STORY = "他昨天又动手了，我和孩子不敢回家。";
    private static final String ANSWER = "先保护好自己和孩子。想好了，我们陪你去报警。";

    @Autowired
    private People people;

    @Autowired
    private Records records;

    @ParameterizedTest
    @MethodSource("org.niangjia.journey.Setting#all")
    void sheAsksIsAnsweredHandedOnAndLeavesNoTrace(Setting setting) {
        String code;
        try (var woman = people.woman(setting)) {
            code = asks(woman);
        }
        try (var officer = people.officer("township", setting)) {
            answersAndHandsOver(officer);
        }
        try (var woman = people.woman(setting)) {
            follows(woman, code);
        }
    }

    private String asks(Woman woman) {
        woman.findHerCommunity("富民社区 乌兰浩特");
        woman.beginAsking();
        woman.choose(woman.says.get("consultation.topic.danger"));
        woman.press("consultation.help.go-on");
        assertThat(woman.page.locator("main form a[href='tel:110']").count()).isPositive();
        woman.fill("words", STORY);
        woman.openContact();
        woman.fill("number", "130 0000 0000");
        woman.choose(woman.says.get("consultation.channel.text"));
        woman.fill("hours", "14–16");
        var form = woman.filledIn();
        var before = records.requests();
        var code = losesTheAnswerAndTriesAgain(woman);
        assertThat(records.requests()).isEqualTo(before + 1);
        woman.press("consultation.receipt.kept");
        woman.doesNotSee(code);
        isNotShownAgain(woman, form, code);
        assertThat(records.requests()).isEqualTo(before + 1);
        woman.holdsNothing();
        return code;
    }

    /** The server has taken it, the line breaks, she tries once more, and to be sure again. */
    private static String losesTheAnswerAndTriesAgain(Woman woman) {
        woman.page.route("**/help/requests*", route -> {
            route.fetch();
            route.abort("connectionreset");
        });
        woman.leave(() -> woman.sending().click());
        woman.page.unroute("**/help/requests*");
        woman.page.reload();
        woman.look();
        var code = woman.code();
        assertThat(code.replace(" ", "")).matches("\\d{16}");
        woman.page.reload();
        assertThat(woman.code()).isEqualTo(code);
        return code;
    }

    private static void isNotShownAgain(Woman woman, String form, String code) {
        var answer = woman.context()
                .request()
                .post(
                        "/help/requests",
                        RequestOptions.create()
                                .setHeader("content-type", "application/x-www-form-urlencoded")
                                .setData(form));
        assertThat(answer.text())
                .contains(new Speech(Locale.SIMPLIFIED_CHINESE).get("consultation.kept.hidden"))
                .doesNotContain(code);
    }

    private void answersAndHandsOver(Officer officer) {
        assertThat(officer.page.locator(".row-link").first().innerText())
                .contains(officer.says.get("shared.state.urgent"));
        var id = records.lastAsked();
        officer.follow(officer.page.locator(".row-link[href*='" + id + "']"));
        officer.sees(STORY);
        officer.sees("14–16");
        assertThat(records.audited("request.read", id)).isPositive();
        officer.claim();
        officer.answer(ANSWER);
        officer.follow("consultation.act.hand-overs");
        officer.choose("乌兰浩特市妇女联合会");
        officer.fill("reason", "要县里一起办");
        officer.press("consultation.act.hand-overs.button");
        officer.open("/desk/requests/" + id, 404);
    }

    private static void follows(Woman woman, String code) {
        woman.lookUp(code);
        woman.sees("乌兰浩特市妇女联合会");
        woman.sees(ANSWER);
        woman.doesNotSee(STORY);
        woman.press("consultation.helped.yes");
        assertThat(woman.page.locator("[name=helped][aria-pressed=true]").innerText())
                .isEqualTo(woman.says.get("consultation.helped.yes"));
        woman.leaveByExit();
        woman.holdsNothing();
        woman.goBack();
        woman.doesNotSee(ANSWER);
        woman.doesNotSee(STORY);
        woman.open("/follow");
        woman.doesNotSee(ANSWER);
    }
}
