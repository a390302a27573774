package org.niangjia;

import java.io.IOException;
import java.util.Optional;
import org.niangjia.audit.HeadFile;
import org.niangjia.consultation.DeletionLedger;
import org.niangjia.installation.Database;
import org.niangjia.installation.Mode;
import org.niangjia.installation.Sentence;
import org.niangjia.installation.Settings;

/**
 * Keys of a house that was lived in, and no house: its disk is not there, or another database was named. A new one made
 * with these keys would know none of the women's codes, and nobody would see at once what happened.
 */
final class EarlierLife {
    private EarlierLife() {}

    /** For a database that knows no key. A demonstration may be thrown away and begun anew. */
    static Optional<Sentence> refusal(Settings settings) {
        return settings.mode() == Mode.REAL && isNoted(settings)
                ? Optional.of(Sentence.of("launch.keys.earlier", settings.keys(), place(settings)))
                : Optional.empty();
    }

    private static boolean isNoted(Settings settings) {
        if (DeletionLedger.in(settings.keys()).isThere()) {
            return true;
        }
        try {
            return HeadFile.in(settings.keys())
                    .read()
                    .filter(head -> head.number() > 0)
                    .isPresent();
        } catch (IOException e) {
            // There is a note of seals, whatever it says.
            return true;
        }
    }

    private static Object place(Settings settings) {
        Database external = settings.external();
        return external == null ? settings.data() : external.address();
    }
}
