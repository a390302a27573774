package org.niangjia.proof.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A few inputs of {@code ./niangjia prove input}, so that a build says whether the proof itself still works. */
@InputTest
class InputSmokeTest {
    private static final long SEED = 20_260_308;
    private static final int INPUTS = 300;

    /** Others may run the same test on the same machine and write into the same log. */
    private final String run = "p" + ProcessHandle.current().pid();

    @Autowired
    private InputProof proof;

    @Test
    void hostileInputGetsAnOrdinaryAnswer() throws IOException, InterruptedException {
        var attack = proof.attack(run, SEED, 0, INPUTS);
        assertThat(attack.findings()).isEmpty();
        assertThat(attack.statuses().sum()).isEqualTo(INPUTS);
        assertThat(attack.routes()).hasSizeGreaterThan(50);
        assertThat(attack.entered().sum())
                .as("inputs that came past the first checks")
                .isGreaterThan(INPUTS / 10);
    }

    /** Found by the first run of the proof: it was a 500, with a trace in the log. */
    @ParameterizedTest
    @ValueSource(strings = {"/desk/me/password", "/help/requests"})
    void aBodyThatBreaksOffIsABadRequest(String path) throws IOException {
        var answer = sent(path, "application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked", "no-chunk");
        assertThat(answer.status()).isEqualTo(400);
    }

    /** Also found by it: the page about the error broke on the same body, and nothing of it was there. */
    @Test
    void whereAFileIsSentThePageIsOurs() throws IOException {
        var answer = sent("/follow", "multipart/form-data\r\nContent-Length: 4", "----");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("tel:110");
    }

    /** And this was called a database that is away: some browsers name a phone in Chinese. */
    @ParameterizedTest
    @ValueSource(strings = {"User-Agent", "Accept-Language", "HX-Request", "words"})
    void aHeadMayHoldAnyTextAndFillsNoForm(String name) throws IOException {
        for (var text : new String[] {"她的手机", "in-the-head"}) {
            var answer = sent("/help/place", "text/plain\r\nContent-Length: 0\r\n" + name + ": " + text, "");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain(text);
        }
    }

    private Answer sent(String path, String kind, String body) throws IOException {
        var request = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + kind
                + "\r\n\r\n" + body;
        return proof.wire().send(request.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void plantedHolesAreFound() throws IOException, InterruptedException {
        assertThat(Control.overlooked(proof.control(run + "c", SEED, 1_500).findings()))
                .isEmpty();
    }
}
