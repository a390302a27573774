package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A new chair is written down, gets her account by a one-time code, and loses it with the seat; the next one waits. */
@JourneyTest
class ChairChangesJourneyTest {
    /** Where no other journey writes down who sits there. */
    private static final List<String> PLACES = List.of("扎赉特旗", "阿尔山市");

    private static final String PASSWORD = "窗外有一排白杨树,秋天黄了";

    @Autowired
    private People people;

    static List<Setting> both() {
        return List.of(Setting.DESKTOP, Setting.PHONE.english());
    }

    @ParameterizedTest
    @MethodSource("both")
    void herAccountFollowsHer(Setting setting) {
        var number = both().indexOf(setting);
        var signInName = "chair" + number + setting.language().getLanguage();
        try (var organizer = people.officer("organizer", setting);
                var security = people.officer("security", setting);
                var chair = people.nobodyYet(setting)) {
            organizer.open("/desk/organizations");
            organizer.follow(organizer
                    .page
                    .locator("main .cards a", having(PLACES.get(number)))
                    .first());
            var place = organizer.path();
            takes(organizer, "斯日古楞" + number, "2024-05-01");
            var seat = organizer.path();
            organizer.sees(organizer.says.get("seat.account.waits"));

            gives(security, "斯日古楞" + number, signInName);
            var code = security.page.locator("main .facts dd").nth(1).innerText();
            comesIn(chair, signInName, code);

            organizer.open(seat);
            organizer.sees(organizer.says.get("seat.account.given"));
            organizer.follow("seat.act.end");
            organizer.fill("until", "2026-03-01");
            organizer.fill("reason", "调离");
            organizer.press("seat.act.end.button");
            chair.open("/desk/me");
            assertThat(chair.path()).startsWith("/sign-in");

            organizer.open(place);
            takes(organizer, "乌日娜" + number, "2026-03-02");
            security.open("/desk/accounts/seats");
            security.sees("乌日娜" + number);
            security.doesNotSee("斯日古楞" + number);
        }
    }

    private static void takes(Officer organizer, String name, String from) {
        organizer.follow("seat.take");
        organizer.fill("name", name);
        organizer.page.locator("[name=sex]").first().check();
        organizer.page.locator("[name=position]").selectOption("chair");
        organizer.fill("from", from);
        organizer.press("seat.take.button");
    }

    private static void gives(Officer security, String name, String signInName) {
        security.open("/desk/accounts");
        security.follow("identity.seats.title");
        security.follow(security.page.locator("main a", having(name)).first());
        security.pressAndBeRefused(422, "identity.refusal.sign-in-name", "identity.seats.give");
        security.fill("signInName", signInName);
        security.press("identity.seats.give");
        security.sees(signInName);
    }

    private static void comesIn(Officer chair, String signInName, String code) {
        chair.open("/sign-in/code");
        chair.fill("username", signInName);
        chair.fill("code", code);
        chair.fill("password", PASSWORD);
        chair.fill("again", PASSWORD);
        chair.press("identity.code.button");
        chair.open("/sign-in");
        chair.signIn(signInName, PASSWORD);
        assertThat(chair.path()).startsWith("/desk");
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
