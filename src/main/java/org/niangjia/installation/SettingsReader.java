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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

final class SettingsReader {
    private static final int LAST_PORT = 65_535;
    /** And one login with its password for each role of the database. */
    private static final Set<String> KNOWN = Set.of(
            "NIANGJIA_DATA",
            "NIANGJIA_KEYS",
            "NIANGJIA_PORT",
            "NIANGJIA_ADDRESS",
            "NIANGJIA_DESK_ADDRESS",
            "NIANGJIA_DESK_PORT",
            "NIANGJIA_TLS_CERTIFICATE",
            "NIANGJIA_TLS_KEY",
            "NIANGJIA_TRUSTED_PROXY",
            "NIANGJIA_EXIT_SITE",
            "NIANGJIA_PUBLIC_ADDRESS",
            "NIANGJIA_DATABASE_URL",
            "NIANGJIA_LANGUAGE");

    private static final Pattern PUBLIC_ADDRESS =
            Pattern.compile("https://[a-z0-9](?:[a-z0-9.-]*\\.)?[a-z][a-z0-9-]*(?::(?!443$)[1-9][0-9]{0,4})?");

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
        DeskPlace desk = desk(port);
        refuseIfOpen(address, mode, tls, proxy);
        if (desk != null) {
            refuseIfOpen(desk.address(), mode, tls, proxy);
        }
        URI exitSite = exitSite();
        URI publicAddress = publicAddress();
        Database external = new ExternalSettings(environment, refusals).database();
        return refusals.isEmpty()
                ? Attempt.done(new Settings(
                        mode, data, keys, address, port, tls, desk, proxy, exitSite, publicAddress, external))
                : Attempt.refused(refusals.stream().distinct().toList());
    }

    /** What leaves this machine is encrypted, by us or by the proxy before us. */
    private void refuseIfOpen(InetAddress address, Mode mode, @Nullable TlsFiles tls, @Nullable InetAddress proxy) {
        if (!address.isLoopbackAddress()) {
            String shown = address.getHostAddress();
            if (mode == Mode.DEMONSTRATION) {
                refuse("installation.settings.address.demonstration", shown);
            } else if (tls == null && proxy == null) {
                refuse("installation.settings.address.open", shown);
            }
        }
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
        return port("NIANGJIA_PORT", "8080", LAST_PORT - 1);
    }

    /** 0 if it was refused. */
    private int port(String name, String otherwise, int last) {
        String text = value(name).orElse(otherwise);
        if (text.matches("\\d{1,5}")) {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= last) {
                return port;
            }
            if (port == LAST_PORT) {
                refuse("installation.settings.port.last");
                return 0;
            }
        }
        refuse("installation.settings.port", text, name);
        return 0;
    }

    /** Both or none: a port alone would open the desk at an address that nobody chose. */
    private @Nullable DeskPlace desk(int door) {
        Optional<InetAddress> address = address("NIANGJIA_DESK_ADDRESS");
        if (value("NIANGJIA_DESK_ADDRESS").isEmpty()
                && value("NIANGJIA_DESK_PORT").isEmpty()) {
            return null;
        }
        if (value("NIANGJIA_DESK_ADDRESS").isEmpty()
                || value("NIANGJIA_DESK_PORT").isEmpty()) {
            refuse("installation.settings.desk.half");
            return null;
        }
        int port = port("NIANGJIA_DESK_PORT", "", LAST_PORT);
        if (port != 0 && (port == door || port == door + 1)) {
            refuse("installation.settings.desk.taken", port);
        }
        return address.map(found -> new DeskPlace(found, port)).orElse(null);
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

    /** As browsers write it: passkeys are bound to it, letter by letter. A number is no name that they could be bound to. */
    private @Nullable URI publicAddress() {
        String text = value("NIANGJIA_PUBLIC_ADDRESS").orElse(null);
        if (text == null || PUBLIC_ADDRESS.matcher(text).matches()) {
            return text == null ? null : URI.create(text);
        }
        refuse("installation.settings.public", text);
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
