package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.niangjia.identity.model.AuthenticatorSecret;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer sets up her phone, and comes in with it. */
@JourneyTest
class SecondFactorJourneyTest {
    @Autowired
    private People people;

    static Stream<Setting> settings() {
        return Setting.few().stream();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aCodeOfThePhoneIsAskedFromThenOn(Setting setting) {
        try (var officer = people.colleague(setting)) {
            officer.open("/desk/me");
            var name = officer.page.locator(".facts dd").nth(1).innerText();
            officer.follow("identity.factor.title");
            var secret = AuthenticatorSecret.of(
                    officer.page.locator("main code").innerText().replaceAll("\\s", ""));
            officer.fill("factor", "12345");
            officer.pressAndBeRefused(422, "identity.factor.wrong", "identity.factor.button");
            officer.fill("factor", secret.code(Instant.now()));
            officer.press("identity.factor.button");
            var recovery = officer.page.locator("main li code").first().innerText();
            officer.follow("identity.recovery.back");
            officer.sees(officer.says.get("identity.me.factor-done"));
            leavesAndComesBack(officer, name, secret.code(Instant.now().plus(Duration.ofSeconds(30))));
            leavesAndComesBack(officer, name, recovery);
            officer.open("/desk/me");
            officer.sees(officer.says.get("identity.me.codes-left", 9));
            officer.sees(officer.says.get("identity.session.here"));
        }
    }

    private static void leavesAndComesBack(Officer officer, String name, String factor) {
        officer.press("shared.sign-out");
        officer.fill("username", name);
        officer.fill("password", People.PASSWORD);
        officer.press("identity.sign-in.button");
        officer.sees(officer.says.get("identity.second-step.lede"));
        officer.fill("factor", "000000x");
        officer.pressAndBeRefused(422, "identity.refusal.second-step", "identity.second-step.button");
        officer.fill("factor", factor);
        officer.press("identity.second-step.button");
        assertThat(officer.path()).isEqualTo("/desk");
    }

    @ParameterizedTest
    @MethodSource("settings")
    void whereElseSheIsSignedInIsShownAndEnded(Setting setting) {
        try (var officer = people.colleague(setting);
                var elsewhere = people.officer(nameOf(officer), Setting.PHONE)) {
            officer.open("/desk/me");
            officer.press("identity.session.end");
            officer.sees(officer.says.get("identity.me.sessions-done"));
            elsewhere.open("/desk/me");
            assertThat(elsewhere.path()).isEqualTo("/sign-in");
        }
    }

    private static String nameOf(Officer officer) {
        officer.open("/desk/me");
        return officer.page.locator(".facts dd").nth(1).innerText();
    }
}
