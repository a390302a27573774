package org.niangjia.proof.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * {@code ./niangjia prove input}. {@code -Dproof.inputs=1000000 -Dproof.seed=7} for another run of it;
 * {@code -Dproof.first=4711 -Dproof.inputs=1} sends one input of a run again, and writes no report.
 */
@Tag("proof")
@InputTest
class InputProofTest {
    private static final Path REPORT = Path.of("docs/proofs/input.md");
    private static final int CONTROL_INPUTS = 3_000;

    @Autowired
    private InputProof proof;

    @Test
    void nothingThatIsTypedBreaksOrShowsAnything() throws IOException, InterruptedException {
        var inputs = Integer.getInteger("proof.inputs", 100_000);
        long seed = Long.getLong("proof.seed", 20_260_308L);
        int first = Integer.getInteger("proof.first", 0);
        var clock = InstantSource.system();
        var began = clock.instant();
        var run = "r" + ProcessHandle.current().pid();
        var attack = proof.attack(run, seed, first, inputs);
        var ended = clock.instant();
        var control = proof.control(run + "c", seed, CONTROL_INPUTS);
        if (first == 0) {
            var report = new InputReport(seed, inputs, attack, control, began, ended);
            Files.createDirectories(REPORT.getParent());
            Files.writeString(REPORT, report.markdown());
        }
        assertThat(attack.findings()).isEmpty();
        assertThat(Control.overlooked(control.findings())).isEmpty();
    }
}
