package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A chair goes and another comes; each day shows who was it. */
@JourneyTest
class SeatJourneyTest {
    /** One for each setting: an organisation has one chair at a time. */
    private static final String[] PLACES = {"科尔沁右翼前旗", "科尔沁右翼中旗", "突泉县"};

    @Autowired
    private People people;

    @ParameterizedTest
    @MethodSource("org.niangjia.journey.Setting#few")
    void aChairGoesAndAnotherComes(Setting setting) {
        var number = Setting.few().indexOf(setting);
        try (var organizer = people.officer("organizer", setting)) {
            organizer.open("/desk/organizations");
            organizer.follow(organizer
                    .page
                    .locator("main .cards a", having(PLACES[number]))
                    .first());
            var place = organizer.path();
            organizer.follow("seat.take");
            organizer.pressAndBeRefused(422, "seat.who.name.wrong", "seat.take.button");
            writes(organizer, "斯琴高娃", 1980 + number, "2021-05-01");
            organizer.follow("seat.act.end");
            organizer.pressAndBeRefused(422, "seat.note.reason.wrong", "seat.act.end.button");
            organizer.fill("until", "2025-03-01");
            organizer.fill("reason", "调离");
            organizer.press("seat.act.end.button");
            organizer.sees(organizer.says.get("seat.note.ended"));
            organizer.open(place);
            organizer.sees(organizer.says.get("seat.empty"));
            organizer.follow("seat.take");
            writes(organizer, "乌仁其木格", 1980 + number, "2025-04-01");
            organizer.open(place + "?on=2025-02-28");
            assertThat(organizer.page.locator("main").innerText())
                    .contains("斯琴高娃")
                    .doesNotContain("乌仁其木格");
            organizer.open(place);
            organizer.follow(
                    organizer.page.locator("main .cards a", having("乌仁其木格")).first());
            organizer.follow(organizer.page.locator("main .facts a").first());
            organizer.sees(organizer.says.get("seat.person.seats"));
        }
    }

    /** Of one name and month of birth she would be offered as the one of another setting. */
    private static void writes(Officer organizer, String name, int born, String from) {
        organizer.fill("name", name);
        organizer.page.locator("[name=sex]").first().check();
        organizer.fill("born", born + "年3月");
        organizer.page.locator("[name=position]").selectOption("chair");
        organizer.fill("from", from);
        organizer.press("seat.take.button");
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
