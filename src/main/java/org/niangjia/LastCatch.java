package org.niangjia;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.niangjia.shared.store.StoreAway;
import org.slf4j.LoggerFactory;

/** What nobody foresaw: a sentence with a number for the person at the machine; under that number the trace in the log. */
final class LastCatch {
    static final int BROKEN = 3;

    private final Console console;
    private final SecureRandom chance;

    LastCatch(Console console, SecureRandom chance) {
        this.console = console;
        this.chance = chance;
    }

    int say(RuntimeException broken) {
        if (!WayOut.isTaken()) {
            var number = HexFormat.of().toHexDigits(chance.nextInt());
            // logback.xml: to the file alone
            LoggerFactory.getLogger(LastCatch.class).error("error number {}", number, broken);
            console.say(key(broken), number, LogPlace.file());
        }
        return BROKEN;
    }

    private static String key(Throwable broken) {
        var causes = Stream.iterate(broken, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .toList();
        if (causes.stream().anyMatch(LastCatch::isFull)) {
            return "launch.broken.full";
        }
        return StoreAway.isCauseOf(broken) ? "launch.broken.away" : "launch.broken";
    }

    private static boolean isFull(Throwable cause) {
        return cause instanceof SQLException sql && "53100".equals(sql.getSQLState())
                || cause instanceof IOException
                        && String.valueOf(cause.getMessage()).contains("No space left");
    }
}
