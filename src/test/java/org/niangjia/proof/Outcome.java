package org.niangjia.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.niangjia.consultation.store.KeptRequests.Kept;
import org.niangjia.proof.Findings.Sent;

/**
 * Everything that is known after one storm.
 *
 * @param added rows more than before the storm
 */
record Outcome(KillParameters parameters, Storm storm, Findings findings, int added, int rowsAfter) {
    static final Duration LONGEST_RECOVERY = Duration.ofSeconds(30);

    static Outcome of(String run, KillParameters parameters, Storm storm, List<Kept> before, List<Kept> after) {
        var sent = storm.women().stream()
                .map(woman -> new Sent(woman.words(), woman.acknowledgedAt()))
                .toList();
        var findings = Findings.of(run, sent, after, storm.strikes());
        return new Outcome(parameters, storm, findings, after.size() - before.size(), after.size());
    }

    /** Sentences about what is not as promised; none: it holds. */
    List<String> objections() {
        var objections = new ArrayList<String>();
        objectTo(objections, findings.lost().size(), "acknowledged requests are lost");
        objectTo(objections, findings.duplicates().size(), "requests are there twice");
        objectTo(objections, findings.strange().size(), "requests hold other words than were sent");
        objectTo(objections, parameters.women() - storm.acknowledged(), "women got no code");
        objectTo(objections, added - parameters.women(), "rows more than women");
        objectTo(
                objections,
                parameters.allKills() - storm.strikes().size(),
                "kills came too late for anybody to be disturbed");
        objectTo(
                objections,
                findings.recoveries().stream()
                        .filter(time -> time.compareTo(LONGEST_RECOVERY) > 0)
                        .count(),
                "recoveries took longer than 30 s");
        // A start whose server is killed under it may give up with a sentence; nothing else may.
        objectTo(
                objections,
                Math.max(0, storm.endedByItself() - storm.serverKills()),
                "ends of the program without cause");
        storm.women().stream()
                .flatMap(woman -> Optional.ofNullable(woman.wrong()).stream())
                .distinct()
                .forEach(objections::add);
        return objections;
    }

    private static void objectTo(List<String> objections, long number, String what) {
        if (number != 0) {
            objections.add(number + " " + what);
        }
    }
}
