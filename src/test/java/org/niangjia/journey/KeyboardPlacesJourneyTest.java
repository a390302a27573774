package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every place of the desk without a mouse; a whole day of one officer is {@link KeyboardJourneyTest}. */
@JourneyTest
class KeyboardPlacesJourneyTest {
    @Autowired
    private People people;

    @Autowired
    private Records records;

    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of("township", LargeTypeJourneyTest.OFFICERS),
                Arguments.of("village", List.of("/desk/held", "/desk/urgent", "/desk/figures")),
                Arguments.of("organizer", List.of("/desk/organizations")),
                Arguments.of(
                        "security",
                        List.of(
                                "/desk/accounts",
                                "/desk/accounts/new",
                                "/desk/accounts/seats",
                                "/desk/accounts/access")),
                Arguments.of("audit", List.of("/desk/audit", "/desk/deletions")));
    }

    @ParameterizedTest
    @MethodSource("places")
    void everythingIsReached(String name, List<String> pages) {
        try (var officer = people.officer(name, Setting.DESKTOP)) {
            for (var page : pages) {
                officer.open(page);
                Keyboard.through(officer);
            }
        }
    }

    @Test
    void anOfficerMarksUrgentKeepsAWordingAndStandsAside() {
        var request = asked();
        try (var officer = people.colleague(Setting.DESKTOP)) {
            officer.openRequest(request);
            Keyboard.enter(officer, officer.page.locator("main form[action*='/claim'] button"));
            Keyboard.enter(officer, officer.page.locator("main a[href*='/urgency']"));
            Keyboard.type(officer, "reason", "他回来了");
            Keyboard.send(officer, "/urgency");
            assertThat(officer.path()).isEqualTo("/desk/requests/" + request);
            officer.open("/desk/wordings");
            Keyboard.type(officer, "title", "先听她说");
            Keyboard.type(officer, "body", "慢慢说，我们在听。");
            Keyboard.send(officer, "/wordings");
            officer.sees("先听她说");
            officer.openRequest(request);
            Keyboard.enter(officer, officer.page.locator("main a[href*='/stand-asides']"));
            Keyboard.choose(
                    officer,
                    "choice",
                    officer.page.locator("[name=choice]").first().getAttribute("value"));
            Keyboard.send(officer, "/stand-asides");
            assertThat(officer.path()).isEqualTo("/desk");
        }
        assertThat(records.audited("request.stood-aside", request)).isOne();
    }

    private String asked() {
        try (var woman = people.woman(Setting.DESKTOP.plain())) {
            woman.ask("law", "想问问彩礼的事。");
        }
        return records.lastAsked();
    }
}
