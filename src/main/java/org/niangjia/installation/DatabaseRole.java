package org.niangjia.installation;

import java.time.Duration;
import java.util.Locale;

/** The four ways to speak to the database; their rights are in {@code installation/roles.sql}. */
public enum DatabaseRole {
    /** Runs migrations and owns every table; bound by row-level security where it is forced. */
    OWNER(Duration.ZERO),
    /** The application answering people. */
    APP(Duration.ofSeconds(3)),
    /** Jobs; sees no content columns. */
    WORKER(Duration.ofSeconds(70)),
    /** Reads everything for a backup, past row-level security, and writes nothing. */
    BACKUP(Duration.ZERO);

    private final Duration silence;

    DatabaseRole(Duration silence) {
        this.silence = silence;
    }

    public String roleName() {
        return "niangjia_" + name().toLowerCase(Locale.ROOT);
    }

    /** How long the driver waits for a silent server; longer than the statement timeout, zero for no limit. */
    Duration silence() {
        return silence;
    }
}
