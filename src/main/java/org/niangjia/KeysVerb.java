package org.niangjia;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.niangjia.installation.Attempt;
import org.niangjia.installation.Sentence;
import org.niangjia.installation.Settings;
import org.niangjia.vault.KeyFolder;
import org.niangjia.vault.KeyFolderAnswer;

/** {@code keys confirm NAME}: someone says that a copy of the key folder lies in a safe place. */
final class KeysVerb {
    private final Console console;
    private final Clock clock;
    private final SecureRandom chance;

    KeysVerb(Console console, Clock clock, SecureRandom chance) {
        this.console = console;
        this.clock = clock;
        this.chance = chance;
    }

    int run(List<String> options) {
        if (options.size() != 2 || !options.getFirst().equals("confirm")) {
            return console.refuse("launch.keys.usage");
        }
        return switch (Settings.readExisting(System.getenv())) {
            case Attempt.Refused<Settings> refused -> console.refuse(refused.sentences());
            case Attempt.Done<Settings> settings -> confirm(settings.value(), options.getLast());
        };
    }

    private int confirm(Settings settings, String who) {
        var folder = new KeyFolder(settings.keys(), settings.data(), chance, clock);
        return switch (folder.confirmBackup(who)) {
            case KeyFolderAnswer.Refused refused -> console.refuse(Sentence.of(refused));
            case KeyFolderAnswer.Opened _ -> {
                console.say("launch.keys.confirmed", who);
                yield 0;
            }
        };
    }
}
