package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer makes a passkey with her device, and comes in with it. */
@JourneyTest
class PasskeyJourneyTest {
    @Autowired
    private People people;

    static List<Setting> settings() {
        return List.of(Setting.DESKTOP, Setting.PHONE.english());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void sheComesInWithTheDeviceInTheOfficeFromThenOn(Setting setting) {
        try (var officer = people.colleagueByName(setting)) {
            var devices = devices(officer);
            officer.open("/desk/me");
            var name = officer.page.locator(".facts dd").nth(1).innerText();
            officer.follow("identity.passkey.title");
            officer.fill("name", "办公室的电脑");
            officer.press("identity.passkey.make");
            officer.follow("identity.recovery.back");
            officer.sees(officer.says.get("identity.me.passkey-done"));
            officer.sees("办公室的电脑");

            officer.press("shared.sign-out");
            showPassword(officer, name);
            officer.press("identity.passkey.show");
            assertThat(officer.path()).startsWith("/desk");
            officer.open("/desk/me");
            officer.sees("办公室的电脑");

            officer.press("shared.sign-out");
            devices.send("WebAuthn.disable");
            devices(officer);
            showPassword(officer, name);
            officer.button("identity.passkey.show").click();
            officer.page.getByText(officer.says.get("identity.passkey.failed")).waitFor();
            assertThat(officer.path()).as("a device that has none").isEqualTo("/sign-in");
        }
    }

    private static void showPassword(Officer officer, String name) {
        officer.fill("username", name);
        officer.fill("password", People.PASSWORD);
        officer.press("identity.sign-in.button");
        officer.sees(officer.says.get("identity.second-step.lede"));
    }

    /** One that is built into the machine and knows her finger. */
    private static CDPSession devices(Officer officer) {
        var devices = officer.context().newCDPSession(officer.page);
        devices.send("WebAuthn.enable");
        var kind = new JsonObject();
        kind.addProperty("protocol", "ctap2");
        kind.addProperty("transport", "internal");
        kind.addProperty("hasUserVerification", true);
        kind.addProperty("isUserVerified", true);
        kind.addProperty("automaticPresenceSimulation", true);
        var device = new JsonObject();
        device.add("options", kind);
        devices.send("WebAuthn.addVirtualAuthenticator", device);
        return devices;
    }
}
