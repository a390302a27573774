package org.niangjia.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.niangjia.installation.server.ServerState;

/** Without the keys everything the women wrote is noise; in the wrong hands it is open. */
final class KeyCheck {
    private KeyCheck() {}

    static List<Finding> findings(Settings settings) {
        Path path = settings.keys();
        List<Finding> findings = new ArrayList<>();
        try {
            if (!Files.isDirectory(path)) {
                return List.of(
                        ServerState.of(settings.data()) instanceof ServerState.Never
                                ? Finding.fine("installation.keys.notYet", path)
                                : Finding.problem("installation.keys.missing", path));
            }
            findings.add(
                    PrivateFiles.isOpenToOthers(path)
                            ? Finding.warning("installation.keys.open", path)
                            : Finding.fine("installation.keys.closed", path));
        } catch (IOException e) {
            findings.add(Finding.problem("installation.keys.rights", path));
        }
        findings.add(
                org.niangjia.vault.KeyFolder.isBackupConfirmed(path, settings.data())
                        ? Finding.fine("installation.keys.confirmed")
                        : Finding.warning("installation.keys.unconfirmed", path));
        return findings;
    }
}
