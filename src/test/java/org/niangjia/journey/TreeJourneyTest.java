package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A township is founded, moved to another county, and yesterday's tree opens. */
@JourneyTest
class TreeJourneyTest {
    private static final String HERE = "阿尔山市";
    private static final String THERE = "扎赉特旗";

    @Autowired
    private People people;

    @ParameterizedTest
    @MethodSource("org.niangjia.journey.Setting#few")
    void aTownshipGoesToAnotherCounty(Setting setting) {
        var town = "新桥镇" + setting.width() + setting.language().getLanguage() + setting.script();
        try (var organizer = people.officer("organizer", setting)) {
            organizer.open("/desk/organizations");
            organizer.follow(
                    organizer.page.locator("main .cards a", having(HERE)).first());
            var county = organizer.path();
            founds(organizer, town);
            moves(organizer);
            organizer.sees(organizer.says.get("organization.change.moved", town + "妇女联合会", THERE + "妇女联合会"));
            organizer.open(county);
            assertThat(organizer.page.locator("main .cards a", having(town)).count())
                    .isZero();
            organizer.fill("on", "2025-12-31");
            organizer.press("organization.tree.show");
            organizer.follow(
                    organizer.page.locator("main .cards a", having(town)).first());
            assertThat(organizer.page.locator(".crumbs").innerText()).contains(HERE);
            organizer.follow("organization.tree.today");
            assertThat(organizer.page.locator(".crumbs").innerText()).contains(THERE);
        }
    }

    private static void founds(Officer organizer, String town) {
        organizer.follow("organization.act.founding");
        organizer.pressAndBeRefused(422, "organization.act.name.wrong", "organization.act.founding.button");
        organizer.fill("name", town + "妇女联合会");
        organizer.fill("shortName", town);
        ground(organizer, "2024-04-01");
        organizer.press("organization.act.founding.button");
        organizer.sees(organizer.says.get("organization.change.founded", town + "妇女联合会"));
    }

    private static void moves(Officer organizer) {
        organizer.follow("organization.act.move");
        organizer.fill("place", THERE);
        ground(organizer, "2026-01-01");
        organizer.watch.expect(422);
        organizer.press("organization.act.move.button");
        organizer.page.locator("[name=organization]").first().check();
        organizer.press("organization.act.move.button");
    }

    private static void ground(Officer organizer, String on) {
        organizer.fill("on", on);
        organizer.fill("document", "兴署发〔2026〕1号");
        organizer.fill("reason", "区划调整");
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
