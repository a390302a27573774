package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is wrong with a form, it comes back with a sentence and with everything that was typed. */
@JourneyTest
class BadInputJourneyTest {
    private static final String STORY = "老板欠我四个月工资。";
    private static final String NOWHERE = "没有这样的地方";

    @Autowired
    private People people;

    static Stream<Setting> settings() {
        return Stream.of(Setting.DESKTOP, Setting.PHONE.plain(), Setting.PHONE.english());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void sheLosesNothing(Setting setting) {
        try (var woman = people.woman(setting)) {
            searchesInVain(woman);
            forgetsThings(woman);
            followsWrongly(woman);
        }
    }

    private static void searchesInVain(Woman woman) {
        woman.open("/federations");
        woman.search(NOWHERE);
        woman.sees(woman.says.get("organization.find.none"));
        assertThat(woman.page.locator("input[type=search]").inputValue()).isEqualTo(NOWHERE);
        woman.open("/federations/999999", 404);
        woman.open("/help");
        woman.press("consultation.notice.go-on");
        woman.choose(woman.says.get("consultation.topic.work"));
        woman.fill("search", NOWHERE);
        woman.pressAndBeRefused(422, "consultation.help.place.none", "consultation.help.go-on");
        assertThat(woman.typed("search")).isEqualTo(NOWHERE);
        assertThat(woman.page.locator("[name=topic]:checked").inputValue()).isEqualTo("work");
        woman.fill("search", "乌兰浩特");
        woman.pressAndBeRefused(422, "consultation.help.place.choose", "consultation.help.go-on");
        assertThat(woman.page.locator("[name=topic]:checked").inputValue()).isEqualTo("work");
    }

    private static void forgetsThings(Woman woman) {
        woman.beginStory("work");
        woman.fill("name", "小赵");
        refused(woman, "consultation.help.words.missing");
        assertThat(woman.typed("name")).isEqualTo("小赵");
        woman.fill("words", STORY);
        woman.openContact();
        woman.fill("number", "130 0000 0000");
        refused(woman, "consultation.help.channels.missing");
        assertThat(woman.typed("number")).isEqualTo("130 0000 0000");
        woman.fill("number", "");
        woman.choose(woman.says.get("consultation.channel.text"));
        refused(woman, "consultation.help.number.missing");
        assertThat(woman.page
                        .getByLabel(woman.says.get("consultation.channel.text"))
                        .isChecked())
                .isTrue();
        woman.fill("number", "130 0000 0000");
        woman.page.locator("[name=token]").evaluate("it => { it.value = 'too old' }");
        refused(woman, "consultation.help.expired");
        assertThat(woman.typed("words")).isEqualTo(STORY);
        assertThat(woman.typed("name")).isEqualTo("小赵");
        assertThat(woman.typed("number")).isEqualTo("130 0000 0000");
        woman.send();
        assertThat(woman.code()).isNotEmpty();
    }

    private static void refused(Woman woman, String problem) {
        woman.watch.expect(422);
        woman.send();
        woman.seesProblem(problem);
    }

    private static void followsWrongly(Woman woman) {
        var code = woman.code();
        woman.press("consultation.receipt.kept");
        woman.follow("consultation.kept.follow");
        woman.fill("code", "1234 5678 9012 3456");
        woman.pressAndBeRefused(422, "consultation.follow.code.unknown", "consultation.follow.code.button");
        woman.fill("code", code);
        woman.press("consultation.follow.code.button");
        woman.watch.expect(422);
        woman.follow(woman.page.locator("form[action^='/follow/messages'] button"));
        woman.seesProblem("consultation.follow.reply.missing");
        woman.fill("reply", "还有一件事。");
        woman.follow(woman.page.locator("form[action^='/follow/messages'] button"));
        woman.sees("还有一件事。");
        woman.follow("consultation.follow.withdraw");
        woman.press("consultation.sure.withdrawal.button");
        woman.follow("consultation.follow.delete");
        woman.press("consultation.sure.deletion.button");
        woman.holdsNothing();
        woman.lookUpInVain(code);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void officersLoseNothing(Setting setting) {
        try (var woman = people.woman(Setting.DESKTOP.plain())) {
            woman.ask("law", STORY);
        }
        try (var officer = people.officer("township", setting)) {
            answersBadly(officer);
            handsOverBadly(officer);
            writesBadly(officer);
        }
    }

    private static void answersBadly(Officer officer) {
        officer.fill("number", "AAAA-BBBB");
        officer.press("consultation.desk.number.find");
        officer.sees(officer.says.get("consultation.desk.number.unknown"));
        officer.open("/desk?show=new");
        officer.follow(officer.page.locator(".row-link").first());
        officer.claim();
        officer.pressAndBeRefused(422, "consultation.desk.text-missing", "consultation.desk.answer.send");
    }

    private static void handsOverBadly(Officer officer) {
        officer.follow("consultation.act.hand-overs");
        officer.fill("reason", "她住在县里");
        officer.pressAndBeRefused(422, "consultation.desk.receiver-missing", "consultation.act.hand-overs.button");
        assertThat(officer.typed("reason")).isEqualTo("她住在县里");
        officer.choose("乌兰浩特市妇女联合会");
        officer.fill("reason", "");
        officer.pressAndBeRefused(422, "consultation.desk.reason-missing", "consultation.act.hand-overs.button");
        assertThat(officer.page.getByLabel("乌兰浩特市妇女联合会").isChecked()).isTrue();
        officer.follow("shared.confirm.back");
        officer.follow("consultation.act.closure");
        officer.fill("reason", "她说好了");
        officer.pressAndBeRefused(422, "consultation.desk.outcome-missing", "consultation.act.closure.button");
        assertThat(officer.typed("reason")).isEqualTo("她说好了");
        officer.choose(officer.says.get("consultation.outcome.solved"));
        officer.press("consultation.act.closure.button");
        officer.follow("consultation.act.reopening");
        officer.pressAndBeRefused(422, "consultation.desk.reason-missing", "consultation.act.reopening.button");
        officer.fill("reason", "她又打来电话");
        officer.press("consultation.act.reopening.button");
    }

    private static void writesBadly(Officer officer) {
        officer.open("/desk/wordings");
        officer.fill("body", "先报警。");
        officer.pressAndBeRefused(422, "consultation.wordings.title.wrong", "consultation.wordings.add");
        assertThat(officer.typed("body")).isEqualTo("先报警。");
        officer.open("/desk/organization");
        officer.fill("telephone", "电话在门上");
        officer.pressAndBeRefused(422, "organization.page.telephone.wrong", "organization.page.write");
        assertThat(officer.typed("telephone")).isEqualTo("电话在门上");
        officer.open("/desk/me");
        officer.pressAndBeRefused(422, "identity.refusal.current-password", "identity.me.recovery.button");
        officer.press("shared.sign-out");
        officer.open("/sign-in");
        officer.fill("username", "township");
        officer.fill("password", "wrong");
        officer.pressAndBeRefused(422, "identity.refusal.sign-in", "identity.sign-in.button");
        assertThat(officer.typed("username")).isEqualTo("township");
        officer.open("/sign-in/code");
        officer.fill("username", "township");
        officer.watch.expect(422);
        officer.press("identity.code.button");
        assertThat(officer.typed("username")).isEqualTo("township");
    }
}
