package org.niangjia.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.niangjia.installation.server.ServerState;
import org.niangjia.vault.KeyFolderAnswer;

/** Without the keys everything the women wrote is noise; in the wrong hands it is open. */
final class KeyCheck {
    private KeyCheck() {}

    static List<Finding> findings(Settings settings) {
        Path path = settings.keys();
        try {
            if (!Files.isDirectory(path)) {
                return List.of(
                        ServerState.of(settings.data()) instanceof ServerState.Never
                                ? Finding.fine("installation.keys.notYet", path)
                                : Finding.problem("installation.keys.missing", path));
            }
        } catch (IOException e) {
            return List.of(Finding.problem("installation.keys.rights", path));
        }
        return switch (org.niangjia.vault.KeyFolder.look(path, settings.data())) {
            // The first start makes them; whether the database was written with some is asked of the database.
            case KeyFolderAnswer.Refused refused
            when refused.reason() == KeyFolderAnswer.Reason.NO_KEYS -> List.of(Finding.warning(Sentence.of(refused)));
            case KeyFolderAnswer.Refused refused -> List.of(Finding.problem(Sentence.of(refused)));
            case KeyFolderAnswer.Opened opened -> {
                opened.keys().close();
                yield List.of(
                        Finding.fine("installation.keys.closed", path),
                        opened.backup().isPresent()
                                ? Finding.fine("installation.keys.confirmed")
                                : Finding.warning("installation.keys.unconfirmed", path));
            }
        };
    }
}
