package org.niangjia.installation;

import java.util.Optional;

/** Called when the schema is older than the program, before anything is changed: the moment for a backup. */
@FunctionalInterface
public interface BeforeUpgrade {
    /** An answer other than empty stops the start; the schema stays as it is. */
    Optional<Sentence> prepare(Database database, String fromVersion, String toVersion);

    static BeforeUpgrade nothing() {
        return (database, fromVersion, toVersion) -> Optional.empty();
    }

    /** The answer of a hook that could not make its backup. */
    static Sentence withoutBackup(Object why) {
        return Sentence.of("installation.upgrade.noBackup", why);
    }
}
