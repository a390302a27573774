package org.niangjia.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.niangjia.installation.server.ServerState;
import org.niangjia.installation.store.Migrations;
import org.niangjia.installation.store.ModeStamp;
import org.niangjia.installation.store.ServerCheck;

/** Opens the data folder and its database, from nothing or after any kind of end. */
public final class Installation {
    private final SecureRandom random;
    private final Consumer<Runnable> atExit;
    private final Durability durability;
    private final String steps;

    /**
     * @param atExit runs what it is given when the program ends, after the last request: shutdown hooks run side by
     *     side, and the server must not go before those who use it
     */
    public Installation(SecureRandom random, Consumer<Runnable> atExit, Durability durability) {
        this(random, atExit, durability, Migrations.STEPS);
    }

    Installation(SecureRandom random, Consumer<Runnable> atExit, Durability durability, String steps) {
        this.random = random;
        this.atExit = atExit;
        this.durability = durability;
        this.steps = steps;
    }

    /** For the program itself and for a restore: alone in its folder, the schema brought up to this program's. */
    public Attempt<OpenInstallation> open(Settings settings, BeforeUpgrade beforeUpgrade) {
        return claim(
                settings,
                found -> new Upgrade(settings.mode(), found.database(), new Migrations(found.database(), steps))
                        .run(beforeUpgrade)
                        .then(migrated -> Attempt.done(found.open(migrated))));
    }

    /**
     * For commands on an installation as it is: beside the running program, or with the server started for this command
     * alone. The schema stays untouched.
     */
    public Attempt<OpenInstallation> reach(Settings settings) {
        Database running = running(settings);
        if (running == null) {
            return claim(settings, found -> Attempt.done(found.open(null)));
        }
        List<Sentence> missing = ServerCheck.all(running);
        return missing.isEmpty()
                ? Attempt.done(new OpenDatabase(settings, running, null, new Closing()).open(null))
                : Attempt.refused(missing);
    }

    /** For a restore: alone in its folder, on a database in which no step was ever taken. */
    public Attempt<Restoring> openEmpty(Settings settings) {
        return claim(settings, found -> {
            Migrations migrations = new Migrations(found.database(), steps);
            return migrations.state().applied() == null
                    ? Attempt.done(new Restoring(found, migrations))
                    : Attempt.refused("installation.restore.notEmpty", settings.data());
        });
    }

    private <T> Attempt<T> claim(Settings settings, Function<OpenDatabase, Attempt<T>> next) {
        DataFolder folder = new DataFolder(settings.data());
        Sentence refusal = folder.claim(settings.mode());
        if (refusal != null) {
            return Attempt.refused(List.of(refusal));
        }
        Closing closing = new Closing();
        closing.add(folder::release);
        atExit.accept(closing::close);
        boolean open = false;
        try {
            Attempt<T> attempt = new DatabaseOpening(settings, random, durability, closing)
                    .open()
                    .then(next);
            open = attempt instanceof Attempt.Done;
            return attempt;
        } finally {
            if (!open) {
                closing.close();
            }
        }
    }

    /** Whether nothing was ever made here: no files of our own server, no schema on the one that was named. Looks only. */
    public static boolean isUntouched(Settings settings) {
        Database external = settings.external();
        try {
            return external == null
                    ? ServerState.of(settings.data()) instanceof ServerState.Never
                    : !ModeStamp.isSchemaThere(external);
        } catch (IOException | SQLException e) {
            // Opening it says in a sentence what is in the way.
            return false;
        }
    }

    /** Who works in the folder now, in a sentence: asked before the ports, which are that program's own then. */
    public static Optional<Sentence> inUse(Settings settings) {
        FolderLock lock = new FolderLock(settings.data());
        try {
            return lock.isHeld() ? Optional.of(lock.held()) : Optional.empty();
        } catch (IOException e) {
            // Whoever opens it is told that it cannot be read.
            return Optional.empty();
        }
    }

    /** The database while it runs: ours, or the one that was named. Starts nothing. */
    public static Optional<Database> findRunning(Settings settings) {
        return Optional.ofNullable(running(settings));
    }

    private static @Nullable Database running(Settings settings) {
        if (settings.external() != null) {
            return settings.external();
        }
        try {
            return new FolderLock(settings.data()).isHeld()
                            && ServerState.of(settings.data()) instanceof ServerState.Running(long pid, int port)
                    ? OwnDatabase.at(port, new KeyFolder(settings.keys()))
                    : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
