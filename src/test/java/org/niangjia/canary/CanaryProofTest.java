package org.niangjia.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.installation.Attempt;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.installation.Durability;
import org.niangjia.installation.Installation;
import org.niangjia.installation.Settings;
import org.niangjia.proof.Ground;
import org.niangjia.proof.input.Visitor;
import org.niangjia.proof.input.Wire;
import org.niangjia.support.Program;

/**
 * {@code ./niangjia prove canary}: the program on a folder of its own, with its own database server; everything that it
 * leaves on the disk is searched, while it runs, after it has ended, and after she has deleted her request.
 */
@Tag("proof")
class CanaryProofTest {
    private static final Path REPORT = Path.of("docs/proofs/canary.md");

    /** Written into a column that nobody encrypts, with the rights of the owner: what the search has to find. */
    private static final String CONTROL = "喜鹊在敲门" + "Wellensittich-9c1d";

    private final Map<String, Map<String, TreeSet<String>>> hits = new LinkedHashMap<>();

    @TempDir
    private Path root;

    @Test
    void whatIsPlantedIsFoundNowhere() throws Exception {
        // Loading the country takes a while, and a passing port would be somebody else's by then.
        var port = Ground.clear(root.resolve("ground")).port();
        var planting =
                new Planting(port, "Kanarienvogel-" + ProcessHandle.current().pid() + "-");
        Files.createDirectories(root.resolve("temporary"));
        Files.createDirectories(root.resolve("seen"));
        Needles needles;
        try (var program = Program.start(root.resolve("seen/said"), environment(port), "run")) {
            program.open();
            var page = planting.plant();
            assertThat(page).contains(fields());
            needles = Needles.inEverySpelling(planting.needles());
            keepMetrics(port);
            backUp(port);
            search("while it runs", needles);
            planting.deleteAll();
            search("after she deleted it", needles);
            spoil();
            program.end();
        }
        search("after its end", needles);
        var control = Needles.inEverySpelling(CONTROL).hits(root.resolve("data"));
        var report = new CanaryReport(hits, needles.size(), sizes(), control);
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, report.markdown(InstantSource.system().instant()));
        assertThat(report.objections()).isEmpty();
    }

    /** The fields that end encrypted, as the officer reads them. */
    private static String[] fields() {
        return new String[] {
            "words",
            "name",
            "hours",
            "safe-name",
            "code-word",
            "reply",
            "question",
            "answer",
            "urgency",
            "closure",
            "reopening"
        };
    }

    private void search(String when, Needles needles) throws IOException {
        var found = new LinkedHashMap<String, TreeSet<String>>();
        for (var place : CanaryReport.PLACES.keySet()) {
            found.put(place, needles.hits(root.resolve(place)));
        }
        hits.put(when, found);
    }

    private Map<String, Long> sizes() throws IOException {
        var sizes = new HashMap<String, Long>();
        for (var place : CanaryReport.PLACES.keySet()) {
            try (var files = Files.walk(root.resolve(place))) {
                sizes.put(
                        place,
                        files.filter(Files::isRegularFile)
                                .mapToLong(file -> file.toFile().length())
                                .sum());
            }
        }
        return sizes;
    }

    private void keepMetrics(int port) throws IOException {
        var metrics = new Visitor("machine", new Wire(port + 1)).get("/actuator/prometheus");
        assertThat(metrics.body()).contains("http_server_requests");
        Files.writeString(root.resolve("seen/metrics"), metrics.head() + metrics.body());
    }

    private void backUp(int port) throws IOException, InterruptedException {
        var file = Files.createDirectories(root.resolve("backup")).resolve("house.backup");
        try (var backup = Program.start(root.resolve("seen/backup"), environment(port), "backup", file.toString())) {
            assertThat(backup.exitValue()).as(backup.said()).isZero();
        }
    }

    private void spoil() throws SQLException {
        var settings = done(Settings.readExisting(environment(0)));
        try (var open = done(new Installation(new SecureRandom(), _ -> {}, Durability.FULL).reach(settings));
                var owner = open.database().connect(DatabaseRole.OWNER);
                var sql = owner.createStatement()) {
            sql.execute("create table consultation.unsealed (words text)");
            sql.execute("insert into consultation.unsealed values ('" + CONTROL + "')");
        }
    }

    private Map<String, String> environment(int port) {
        var environment = new HashMap<>(Map.of(
                "NIANGJIA_DATA", root.resolve("data").toString(),
                "NIANGJIA_KEYS", root.resolve("keys").toString(),
                "JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + root.resolve("temporary")));
        if (port > 0) {
            environment.put("NIANGJIA_PORT", String.valueOf(port));
        }
        return environment;
    }

    private static <T> T done(Attempt<T> attempt) {
        return switch (attempt) {
            case Attempt.Done<T>(T value) -> value;
            case Attempt.Refused<T> refused -> throw new IllegalStateException(refused.toString());
        };
    }
}
