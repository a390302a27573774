package org.niangjia;

import java.time.Clock;
import org.niangjia.installation.Doctor;

/** {@code doctor}: what is wrong with this installation, in sentences. */
final class DoctorVerb {
    private final Console console;
    private final Clock clock;

    DoctorVerb(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    int run() {
        var findings = new Doctor(clock).examine(System.getenv());
        findings.forEach(finding -> console.print(finding.line(console.locale())));
        return Doctor.exitCode(findings);
    }
}
