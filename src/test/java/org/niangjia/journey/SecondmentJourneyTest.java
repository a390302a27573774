package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A deputy is looked for, proposed, approved and seconded; a year later her time is over and assessed. */
@JourneyTest
class SecondmentJourneyTest {
    private static final String HOME = "科右前旗司法局";

    @Autowired
    private People people;

    @ParameterizedTest
    @MethodSource("org.niangjia.journey.Setting#few")
    void nobodyIsSecondedBeforeSheWasApproved(Setting setting) {
        var name = "萨如拉" + setting.width() + setting.language().getLanguage() + setting.script();
        try (var organizer = people.officer("organizer", setting)) {
            organizer.open("/desk/organizations");
            organizer.follow(organizer
                    .page
                    .locator("main .cards a", new Page.LocatorOptions().setHasText("乌兰浩特市"))
                    .first());
            var county = organizer.path();
            states(organizer);
            proposes(organizer, name);
            var opening = organizer.path();
            organizer.follow("seat.opening.appointment");
            organizer.pressAndBeRefused(422, "seat.held.from.wrong", "seat.opening.appointment.button");
            organizer.fill("on", "2025-03-01");
            organizer.watch.expect(422);
            organizer.press("seat.opening.appointment.button");
            organizer.sees(organizer.says.get("seat.opening.refusal.missing", approval(setting)));
            organizer.open(opening);
            organizer.follow("seat.opening.clearance");
            organizer.page.locator("[name=check]").selectOption("approval");
            organizer.page.locator("[name=passed]").selectOption("yes");
            organizer.fill("on", "2025-02-20");
            organizer.press("seat.opening.clearance.button");
            organizer.follow("seat.opening.appointment");
            organizer.fill("on", "2025-03-01");
            organizer.fill("term_end", "2026-02-28");
            organizer.press("seat.opening.appointment.button");
            organizer.sees(name);
            var seat = organizer.path();
            organizer.open(county + "/terms");
            organizer.sees(name);
            organizer.open(seat);
            organizer.follow("seat.act.end");
            organizer.fill("until", "2026-03-01");
            organizer.fill("reason", "挂职期满");
            organizer.press("seat.act.end.button");
            organizer.follow("seat.opening.assessment");
            organizer.fill("on", "2026-03-05");
            organizer.page.locator("[name=jointly]").selectOption("yes");
            organizer.fill("document", "考核材料第三卷");
            organizer.fill("home_told", "2026-03-09");
            organizer.press("seat.opening.assessment.button");
            organizer.sees("考核材料第三卷");
            organizer.open(county + "/terms");
            assertThat(organizer.page.locator("main").innerText()).doesNotContain(name);
        }
    }

    private static String approval(Setting setting) {
        return setting.language().getLanguage().equals("zh") ? "审批" : "approval";
    }

    private static void states(Officer organizer) {
        organizer.follow("seat.opening.opening");
        organizer.page.locator("[name=post]").selectOption("vice_chair:seconded");
        organizer.fill("conditions", "懂法律，会做群众工作");
        organizer.fill("on", "2025-01-10");
        organizer.fill("document", "乌妇党组〔2025〕1号");
        organizer.press("seat.opening.opening.button");
    }

    private static void proposes(Officer organizer, String name) {
        organizer.follow("seat.opening.candidate");
        organizer.fill("name", name);
        organizer.page.locator("[name=sex][value=WOMAN]").check();
        organizer.fill("home", HOME);
        organizer.fill("reason", "十年调解经验");
        organizer.fill("on", "2025-02-01");
        organizer.press("seat.opening.candidate.button");
        organizer.sees(HOME);
    }
}
