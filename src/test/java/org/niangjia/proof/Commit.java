package org.niangjia.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Which state of the sources a proof was run on. */
public final class Commit {
    private Commit() {}

    /** With a plus sign if something was changed since; "unknown" outside a clone. */
    public static String current() {
        var commit = said("git", "rev-parse", "--short", "HEAD");
        return commit.isEmpty()
                ? "unknown"
                : commit + (said("git", "status", "--porcelain", "src").isEmpty() ? "" : "+");
    }

    private static String said(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? said.strip() : "";
        } catch (IOException without) {
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
