package org.niangjia.bench;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.niangjia.installation.Attempt;
import org.niangjia.installation.Database;
import org.niangjia.installation.Durability;
import org.niangjia.installation.Installation;
import org.niangjia.installation.OpenInstallation;
import org.niangjia.installation.Settings;
import org.niangjia.shared.Ids;
import org.niangjia.vault.KeyFolder;
import org.niangjia.vault.KeyFolderAnswer;
import org.niangjia.vault.Vault;

/** An installation's database and keys, reached beside the running program as {@code ./niangjia backup} does. */
public record Beside(OpenInstallation installation, Vault vault, Ids ids) implements AutoCloseable {
    private static final Clock CLOCK = Clock.systemUTC();

    public static Beside of(Map<String, String> environment) {
        var chance = new SecureRandom();
        var settings = settled(Settings.readExisting(environment));
        return switch (new KeyFolder(settings.keys(), settings.data(), chance, CLOCK).open()) {
            case KeyFolderAnswer.Refused refused -> throw new IllegalStateException(refused.toString());
            case KeyFolderAnswer.Opened keys ->
                new Beside(
                        settled(new Installation(chance, end -> {}, Durability.FULL).reach(settings)),
                        new Vault(keys.keys(), chance, CLOCK),
                        new Ids(chance, CLOCK));
        };
    }

    public Database database() {
        return installation.database();
    }

    public static <T> T settled(Attempt<T> attempt) {
        return switch (attempt) {
            case Attempt.Done<T>(T value) -> value;
            case Attempt.Refused<T> refused ->
                throw new IllegalStateException(refused.sentences().toString());
        };
    }

    @Override
    public void close() {
        installation.close();
    }
}
