package org.niangjia.proof;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Ends processes with SIGKILL at moments drawn from a seed: spread over the acknowledgements, so that each falls among
 * requests in flight; and one in five into the recovery from the one before.
 */
final class Killer {
    private static final int ONE_IN = 5;
    private static final int RECOVERY_MILLIS = 6_000;
    private static final int MOMENT_MILLIS = 300;

    private final KillParameters parameters;
    private final Program program;
    private final ServerProcesses server;
    private final InstantSource clock;
    private final Random chance;

    Killer(KillParameters parameters, Program program, ServerProcesses server, InstantSource clock) {
        this.parameters = parameters;
        this.program = program;
        this.server = server;
        this.clock = clock;
        this.chance = new Random(parameters.seed());
    }

    /** Ends early if nobody is left to be disturbed. */
    List<Strike> run(Crowd crowd, Consumer<Strike> witness) throws IOException, InterruptedException {
        var strikes = new ArrayList<Strike>();
        var blows = blows();
        for (var index = 0; index < blows.size(); index++) {
            var whileRecovering = index > 0 && chance.nextInt(ONE_IN) == 0;
            var moment = chance.nextInt(whileRecovering ? RECOVERY_MILLIS : MOMENT_MILLIS);
            var share = (index + chance.nextDouble()) / (blows.size() + 1);
            if (!whileRecovering) {
                await(crowd, Math.max(1, (int) (share * parameters.women())));
            }
            TimeUnit.MILLISECONDS.sleep(moment);
            if (crowd.isGone()) {
                return strikes;
            }
            strike(blows.get(index));
            var strike = new Strike(blows.get(index), clock.instant());
            strikes.add(strike);
            witness.accept(strike);
        }
        return strikes;
    }

    private static void await(Crowd crowd, int acknowledged) throws InterruptedException {
        while (crowd.acknowledged() < acknowledged && !crowd.isGone()) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private void strike(Blow blow) throws IOException, InterruptedException {
        if (blow != Blow.SERVER) {
            program.kill();
        }
        if (blow != Blow.APPLICATION) {
            server.kill();
        }
    }

    private List<Blow> blows() {
        var blows = new ArrayList<Blow>();
        for (var blow : Blow.values()) {
            blows.addAll(Collections.nCopies(parameters.kills().getOrDefault(blow, 0), blow));
        }
        Collections.shuffle(blows, chance);
        return blows;
    }
}
