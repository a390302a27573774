package org.niangjia.installation;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class SettingsReader {
    private static final int LAST_PORT = 65_535;
    /** And one login with its password for each role of the database. */
    private static final Set<String> KNOWN = Set.of(
            "NIANGJIA_DATA",
            "NIANGJIA_KEYS",
            "NIANGJIA_PORT",
            "NIANGJIA_ADDRESS",
            "NIANGJIA_TLS_CERTIFICATE",
            "NIANGJIA_TLS_KEY",
            "NIANGJIA_TRUSTED_PROXY",
            "NIANGJIA_EXIT_SITE",
            "NIANGJIA_DATABASE_URL",
            "NIANGJIA_LANGUAGE");

    private final Map<String, String> environment;
    private final List<Sentence> refusals = new ArrayList<>();

    SettingsReader(Map<String, String> environment) {
        this.environment = environment;
    }

    Attempt<Settings> read(Mode mode) {
        Path data = data();
        Path keys = keys(data);
        if (keys.startsWith(data) || data.startsWith(keys)) {
            refuse("installation.settings.keys.inside", keys, data);
        }
        InetAddress address = address("NIANGJIA_ADDRESS").orElseGet(InetAddress::getLoopbackAddress);
        int port = port();
        TlsFiles tls = tls();
        InetAddress proxy = address("NIANGJIA_TRUSTED_PROXY").orElse(null);
        if (!address.isLoopbackAddress()) {
            String shown = address.getHostAddress();
            if (mode == Mode.DEMONSTRATION) {
                refuse("installation.settings.address.demonstration", shown);
            } else if (tls == null && proxy == null) {
                refuse("installation.settings.address.open", shown);
            }
        }
        URI exitSite = exitSite();
        Database external = new ExternalSettings(environment, refusals).database();
        return refusals.isEmpty()
                ? Attempt.done(new Settings(mode, data, keys, address, port, tls, proxy, exitSite, external))
                : Attempt.refused(refusals.stream().distinct().toList());
    }

    /** Names that look like ours and mean nothing: a slip of the pen would otherwise be obeyed in silence. */
    static List<String> unknown(Map<String, String> environment) {
        Set<String> known = new HashSet<>(KNOWN);
        for (DatabaseRole role : DatabaseRole.values()) {
            known.add("NIANGJIA_DATABASE_" + role.name());
            known.add("NIANGJIA_DATABASE_" + role.name() + "_PASSWORD");
        }
        return environment.keySet().stream()
                .filter(name -> name.startsWith("NIANGJIA_") && !known.contains(name))
                .sorted()
                .toList();
    }

    Path data() {
        return RealPath.of(path("NIANGJIA_DATA").orElse(Path.of("data")));
    }

    /** One folder per data folder, so that two installations of one person never share keys by accident. */
    private Path keys(Path data) {
        Optional<Path> named = path("NIANGJIA_KEYS");
        if (named.isPresent()) {
            return RealPath.of(named.get());
        }
        Optional<Path> config = path("XDG_CONFIG_HOME")
                .filter(Path::isAbsolute)
                .or(() -> path("HOME").map(home -> home.resolve(".config")));
        if (config.isEmpty()) {
            refuse("installation.settings.keys.nowhere");
        }
        return config.map(folder -> RealPath.of(folder.resolve("niangjia").resolve("keys-" + shortHash(data))))
                .orElse(Path.of("keys"));
    }

    private int port() {
        String text = value("NIANGJIA_PORT").orElse("8080");
        if (text.matches("\\d{1,5}")) {
            int port = Integer.parseInt(text);
            if (port == LAST_PORT) {
                refuse("installation.settings.port.last");
                return 8080;
            }
            if (port >= 1 && port < LAST_PORT) {
                return port;
            }
        }
        refuse("installation.settings.port", text);
        return 8080;
    }

    private @Nullable TlsFiles tls() {
        Optional<Path> certificate = path("NIANGJIA_TLS_CERTIFICATE");
        Optional<Path> key = path("NIANGJIA_TLS_KEY");
        if (certificate.isEmpty() && key.isEmpty()) {
            return null;
        }
        if (certificate.isEmpty() || key.isEmpty()) {
            refuse("installation.settings.tls.half");
            return null;
        }
        TlsFiles files =
                new TlsFiles(certificate.get().toAbsolutePath(), key.get().toAbsolutePath());
        refusals.addAll(TlsCheck.problems(files));
        return files;
    }

    /** Where the quick way out leads: over an open line, whoever listens would see where she came from next. */
    private @Nullable URI exitSite() {
        String text = value("NIANGJIA_EXIT_SITE").orElse(null);
        if (text == null) {
            return null;
        }
        try {
            URI site = new URI(text);
            if ("https".equals(site.getScheme()) && site.getHost() != null && site.getUserInfo() == null) {
                return site;
            }
        } catch (URISyntaxException e) {
            // said below, like every other address that is none
        }
        refuse("installation.settings.exit", text);
        return null;
    }

    /** Literals only: a name could mean another machine tomorrow. */
    private Optional<InetAddress> address(String name) {
        return value(name).flatMap(text -> {
            try {
                return Optional.of(
                        text.toLowerCase(Locale.ROOT).equals("localhost")
                                ? InetAddress.getLoopbackAddress()
                                : InetAddress.ofLiteral(text));
            } catch (IllegalArgumentException e) {
                refuse("installation.settings.address.literal", name, text);
                return Optional.empty();
            }
        });
    }

    private Optional<Path> path(String name) {
        return value(name).flatMap(text -> {
            try {
                return Optional.of(Path.of(text));
            } catch (InvalidPathException e) {
                refuse("installation.settings.path", name, text);
                return Optional.empty();
            }
        });
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private void refuse(String key, Object... arguments) {
        refusals.add(Sentence.of(key, arguments));
    }

    private static String shortHash(Path path) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(path.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
