package org.niangjia.installation;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How this installation is meant to run; see docs/operating/settings.md. No external database means our own. */
public record Settings(
        Mode mode,
        Path data,
        Path keys,
        InetAddress address,
        int port,
        @Nullable TlsFiles tls,
        @Nullable DeskPlace desk,
        @Nullable InetAddress trustedProxy,
        @Nullable URI exitSite,
        @Nullable URI publicAddress,
        @Nullable Database external) {

    /** Reads the NIANGJIA_… variables; a refusal lists everything that is wrong, one sentence each. */
    public static Attempt<Settings> read(Map<String, String> environment, Mode mode) {
        return new SettingsReader(environment).read(mode);
    }

    /** Named or not; it need not be there. */
    public static Path dataFolder(Map<String, String> environment) {
        return new SettingsReader(environment).data();
    }

    /** Where health and metrics stand, for this machine only. */
    public int managementPort() {
        return port + 1;
    }

    /** For commands on an installation that exists: its mode is the one its data folder was made for. */
    public static Attempt<Settings> readExisting(Map<String, String> environment) {
        SettingsReader reader = new SettingsReader(environment);
        return new DataFolder(reader.data())
                .mode()
                .map(reader::read)
                .orElseGet(() -> Attempt.refused("installation.folder.none", reader.data()));
    }
}
