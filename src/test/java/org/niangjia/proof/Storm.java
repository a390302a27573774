package org.niangjia.proof;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Women ask while somebody kills; what remains when all have left. */
record Storm(List<Woman> women, List<Strike> strikes, Tally retries, int endedByItself, Duration lasted) {

    static Storm rage(
            String run,
            KillParameters parameters,
            RunningInstallation installation,
            InstantSource clock,
            Narrator narrator)
            throws IOException, InterruptedException {
        var began = clock.instant();
        var program = installation.program();
        var crowd = new Crowd(List.of(installation.door()), clock, run, parameters);
        crowd.start();
        var killer = new Killer(parameters, program, installation.server(), clock);
        var strikes = killer.run(
                crowd,
                strike -> narrator.say("  killed " + strike.blow() + " after " + crowd.acknowledged() + " codes"));
        crowd.awaitGone();
        var lasted = Duration.between(began, clock.instant());
        return new Storm(crowd.women(), strikes, crowd.retries(), program.endedByItself(), lasted);
    }

    long acknowledged() {
        return women.stream().filter(Woman::isAcknowledged).count();
    }

    long killed(Blow blow) {
        return strikes.stream().filter(strike -> strike.blow() == blow).count();
    }

    long serverKills() {
        return strikes.size() - killed(Blow.APPLICATION);
    }
}
