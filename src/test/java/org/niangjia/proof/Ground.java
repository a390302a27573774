package org.niangjia.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.niangjia.support.FreePorts;

/**
 * An empty folder for data, keys and log of the proof's installation, and a port for its door.
 *
 * @param keys beside its own data, or another node's
 * @param more settings beside or instead of the usual ones
 */
public record Ground(Path root, Path keys, int port, Map<String, String> more) {
    public static Ground clear(Path root) throws IOException {
        if (Files.exists(root)) {
            try (var all = Files.walk(root)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(root);
        return new Ground(root, root.resolve("keys"), FreePorts.pair(), Map.of());
    }

    /** One more node: its folder is made in the first one's, whose keys it has. */
    static Ground beside(Ground first, String name) throws IOException {
        var own = clear(first.root().resolve(name));
        return new Ground(own.root(), first.keys(), own.port(), Map.of());
    }

    Ground with(Map<String, String> settings) {
        return new Ground(root, keys, port, settings);
    }

    Path data() {
        return root.resolve("data");
    }

    Path log() {
        return root.resolve("program.log");
    }

    Map<String, String> settings() {
        var settings = new HashMap<>(Map.of(
                "NIANGJIA_DATA", data().toString(),
                "NIANGJIA_KEYS", keys.toString(),
                "NIANGJIA_PORT", Integer.toString(port),
                "NIANGJIA_LANGUAGE", "en"));
        settings.putAll(more);
        return Map.copyOf(settings);
    }
}
