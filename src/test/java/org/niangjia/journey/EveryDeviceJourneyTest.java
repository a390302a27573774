package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The narrowest phone, text at twice its size, a keyboard alone, and a line of 50 KB in a second (safety.md 1). */
@JourneyTest
class EveryDeviceJourneyTest {
    private static final String STORY = "想问问离婚以后孩子归谁。";
    private static final int NARROWEST = 320;
    private static final int BYTES_A_SECOND = 50 * 1024;
    private static final int FIRST_VIEW = 60 * 1024;
    private static final int WHOLE_WAY = 100 * 1024;
    static final List<String> PUBLIC = List.of(
            "/",
            "/federations",
            "/federations?q=fumin",
            "/federations/152201",
            "/federations/152201003001",
            "/help",
            "/follow",
            "/safety",
            "/privacy",
            "/privacy/1",
            "/follow/copy",
            "/sign-in");

    @Autowired
    private People people;

    @Autowired
    private Records records;

    @ParameterizedTest
    @MethodSource("org.niangjia.journey.Setting#phones")
    void everyPageFitsTheNarrowestPhone(Setting setting) {
        try (var woman = people.woman(setting)) {
            narrow(woman);
            PUBLIC.forEach(woman::open);
            woman.lookUp(woman.ask("law", STORY));
        }
        try (var officer = people.officer("township", setting)) {
            narrow(officer);
            officer.open("/desk");
            officer.openRequest(records.lastAsked());
        }
    }

    private static void narrow(Person person) {
        person.page.setViewportSize(NARROWEST, 640);
    }

    @ParameterizedTest
    @MethodSource("org.niangjia.journey.Setting#phones")
    void textAtTwiceItsSizeIsNeitherCutNorOnOtherText(Setting setting) {
        try (var woman = people.woman(setting)) {
            for (var path : PUBLIC) {
                woman.open(path);
                Fit.atTwiceItsSize(woman);
            }
            woman.open("/federations/152201003001");
            woman.beginAsking();
            Fit.atTwiceItsSize(woman);
            woman.choose(woman.says.get("consultation.topic.danger"));
            woman.press("consultation.help.go-on");
            woman.openContact();
            Fit.atTwiceItsSize(woman);
            woman.fill("words", STORY);
            woman.send();
            Fit.atTwiceItsSize(woman);
        }
        try (var officer = people.officer("township", setting)) {
            officer.open("/desk");
            Fit.atTwiceItsSize(officer);
            officer.openRequest(records.lastAsked());
            Fit.atTwiceItsSize(officer);
        }
    }

    @Test
    void textOnOtherTextIsFound() {
        try (var woman = people.woman(Setting.PHONE)) {
            woman.page.setContent("<p style='height:1em;overflow:hidden;width:3em'>long long long long</p>"
                    + "<p>under</p><p style='margin-top:-2.2em'>over</p><p style='margin-left:400px'>far</p>");
            assertThat(Fit.crowded(woman.page).toString())
                    .contains("cut: long", "on each other: under | over", "outside: far");
        }
    }

    @ParameterizedTest
    @MethodSource("keyboards")
    void theKeyboardAloneIsEnough(Setting setting) {
        try (var woman = people.woman(setting)) {
            woman.open("/");
            Keyboard.enter(woman, woman.page.locator("main a[href^='/help']").first());
            Keyboard.enter(
                    woman,
                    woman.page.locator("form[action^='/help/place'] button").first());
            Keyboard.tabTo(woman, woman.page.locator("[name=topic]").first());
            woman.page.keyboard().press("ArrowDown");
            assertThat(woman.page.locator("[name=topic]:checked").count()).isOne();
            Keyboard.tabTo(woman, woman.page.locator("[name=search]"));
            woman.page.keyboard().type("富民社区 乌兰浩特");
            Keyboard.enter(
                    woman,
                    woman.page.locator("form[action^='/help/story'] button").first());
            Keyboard.tabTo(woman, woman.page.locator("[name=words]"));
            woman.page.keyboard().insertText(STORY);
            var summary = woman.page.locator("details.more summary");
            Keyboard.tabTo(woman, summary);
            woman.page.keyboard().press("Space");
            Keyboard.tabTo(woman, woman.page.locator("[name=number]"));
            woman.page.keyboard().type("13000000000");
            Keyboard.tabTo(woman, woman.page.locator("[name=channels]").first());
            woman.page.keyboard().press("Space");
            Keyboard.enter(woman, woman.sending());
            assertThat(woman.code()).isNotBlank();
            Keyboard.enter(woman, woman.page.locator("form[action^='/help/receipt'] button"));
            woman.sees(woman.says.get("consultation.kept.heading"));
        }
    }

    static Stream<Setting> keyboards() {
        return Stream.of(Setting.DESKTOP, Setting.DESKTOP.english(), Setting.DESKTOP.plain());
    }

    @ParameterizedTest
    @MethodSource("org.niangjia.journey.Setting#phones")
    void aSlowLineIsEnough(Setting setting) {
        try (var woman = people.woman(setting)) {
            var bytes = onASlowLine(woman);
            woman.open("/");
            assertThat(bytes.get()).as("bytes of the first view").isBetween(1_000L, (long) FIRST_VIEW);
            bytes.set(0);
            woman.follow("portal.home.door.help");
            woman.press("consultation.notice.go-on");
            woman.fill("search", "富民社区 乌兰浩特");
            woman.press("consultation.help.go-on");
            woman.fill("words", STORY);
            woman.send();
            woman.press("consultation.receipt.kept");
            assertThat(bytes.get()).as("bytes of asking for help").isBetween(1_000L, (long) WHOLE_WAY);
        }
    }

    private static AtomicLong onASlowLine(Woman woman) {
        var line = woman.context().newCDPSession(woman.page);
        var speed = new JsonObject();
        speed.addProperty("offline", false);
        speed.addProperty("latency", 200);
        speed.addProperty("downloadThroughput", BYTES_A_SECOND);
        speed.addProperty("uploadThroughput", BYTES_A_SECOND);
        line.send("Network.enable");
        line.send("Network.emulateNetworkConditions", speed);
        var bytes = new AtomicLong();
        line.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        return bytes;
    }
}
