package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A whole day at the desk without a mouse. */
@JourneyTest
class KeyboardJourneyTest {
    @Autowired
    private People people;

    @Autowired
    private Records records;

    static Stream<Setting> keyboards() {
        return Stream.of(Setting.DESKTOP, Setting.DESKTOP.plain(), Setting.PHONE.english());
    }

    @ParameterizedTest
    @MethodSource("keyboards")
    void anOfficersWholeDay(Setting setting) {
        people.officer("county", Setting.DESKTOP.plain()).close();
        var stays = asked();
        var goes = asked();
        try (var officer = people.nobodyYet(setting)) {
            signIn(officer, "township");
            openFromTheList(officer, stays);
            Keyboard.send(officer, "/claim");
            refusedThenAnswered(officer);
            prints(officer);
            officer.openRequest(stays);
            closes(officer);
            officer.openRequest(goes);
            handsOver(officer);
            arrangesDuty(officer);
            Keyboard.enter(officer, officer.page.locator(".me form button"));
            assertThat(officer.path()).isEqualTo("/sign-in");
        }
        assertThat(records.audited("request.answered", stays)).isOne();
        assertThat(records.audited("request.printed", stays)).isOne();
        assertThat(records.audited("request.closed", stays)).isOne();
        assertThat(records.audited("request.handed-over", goes)).isOne();
        try (var leader = people.nobodyYet(setting)) {
            signIn(leader, "leader");
            Keyboard.enter(leader, leader.page.locator("main .cards a").first());
            Keyboard.enter(leader, leader.page.locator(".crumbs a").first());
        }
    }

    @Test
    void whatIsSkippedIsSkipped() {
        try (var officer = people.officer("township", Setting.DESKTOP)) {
            officer.page.keyboard().press("Tab");
            assertThat(officer.page.evaluate("document.activeElement.className"))
                    .isEqualTo("skip");
            officer.page.keyboard().press("Enter");
            officer.page.keyboard().press("Tab");
            assertThat(officer.page.evaluate("!!document.activeElement.closest('main')"))
                    .isEqualTo(true);
        }
    }

    @Test
    void whatLiesUnderSomethingElseIsFound() {
        try (var officer = people.nobodyYet(Setting.DESKTOP)) {
            officer.page.setContent("<html lang='zh-CN'><title>Bad</title><style>a { outline: 3px solid }"
                    + " p { position: fixed; inset: 0; margin: 0; background: white }</style>"
                    + "<a href='/'>under</a><p>over</p>");
            var failed = catchAssertion(() -> Keyboard.tabTo(officer, officer.page.locator("a")));
            assertThat(failed).contains("is not hidden");
        }
    }

    private static String catchAssertion(Runnable step) {
        try {
            step.run();
            return "";
        } catch (AssertionError expected) {
            return String.valueOf(expected.getMessage());
        }
    }

    private static void signIn(Officer officer, String name) {
        officer.open("/sign-in");
        Keyboard.type(officer, "username", name);
        Keyboard.type(officer, "password", People.PASSWORD);
        officer.leave(() -> officer.page.keyboard().press("Enter"));
        officer.look();
        assertThat(officer.path()).startsWith("/desk");
    }

    private static void openFromTheList(Officer officer, String id) {
        Keyboard.enter(officer, officer.page.locator(".chips a[href*='show=new']"));
        Keyboard.enter(officer, officer.page.locator(".row-link[href*='" + id + "']"));
    }

    private static void refusedThenAnswered(Officer officer) {
        Keyboard.tabTo(officer, officer.page.locator("[name=text]"));
        officer.watch.expect(422);
        Keyboard.send(officer, "/answers");
        officer.seesProblem("consultation.desk.text-missing");
        officer.page.keyboard().press("Tab");
        officer.page.keyboard().press("Enter"); // the summary leads to what is missing
        assertThat(officer.page.evaluate("document.activeElement.name")).isEqualTo("text");
        officer.page.keyboard().insertText("我们在，慢慢说。");
        Keyboard.send(officer, "/answers");
        officer.sees("我们在，慢慢说。");
    }

    private static void prints(Officer officer) {
        Keyboard.enter(officer, officer.page.locator("a[href*='/prints']"));
        Keyboard.type(officer, "reason", "开庭要用");
        Keyboard.send(officer, "/prints");
        Keyboard.enter(officer, officer.page.locator(".paper-beside a"));
    }

    private static void closes(Officer officer) {
        Keyboard.enter(officer, officer.page.locator("main a[href*='/closure']"));
        Keyboard.choose(officer, "choice", "ADVISED");
        Keyboard.send(officer, "/closure");
    }

    private static void handsOver(Officer officer) {
        Keyboard.enter(officer, officer.page.locator("main a[href*='/hand-overs']"));
        var county = officer.page.getByLabel("乌兰浩特市妇女联合会").first().getAttribute("value");
        Keyboard.choose(officer, "choice", county);
        Keyboard.type(officer, "reason", "县里有老师");
        Keyboard.send(officer, "/hand-overs");
        assertThat(officer.path()).isEqualTo("/desk");
    }

    private static void arrangesDuty(Officer officer) {
        var wide = officer.page.locator(".places a[href^='/desk/duty']");
        Keyboard.enter(
                officer, wide.isVisible() ? wide : officer.page.locator("main .only-narrow a[href^='/desk/duty']"));
        Keyboard.type(officer, "note", "明天上午有人来。");
        Keyboard.send(officer, "/duty/notes");
        officer.sees("明天上午有人来。");
        Keyboard.tabTo(officer, officer.page.locator("main details summary").last());
    }

    private String asked() {
        try (var woman = people.woman(Setting.DESKTOP.plain())) {
            woman.ask("family-education", "孩子不肯上学。");
        }
        return records.lastAsked();
    }
}
