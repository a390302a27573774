package org.niangjia;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.niangjia.installation.Attempt;
import org.niangjia.installation.Doctor;
import org.niangjia.installation.Finding;
import org.niangjia.installation.Settings;

/** {@code doctor}: what is wrong with this installation, in sentences. */
final class DoctorVerb {
    private final Console console;
    private final Clock clock;

    DoctorVerb(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    int run(List<String> options) {
        if (!options.isEmpty()) {
            return console.refuse("launch.doctor.usage");
        }
        var environment = System.getenv();
        var findings = new ArrayList<>(new Doctor(clock).examine(environment));
        // At once: they tell why, should what comes now find no database to ask.
        print(findings);
        if (Settings.readExisting(environment) instanceof Attempt.Done<Settings>(Settings settings)) {
            var more = new Housekeeping(settings, clock).findings();
            print(more);
            findings.addAll(more);
        }
        return Doctor.exitCode(findings);
    }

    private void print(List<Finding> findings) {
        findings.forEach(finding -> console.print(finding.line(console.locale())));
    }
}
