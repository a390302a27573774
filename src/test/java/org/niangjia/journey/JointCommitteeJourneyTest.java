package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Three units with four women each have a committee together; one of them grows to twelve. */
@JourneyTest
class JointCommitteeJourneyTest {
    private static final String COUNTY = "乌兰浩特市";

    @Autowired
    private People people;

    @ParameterizedTest
    @MethodSource("org.niangjia.journey.Setting#few")
    void whoGrewIsToldApartFromThoseWithFour(Setting setting) {
        var own = setting.width() + setting.language().getLanguage() + setting.script();
        var joint = "文化路联合妇委会" + own;
        try (var organizer = people.officer("organizer", setting)) {
            organizer.open("/desk/organizations");
            organizer.follow(
                    organizer.page.locator("main .cards a", having(COUNTY)).first());
            var county = organizer.path();
            founds(organizer, joint);
            var committee = organizer.path();
            var units = IntStream.rangeClosed(1, 3)
                    .mapToObj(number -> has(organizer, county, number + "号书店" + own, joint))
                    .toList();
            organizer.open(committee);
            assertThat(organizer
                            .page
                            .locator("main .cards a", having("号书店" + own))
                            .count())
                    .isEqualTo(3);
            organizer.open(units.getLast());
            organizer.follow("unit.act.headcount");
            organizer.pressAndBeRefused(422, "unit.ask.women.wrong", "unit.act.headcount.button");
            organizer.fill("women", "12");
            organizer.fill("on", "2026-02-01");
            organizer.press("unit.act.headcount.button");
            organizer.open(county + "/units");
            organizer.follow("unit.show.without-committee");
            assertThat(organizer.page.locator("main .cards").innerText())
                    .contains("1号书店" + own, "2号书店" + own, "3号书店" + own);
            organizer.fill("least", "10");
            organizer.press("unit.find");
            assertThat(organizer.page.locator("main .cards").innerText())
                    .contains("3号书店" + own)
                    .doesNotContain("1号书店" + own, "2号书店" + own);
            organizer.fill("least", "");
            organizer.press("unit.find");
            organizer.follow("unit.show.uncovered");
            assertThat(organizer.page.locator("main").innerText()).doesNotContain("号书店" + own);
        }
    }

    private static void founds(Officer organizer, String joint) {
        organizer.follow("organization.act.founding");
        organizer.page.locator("[name=level]").selectOption("joint_womens_committee");
        organizer.fill("name", joint);
        organizer.fill("shortName", "文化路联合");
        organizer.fill("on", "2024-04-01");
        organizer.fill("document", "乌妇发〔2024〕3号");
        organizer.fill("reason", "三家单位联合成立");
        organizer.press("organization.act.founding.button");
    }

    /** @return where it is */
    private static String has(Officer organizer, String county, String name, String joint) {
        organizer.open(county);
        organizer.follow("unit.act.listing");
        organizer.fill("name", name);
        organizer.page.locator("[name=kind]").selectOption("enterprise");
        organizer.fill("women", "4");
        organizer.fill("on", "2024-04-01");
        organizer.press("unit.act.listing.button");
        var unit = organizer.path();
        organizer.follow("unit.act.belonging");
        organizer
                .page
                .locator("[name=carrier]")
                .selectOption(new SelectOption().setLabel(organizer.says.get("unit.carrier.here", joint, COUNTY)));
        organizer.page.locator("[name=mode]").selectOption("area_joint");
        organizer.fill("on", "2024-04-01");
        organizer.press("unit.act.belonging.button");
        organizer.sees(joint);
        return unit;
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }
}
