package org.niangjia.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** {@code ./niangjia prove NAME}: exit code 0 says that it is proven. */
public final class Prove {
    private Prove() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length == 0 || !List.of("kill", "faults").contains(arguments[0])) {
            out.println("There is no such proof; `./niangjia prove` lists them.");
            System.exit(2);
        }
        var asked = Arrays.asList(arguments).subList(1, arguments.length);
        try {
            var home = Path.of("").toAbsolutePath();
            var proven = arguments[0].equals("kill")
                    ? new KillProof(KillParameters.read(asked), home, Clock.systemUTC(), out).run()
                    : new FaultProof(FaultParameters.read(asked), home, Clock.systemUTC(), out).run();
            System.exit(proven ? 0 : 1);
        } catch (IllegalArgumentException unreadable) {
            out.println(unreadable.getMessage());
            System.exit(2);
        }
    }
}
