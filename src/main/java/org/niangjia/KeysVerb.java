package org.niangjia;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.niangjia.installation.Attempt;
import org.niangjia.installation.Sentence;
import org.niangjia.installation.Settings;
import org.niangjia.vault.CipherSuite;
import org.niangjia.vault.KeyFolder;
import org.niangjia.vault.KeyFolderAnswer;

/**
 * {@code keys confirm NAME}: someone says that a copy of the key folder lies in a safe place. {@code keys rotate
 * SUITE}: a new root key, which writes from the next start on.
 */
final class KeysVerb {
    private static final Map<String, CipherSuite> SUITES =
            Map.of("aes", CipherSuite.AES_256_GCM, "sm4", CipherSuite.SM4_GCM);

    private final Console console;
    private final Clock clock;
    private final SecureRandom chance;

    KeysVerb(Console console, Clock clock, SecureRandom chance) {
        this.console = console;
        this.clock = clock;
        this.chance = chance;
    }

    int run(List<String> options) {
        return run(options, System.getenv());
    }

    int run(List<String> options, Map<String, String> environment) {
        if (options.size() != 2) {
            return console.refuse("launch.keys.usage");
        }
        var said = options.getLast();
        var suite = Optional.ofNullable(SUITES.get(said));
        if (!options.getFirst().equals("confirm") && !(options.getFirst().equals("rotate") && suite.isPresent())) {
            return console.refuse("launch.keys.usage");
        }
        return switch (Settings.readExisting(environment)) {
            case Attempt.Refused<Settings> refused -> console.refuse(refused.sentences());
            case Attempt.Done<Settings>(var settings) -> {
                var folder = new KeyFolder(settings.keys(), settings.data(), chance, clock);
                yield options.getFirst().equals("confirm")
                        ? tell(folder.confirmBackup(said), "launch.keys.confirmed", said)
                        : tell(folder.rotate(suite.get()), "launch.keys.rotated", settings.keys());
            }
        };
    }

    private int tell(KeyFolderAnswer answer, String done, Object about) {
        return switch (answer) {
            case KeyFolderAnswer.Refused refused -> console.refuse(Sentence.of(refused));
            case KeyFolderAnswer.Opened _ -> {
                console.say(done, String.valueOf(about));
                yield 0;
            }
        };
    }
}
