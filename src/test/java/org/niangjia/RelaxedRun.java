package org.niangjia;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.niangjia.installation.Durability;

/**
 * The program with the one thing taken away on which the promise rests. It stands among the tests because the product
 * must have no way to it: the proof of kill starts it to show that a loss would be seen.
 */
public final class RelaxedRun {
    private RelaxedRun() {}

    public static void main(String[] arguments) {
        var console = Console.ofEnvironment(System.getenv());
        var run = new RunVerb(console, Clock.systemUTC(), new SecureRandom(), Durability.OFF_FOR_PROOF);
        var result = run.run(List.of());
        if (result != 0) {
            System.exit(result);
        }
    }
}
