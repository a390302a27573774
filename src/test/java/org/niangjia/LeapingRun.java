package org.niangjia;

import java.security.SecureRandom;
import java.util.List;

/** The program on a clock that leaps. It stands among the tests because the product must have no way to it. */
public final class LeapingRun {
    private LeapingRun() {}

    public static void main(String[] arguments) {
        var console = Console.ofEnvironment(System.getenv());
        var result = new RunVerb(console, new LeapingClock(), new SecureRandom()).run(List.of());
        if (result != 0) {
            System.exit(result);
        }
    }
}
