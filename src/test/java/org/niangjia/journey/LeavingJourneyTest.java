package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Someone comes into the room. */
@JourneyTest
class LeavingJourneyTest {
    private static final String STORY = "他马上要回来了。";
    private static final List<String> PUBLIC = List.of(
            "/",
            "/federations",
            "/federations?q=fumin",
            "/federations/152201",
            "/federations/11",
            "/help",
            "/follow",
            "/safety",
            "/privacy",
            "/privacy/1",
            "/follow/copy");

    @Autowired
    private People people;

    @ParameterizedTest
    @MethodSource("org.niangjia.journey.Setting#all")
    void publicPagesKeepNothing(Setting setting) {
        try (var woman = people.woman(setting)) {
            for (var path : PUBLIC) {
                woman.open(path);
                woman.holdsNothing();
            }
            woman.open("/nowhere", 404);
            woman.holdsNothing();
            // Tomcat cannot read it: still a page of ours, with the numbers to call.
            woman.open("/help?x=%zz", 400);
            assertThat(woman.page.locator("a[href='tel:12338']").count()).isPositive();
            woman.holdsNothing();
        }
    }

    @Test
    void aBadPageIsCaught() {
        try (var woman = people.woman(Setting.DESKTOP)) {
            woman.page.setContent("<html lang='en'><title>Bad</title><main><h1>Bad</h1>"
                    + "<p style='color:#ccc;background:#fff'>pale</p><input></main></html>");
            assertThat(Look.violations(woman.page)).anyMatch(it -> it.startsWith("color-contrast"));
            assertThat(Look.violations(woman.page)).anyMatch(it -> it.startsWith("label"));
        }
    }

    @ParameterizedTest
    @MethodSource("org.niangjia.journey.Setting#chinese")
    void sheIsGoneAtOnce(Setting setting) {
        try (var woman = people.woman(setting)) {
            byTheHiddenLink(woman);
            byTheButton(woman);
            if (setting.script()) {
                byShift(woman);
            }
        }
    }

    private static void byTheHiddenLink(Woman woman) {
        woman.open("/safety");
        woman.page.keyboard().press("Tab");
        var first = woman.page.locator("a[data-exit]").first();
        assertThat(first.evaluate("it => document.activeElement === it")).isEqualTo(true);
        woman.leave(() -> woman.page.keyboard().press("Enter"));
        Look.at(woman.page);
    }

    private static void byTheButton(Woman woman) {
        woman.beginStory("danger");
        woman.fill("words", STORY);
        woman.page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
        var button = woman.page.locator(".exit-button").boundingBox();
        assertThat(button.height).isGreaterThanOrEqualTo(44);
        if (woman.setting.phone()) {
            assertThat(button.y).isBetween(0.0, woman.setting.height() - button.height);
        }
        woman.leaveByExit();
        woman.goBack();
        // The browser may refuse to show a page that answered a form, and says so itself; her words are nowhere.
        for (var field : woman.page.locator("textarea").all()) {
            assertThat(field.inputValue()).isEmpty();
        }
        woman.doesNotSee(STORY);
        woman.watch.faults();
    }

    private static void byShift(Woman woman) {
        woman.open("/");
        woman.follow("portal.home.door.help");
        woman.page.keyboard().press("Shift");
        woman.page.keyboard().press("Shift");
        assertThat(woman.page.locator(".exit-count").innerText()).isEqualTo(woman.says.get("shared.exit.one-more"));
        // The line hangs: the page is hidden all the same.
        woman.page.route("**/exit", route -> route.abort("aborted"));
        woman.page.keyboard().press("Shift");
        var veil = woman.page.locator(".exit-veil").boundingBox();
        assertThat(veil.width).isGreaterThanOrEqualTo(woman.setting.width());
        assertThat(veil.height).isGreaterThanOrEqualTo(woman.setting.height());
        woman.page.unroute("**/exit");
        woman.open("/");
        woman.follow("portal.home.door.help");
        woman.page.keyboard().press("Shift");
        woman.page.keyboard().press("Shift");
        woman.leave(() -> woman.page.keyboard().press("Shift"));
        Look.at(woman.page);
        woman.goBack();
        assertThat(woman.page.url()).doesNotContain("/help");
    }
}
