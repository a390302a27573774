package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.niangjia.support.SignOnSite;
import org.niangjia.support.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** An officer links her account with her organisation's, and comes in by that: a real browser and its cookies. */
@JourneyTest
@ContextConfiguration(initializers = {World.class, NeutralSite.class, SignOnSite.class})
class SignOnJourneyTest {
    @Autowired
    private People people;

    static List<Setting> settings() {
        return List.of(Setting.DESKTOP, Setting.PHONE.plain(), Setting.PHONE.english());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void sheComesInByHerOrganisationsAccountFromThenOn(Setting setting) {
        SignOnSite.PROVIDER.behave();
        SignOnSite.PROVIDER.subject = UUID.randomUUID().toString();
        try (var officer = people.colleagueByName(setting)) {
            officer.watch.mayAsk(SignOnSite.PROVIDER.issuer());
            officer.open("/desk/me");
            officer.follow("identity.sign-on.link");
            officer.press("identity.sign-on.link");
            signsOnThere(officer, officer.page.locator("a[href*='/authorize?']"));
            officer.sees(officer.says.get("identity.sign-on.link.line"));
            officer.look();
            officer.press("identity.sign-on.link.button");
            officer.sees(officer.says.get("identity.me.sign-on-done"));

            officer.press("shared.sign-out");
            signsOnThere(officer, officer.page.locator("a[href^='/sign-in/sign-on']"));
            officer.page.waitForURL("**/desk**");
            assertThat(officer.path()).startsWith("/desk");
            officer.open("/desk/me");
            officer.follow("identity.sign-on.see");
            officer.press("identity.sign-on.end");
            officer.sees(officer.says.get("identity.me.sign-on-ended"));
        }
    }

    private static void signsOnThere(Officer officer, Locator going) {
        officer.leave(going::click);
        officer.leave(() -> officer.page.getByRole(AriaRole.BUTTON).click());
    }
}
