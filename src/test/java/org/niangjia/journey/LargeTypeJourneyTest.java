package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page in large type, at twice the size, and on 320 pixels: four times enlarged on 1,280 (WCAG 1.4.4, 1.4.10). */
@JourneyTest
class LargeTypeJourneyTest {
    static final List<String> OFFICERS = List.of(
            "/desk",
            "/desk?show=closed",
            "/desk/wordings",
            "/desk/duty",
            "/desk/organization",
            "/desk/organizations",
            "/desk/me");

    @Autowired
    private People people;

    @Autowired
    private Records records;

    static Stream<Arguments> everyone() {
        return Stream.of(Setting.DESKTOP, Setting.PHONE)
                .flatMap(setting -> Stream.of(
                        Arguments.of("township", setting, OFFICERS),
                        Arguments.of("leader", setting.english(), List.of("/desk/figures", "/desk/me")),
                        Arguments.of(
                                "security",
                                setting,
                                List.of(
                                        "/desk/accounts",
                                        "/desk/accounts/new",
                                        "/desk/accounts/seats",
                                        "/desk/accounts/access")),
                        Arguments.of("audit", setting, List.of("/desk/audit", "/desk/deletions"))));
    }

    @ParameterizedTest
    @MethodSource("everyone")
    void everyPageOfTheDeskHolds(String name, Setting setting, List<String> pages) {
        var request = name.equals("township") ? asked() : "";
        try (var officer = people.officer(name, setting)) {
            pages.forEach(page -> holds(officer, page));
            if (name.equals("township")) {
                theRosterHolds(officer);
            }
            if (!request.isEmpty()) {
                officer.openRequest(request);
                officer.claim();
                var at = "/desk/requests/" + request;
                holds(officer, at);
                Stream.of("hand-overs", "stand-asides", "urgency", "closure", "prints")
                        .forEach(act -> holds(officer, at + "/" + act + "?version=2"));
                officer.open(at + "/prints?version=2&type=large");
                officer.fill("reason", "开庭要用");
                officer.press("consultation.act.prints.button");
                Fit.atTwiceItsSize(officer);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.niangjia.journey.Setting#phones")
    void everyPageOfTheDoorHolds(Setting setting) {
        for (var each : List.of(setting, new Setting(false, true, setting.language()))) {
            try (var woman = people.woman(each)) {
                EveryDeviceJourneyTest.PUBLIC.forEach(page -> holds(woman, page));
            }
        }
    }

    /** From the first page to the answer, by links alone, and back again. */
    @ParameterizedTest
    @MethodSource("org.niangjia.journey.Setting#few")
    void itGoesAlongUntilSheTakesItBack(Setting setting) {
        try (var woman = people.woman(setting)) {
            woman.open("/");
            var usual = size(woman);
            woman.follow("shared.reading.large");
            assertThat(size(woman)).isGreaterThan(usual * 1.3);
            woman.follow("portal.home.door.help");
            woman.press("consultation.notice.go-on");
            woman.choose(woman.says.get("consultation.topic.law"));
            woman.fill("search", "富民社区 乌兰浩特");
            woman.press("consultation.help.go-on");
            woman.fill("words", "想问问。");
            woman.send();
            assertThat(size(woman)).isGreaterThan(usual * 1.3);
            woman.press("consultation.receipt.kept");
            assertThat(size(woman)).isGreaterThan(usual * 1.3);
            woman.follow("consultation.kept.follow");
            woman.follow("shared.reading.usual");
            assertThat(size(woman)).isEqualTo(usual);
            woman.holdsNothing();
        }
        try (var officer = people.nobodyYet(setting)) {
            officer.open("/sign-in?type=large");
            officer.fill("username", "township");
            officer.fill("password", People.PASSWORD);
            officer.press("identity.sign-in.button");
            assertThat(officer.page.url()).contains("type=large");
            officer.fill("number", "XXXX-XXXX");
            officer.press("consultation.desk.number.find");
            assertThat(officer.page.url()).contains("type=large");
        }
    }

    @Test
    void whatDoesNotHoldIsFound() {
        try (var woman = people.woman(Setting.PHONE)) {
            woman.page.setContent("<div style='width: 40em'>wide</div>");
            assertThat(woman.page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(false);
        }
    }

    private static void theRosterHolds(Officer officer) {
        officer.open("/desk/organizations");
        officer.follow("seat.take");
        holds(officer, officer.path());
        officer.open("/desk/organizations");
        officer.follow(officer.page.locator("main .cards a").first());
        var seat = officer.path();
        holds(officer, seat);
        holds(officer, seat + "/end");
        holds(officer, seat + "/correction");
        officer.open(seat);
        officer.follow(officer.page.locator("main .facts a").first());
        holds(officer, officer.path());
    }

    private static void holds(Person person, String page) {
        person.page.setViewportSize(person.setting.width(), person.setting.height());
        person.open(page + (page.contains("?") ? "&" : "?") + "type=large");
        Fit.at(person);
        person.open(page);
        Fit.atTwiceItsSize(person);
        person.page.setViewportSize(320, 256);
        person.open(page);
        Fit.at(person);
    }

    private static double size(Person person) {
        return ((Number) person.page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)"))
                .doubleValue();
    }

    private String asked() {
        try (var woman = people.woman(Setting.DESKTOP.plain())) {
            woman.ask("law", "想问问离婚以后孩子归谁。");
        }
        return records.lastAsked();
    }
}
