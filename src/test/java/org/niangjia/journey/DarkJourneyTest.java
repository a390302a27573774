package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The dark look, where the device asks for it: everything can be read (WCAG 1.4.3, 1.4.11). */
@JourneyTest
class DarkJourneyTest {
    private static final String STORY = "想问问离婚以后孩子归谁。";

    @Autowired
    private People people;

    @Autowired
    private Records records;

    @Test
    void everyPageOfTheDoorCanBeRead() {
        try (var woman = people.woman(Setting.PHONE)) {
            EveryDeviceJourneyTest.PUBLIC.forEach(page -> isRead(woman, page));
            woman.lookUp(woman.ask("law", STORY));
            isRead(woman, "/follow");
        }
    }

    @Test
    void everyPageOfTheDeskCanBeRead() {
        try (var woman = people.woman(Setting.DESKTOP.plain())) {
            woman.ask("law", STORY);
        }
        try (var officer = people.officer("township", Setting.DESKTOP)) {
            LargeTypeJourneyTest.OFFICERS.forEach(page -> isRead(officer, page));
            isRead(officer, "/desk/requests/" + records.lastAsked());
        }
        try (var leader = people.officer("leader", Setting.DESKTOP)) {
            isRead(leader, "/desk/figures");
        }
        try (var security = people.officer("security", Setting.DESKTOP)) {
            List.of("/desk/accounts", "/desk/accounts/access").forEach(page -> isRead(security, page));
        }
    }

    private static void isRead(Person person, String path) {
        person.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        person.page.navigate(path);
        var ground = person.page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)");
        assertThat((List<?>) ground)
                .as(path)
                .allSatisfy(part -> assertThat(((Number) part).intValue()).isLessThan(64));
        assertThat(Look.violations(person.page)).as(path).isEmpty();
    }
}
