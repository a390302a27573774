package org.niangjia.identity;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.model.SignOnSettings;
import org.niangjia.identity.provider.Addresses;
import org.niangjia.shared.YamlLines;

/** Reads {@code settings/sign-on.yaml}; without that file everybody comes in by a password. */
public final class SignOnFile {
    private static final Set<String> NAMES = Set.of("issuer", "clientId", "clientSecretFile", "label", "secondFactor");
    private static final Set<String> LANGUAGES = Set.of("zh", "en");
    private static final Set<String> MARKS = Set.of("acr", "amr");

    private SignOnFile() {}

    /** @throws YamlLines.Wrong if the file cannot be understood, or its secret lies with the data or is not to be read */
    public static Optional<SignOnSettings> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = YamlLines.of(file);
        var fields = lines.map(NAMES);
        var data = Objects.requireNonNull(file.toAbsolutePath().getParent()).getParent();
        var label = below(fields, "label", LANGUAGES);
        var marks = below(fields, "secondFactor", MARKS);
        return Optional.of(new SignOnSettings(
                lines.needed(fields, "issuer").value(SignOnFile::issuer),
                lines.needed(fields, "clientId").value(SignOnFile::filled),
                lines.needed(fields, "clientSecretFile").value(text -> secret(Path.of(text), data)),
                text(label, "zh"),
                text(label, "en"),
                list(marks, "acr"),
                Set.copyOf(list(marks, "amr"))));
    }

    private static Map<String, YamlLines> below(Map<String, YamlLines> fields, String name, Set<String> names) {
        var field = fields.get(name);
        return field == null ? Map.of() : field.map(names);
    }

    private static @Nullable String text(Map<String, YamlLines> fields, String name) {
        var field = fields.get(name);
        return field == null ? null : field.value(SignOnFile::filled);
    }

    private static List<String> list(Map<String, YamlLines> fields, String name) {
        var field = fields.get(name);
        return field == null
                ? List.of()
                : field.list().stream()
                        .map(each -> each.value(SignOnFile::filled))
                        .toList();
    }

    private static String filled(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("nothing");
        }
        return text.strip();
    }

    /** As the provider writes it, to the last stroke: it is compared, not understood. */
    private static String issuer(String text) {
        var address = URI.create(text);
        if (!Addresses.isSafe(address) || address.getQuery() != null || address.getFragment() != null) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    /** Not beside the data: whoever carries these away would have it too. */
    private static Path secret(Path file, @Nullable Path data) {
        try {
            var there = file.toRealPath();
            if (data != null && there.startsWith(data.toRealPath())) {
                throw new IllegalArgumentException("a secret in the data folder");
            }
            filled(Files.readString(there).lines().findFirst().orElse(""));
            return there;
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }
}
