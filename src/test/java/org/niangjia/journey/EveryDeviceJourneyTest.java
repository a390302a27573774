package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
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
    private static final int ENOUGH_TABS = 120;
    private static final List<String> PUBLIC = List.of(
            "/",
            "/federations",
            "/federations?q=fumin",
            "/federations/152201",
            "/federations/152201003001",
            "/help",
            "/follow",
            "/safety",
            "/privacy",
            "/sign-in");

    /** Text that is cut off, that lies outside the window, or that lies on other text; what sticks to the window may, and what waits above it for the keyboard. */
    private static final String CROWDED = """
            () => {
                const sticks = it => { for (; it; it = it.parentElement)
                    if (/fixed|sticky/.test(getComputedStyle(it).position)) return true; return false; };
                const boxes = [], found = [];
                const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                while (walk.nextNode()) {
                    const text = walk.currentNode, owner = text.parentElement;
                    if (!text.data.trim() || !owner.checkVisibility() || owner.closest('.visually-hidden, select, script')
                        || sticks(owner)) continue;
                    const range = document.createRange();
                    range.selectNodeContents(text);
                    for (const box of range.getClientRects()) {
                        if (box.width < 2 || box.height < 2 || box.bottom <= 0) continue;
                        if (box.right > innerWidth + 1 || box.left < -1) found.push('outside: ' + text.data.trim());
                        for (let it = owner; it && it !== document.body; it = it.parentElement) {
                            const style = getComputedStyle(it), frame = it.getBoundingClientRect();
                            if (/hidden|clip/.test(style.overflowX) && (box.right > frame.right + 1 || box.left < frame.left - 1)
                                || /hidden|clip/.test(style.overflowY) && (box.bottom > frame.bottom + 1 || box.top < frame.top - 1))
                                found.push('cut: ' + text.data.trim());
                        }
                        boxes.push({box, text});
                    }
                }
                boxes.forEach((one, index) => boxes.slice(index + 1).forEach(other => {
                    const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
                    const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
                    if (one.text !== other.text && width > 4 && height > Math.min(one.box.height, other.box.height) / 2)
                        found.push('on each other: ' + one.text.data.trim() + ' | ' + other.text.data.trim());
                }));
                return found;
            }""";

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
                staysReadable(woman);
            }
            woman.open("/federations/152201003001");
            woman.beginAsking();
            staysReadable(woman);
            woman.choose(woman.says.get("consultation.topic.danger"));
            woman.press("consultation.help.go-on");
            woman.openContact();
            staysReadable(woman);
            woman.fill("words", STORY);
            woman.send();
            staysReadable(woman);
        }
        try (var officer = people.officer("township", setting)) {
            officer.open("/desk");
            staysReadable(officer);
            officer.openRequest(records.lastAsked());
            staysReadable(officer);
        }
    }

    private static void staysReadable(Person person) {
        var page = person.page;
        var size = "parseFloat(getComputedStyle(document.documentElement).fontSize)";
        page.evaluate("document.documentElement.style.fontSize = 2 * " + size + " + 'px'");
        assertThat((List<?>) page.evaluate(CROWDED)).as(page.url()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s does not scroll sideways", page.url())
                .isEqualTo(true);
    }

    @Test
    void textOnOtherTextIsFound() {
        try (var woman = people.woman(Setting.PHONE)) {
            woman.page.setContent("<p style='height:1em;overflow:hidden;width:3em'>long long long long</p>"
                    + "<p>under</p><p style='margin-top:-2.2em'>over</p><p style='margin-left:400px'>far</p>");
            assertThat(((List<?>) woman.page.evaluate(CROWDED)).toString())
                    .contains("cut: long", "on each other: under | over", "outside: far");
        }
    }

    @ParameterizedTest
    @MethodSource("keyboards")
    void theKeyboardAloneIsEnough(Setting setting) {
        try (var woman = people.woman(setting)) {
            woman.open("/");
            enter(woman, woman.page.locator("main a[href^='/help']").first());
            enter(
                    woman,
                    woman.page.locator("form[action^='/help/place'] button").first());
            tabTo(woman, woman.page.locator("[name=topic]").first());
            woman.page.keyboard().press("ArrowDown");
            assertThat(woman.page.locator("[name=topic]:checked").count()).isOne();
            tabTo(woman, woman.page.locator("[name=search]"));
            woman.page.keyboard().type("富民社区 乌兰浩特");
            enter(
                    woman,
                    woman.page.locator("form[action^='/help/story'] button").first());
            tabTo(woman, woman.page.locator("[name=words]"));
            woman.page.keyboard().insertText(STORY);
            var summary = woman.page.locator("details.more summary");
            tabTo(woman, summary);
            woman.page.keyboard().press("Space");
            tabTo(woman, woman.page.locator("[name=number]"));
            woman.page.keyboard().type("13000000000");
            tabTo(woman, woman.page.locator("[name=channels]").first());
            woman.page.keyboard().press("Space");
            enter(woman, woman.sending());
            assertThat(woman.code()).isNotBlank();
            enter(woman, woman.page.locator("form[action^='/help/receipt'] button"));
            woman.sees(woman.says.get("consultation.kept.heading"));
        }
    }

    static Stream<Setting> keyboards() {
        return Stream.of(Setting.DESKTOP, Setting.DESKTOP.english(), Setting.DESKTOP.plain());
    }

    private static void enter(Woman woman, Locator what) {
        tabTo(woman, what);
        woman.leave(() -> woman.page.keyboard().press("Enter"));
        woman.look();
    }

    private static void tabTo(Woman woman, Locator what) {
        for (var tab = 0;
                tab < ENOUGH_TABS && !Boolean.TRUE.equals(what.evaluate("it => it === document.activeElement"));
                tab++) {
            woman.page.keyboard().press("Tab");
            assertThat(woman.page.evaluate("""
                    () => { const it = document.activeElement;
                        if (it === document.body) return true;
                        return [it, ...(it.labels || [])].some(each => [null, '::after'].some(part => {
                            const style = getComputedStyle(each, part);
                            return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                        })); }"""))
                    .as(
                            "it can be seen where the keyboard is: %s",
                            woman.page.evaluate("document.activeElement.outerHTML"))
                    .isEqualTo(true);
        }
        assertThat(what.evaluate("it => it === document.activeElement"))
                .as("the keyboard reaches %s", what)
                .isEqualTo(true);
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
