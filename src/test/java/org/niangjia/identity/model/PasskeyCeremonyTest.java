package org.niangjia.identity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a device says is believed only if all of it fits (WebAuthn level 3, 7.1 and 7.2). */
class PasskeyCeremonyTest {
    private static final PasskeyPlace HERE = new PasskeyPlace("https://niangjia.example", "niangjia.example");
    private static final String QUESTION = "a-question-of-ours";

    private final PasskeyCeremony ceremony = new PasskeyCeremony();

    private static Device device() {
        return new Device(HERE.origin(), HERE.host());
    }

    private static String question(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<PasskeyQuestion> asked(String question) {
        return Optional.of(new PasskeyQuestion(HERE, Instant.EPOCH)).filter(_ -> question.equals(QUESTION));
    }

    private Optional<Passkey> made(Device device, String question) {
        return ceremony.made(device.made(question(question)), PasskeyCeremonyTest::asked)
                .map(PasskeyCeremony.Made::passkey);
    }

    private boolean isShown(Passkey kept, String answer) {
        return ceremony.shown(
                        answer,
                        PasskeyCeremonyTest::asked,
                        id -> Optional.of(kept).filter(passkey -> Arrays.equals(passkey.id(), id)))
                .isPresent();
    }

    @Test
    void aDeviceMakesOneAndShowsIt() {
        var device = device();
        var kept = made(device, QUESTION).orElseThrow();
        assertThat(isShown(kept, device.shown(question(QUESTION)))).isTrue();
    }

    @Test
    void anAnswerToAnotherQuestionIsNone() {
        var device = device();
        var kept = made(device, QUESTION).orElseThrow();
        assertThat(isShown(kept, device.shown(question("of somebody else")))).isFalse();
        assertThat(made(device(), "of somebody else")).isEmpty();
    }

    /** A false sign-in page in the middle: the browser says where it is, and the device for whom it signs. */
    @Test
    void anotherSitesAnswerIsNone() {
        var device = device();
        var kept = made(device, QUESTION).orElseThrow();
        var phished = new Device("https://niangjia.example.evil.example", HERE.host()).forging(device);
        var otherHost = new Device(HERE.origin(), "evil.example").forging(device);
        assertThat(isShown(kept, phished.shown(question(QUESTION)))).isFalse();
        assertThat(isShown(kept, otherHost.shown(question(QUESTION)))).isFalse();
        assertThat(made(new Device("https://evil.example", HERE.host()), QUESTION))
                .isEmpty();
        assertThat(made(new Device(HERE.origin(), "evil.example"), QUESTION)).isEmpty();
    }

    @Test
    void anotherKeyUnderTheSameIdIsNone() {
        var device = device();
        var kept = made(device, QUESTION).orElseThrow();
        assertThat(isShown(kept, device().forging(device).shown(question(QUESTION))))
                .isFalse();
        assertThat(isShown(kept, device().shown(question(QUESTION)))).isFalse();
    }

    @Test
    void aCountThatDoesNotGrowIsACopys() {
        var device = device().counting(7);
        var kept = made(device, QUESTION).orElseThrow();
        assertThat(isShown(kept, device.shown(question(QUESTION)))).isTrue();
        assertThat(isShown(kept, device.counting(6).shown(question(QUESTION))))
                .as("seven again")
                .isFalse();
        assertThat(isShown(kept, device.counting(3).shown(question(QUESTION)))).isFalse();
    }

    @Test
    void sheMustBeThere() {
        var device = device();
        var kept = made(device, QUESTION).orElseThrow();
        assertThat(isShown(kept, device.untouched().shown(question(QUESTION)))).isFalse();
        assertThat(made(device().untouched(), QUESTION)).isEmpty();
    }

    @Test
    void anythingElseIsAQuietNo() {
        var device = device();
        var kept = made(device, QUESTION).orElseThrow();
        var right = device.shown(question(QUESTION));
        for (var sent : new String[] {
            "",
            "{",
            "{}",
            "[]",
            "null",
            "{\"response\":{}}",
            right.substring(0, 80),
            right.replaceAll("signature\":\"....", "signature\":\"AAAA"),
            "{\"a\":".repeat(3_000),
            "x".repeat(20_000)
        }) {
            assertThat(isShown(kept, sent)).as(sent).isFalse();
            assertThat(ceremony.made(sent, PasskeyCeremonyTest::asked)).as(sent).isEmpty();
        }
        assertThat(ceremony.made(right, PasskeyCeremonyTest::asked)).isEmpty();
    }
}
