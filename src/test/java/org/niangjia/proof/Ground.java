package org.niangjia.proof;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/** An empty folder for data, keys and log of the proof's installation, and a port for its door. */
record Ground(Path root, int port) {
    /** Below the ports that the system gives to those who call: a caller must not sit on the door's own while it is shut. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    static Ground clear(Path root) throws IOException {
        if (Files.exists(root)) {
            try (var all = Files.walk(root)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(root);
        return new Ground(root, freePort());
    }

    Path data() {
        return root.resolve("data");
    }

    Path log() {
        return root.resolve("program.log");
    }

    Map<String, String> settings() {
        return Map.of(
                "NIANGJIA_DATA", data().toString(),
                "NIANGJIA_KEYS", root.resolve("keys").toString(),
                "NIANGJIA_PORT", Integer.toString(port),
                "NIANGJIA_LANGUAGE", "en");
    }

    /** Health stands on the port after it. */
    private static int freePort() throws IOException {
        for (var port = LOWEST; port < HIGHEST; port += 2) {
            if (isFree(port) && isFree(port + 1)) {
                return port;
            }
        }
        throw new IOException("no two free ports in a row");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
