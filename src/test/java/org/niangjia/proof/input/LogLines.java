package org.niangjia.proof.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.niangjia.proof.input.Finding.Kind;
import org.niangjia.support.Fork;

/** What the program wrote into its log of all that was typed. */
final class LogLines {
    private static final int SHOWN = 80;

    private LogLines() {}

    static List<Finding> findings(Marker marker, List<Route> routes) throws IOException {
        var findings = new ArrayList<Finding>();
        try (var files = Files.list(Fork.logs())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                try (var stream = opened(file)) {
                    new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(marker::isIn)
                            .forEach(line -> findings.add(finding(line, marker, routes)));
                }
            }
        }
        return findings;
    }

    private static Finding finding(String line, Marker marker, List<Route> routes) {
        int input = marker.input(line).orElse(0);
        var route = routes.get(input % routes.size()).name();
        return new Finding(Kind.LOGGED, input, route, line.substring(0, Math.min(SHOWN, line.length())));
    }

    private static InputStream opened(Path file) throws IOException {
        var stream = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream;
    }
}
