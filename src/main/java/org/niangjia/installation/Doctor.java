package org.niangjia.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.niangjia.installation.server.EmbeddedServer;
import org.niangjia.installation.store.Migrations;

/** What is wrong with this installation, in sentences; looks only, and may be asked while the program runs. */
public final class Doctor {
    private static final int OLDEST_JAVA = 25;

    private final InstantSource clock;
    private final String steps;

    public Doctor(InstantSource clock) {
        this(clock, Migrations.STEPS);
    }

    Doctor(InstantSource clock, String steps) {
        this.clock = clock;
        this.steps = steps;
    }

    public List<Finding> examine(Map<String, String> environment) {
        List<Finding> findings = new ArrayList<>();
        int java = Runtime.version().feature();
        findings.add(
                java >= OLDEST_JAVA
                        ? Finding.fine("installation.java.fine", Runtime.version())
                        : Finding.problem("installation.java.old", java, OLDEST_JAVA));
        SettingsReader.unknown(environment)
                .forEach(name -> findings.add(Finding.warning("installation.settings.unknown", name)));
        Path data = new SettingsReader(environment).data();
        Mode mode = new DataFolder(data).mode().orElse(Mode.REAL);
        switch (Settings.read(environment, mode)) {
            case Attempt.Refused<Settings>(List<Sentence> refusals) ->
                refusals.forEach(refusal -> findings.add(Finding.problem(refusal)));
            case Attempt.Done<Settings>(Settings settings) -> examine(settings, findings);
        }
        return findings;
    }

    /** For the command line: 0 when nothing has to be done at once. */
    public static int exitCode(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.level() == Finding.Level.PROBLEM) ? 1 : 0;
    }

    private void examine(Settings settings, List<Finding> findings) {
        if (settings.external() == null) {
            EmbeddedServer.obstacle().ifPresent(obstacle -> findings.add(Finding.problem(obstacle)));
        }
        findings.addAll(KeyCheck.findings(settings));
        TlsFiles tls = settings.tls();
        if (tls != null) {
            findings.addAll(TlsCheck.findings(tls, clock));
        }
        try {
            boolean running = folder(settings, findings);
            if (!running) {
                findings.add(PortCheck.refusal(settings)
                        .map(Finding::problem)
                        .orElseGet(() ->
                                Finding.fine("installation.port.free", settings.port(), settings.managementPort())));
            }
            findings.addAll(new DatabaseCheck(settings, steps).findings());
        } catch (IOException e) {
            findings.add(Finding.problem("installation.folder.rights", settings.data()));
        }
    }

    private static boolean folder(Settings settings, List<Finding> findings) throws IOException {
        Path data = settings.data();
        if (!Files.isDirectory(data)) {
            findings.add(Finding.fine("installation.folder.notYet", data));
            return false;
        }
        if (!Files.isWritable(data) || !Files.isReadable(data)) {
            findings.add(Finding.problem("installation.folder.rights", data));
            return false;
        }
        findings.add(new DataFolder(data)
                .mode()
                .map(mode -> mode == Mode.REAL
                        ? Finding.fine("installation.folder.isReal", data)
                        : Finding.fine("installation.folder.isDemonstration", data))
                .orElseGet(() -> Finding.fine("installation.folder.notYet", data)));
        findings.add(space(DiskSpace.of(data)));
        boolean running = new FolderLock(data).isHeld();
        findings.add(
                running ? Finding.fine("installation.folder.running") : Finding.fine("installation.folder.notRunning"));
        return running;
    }

    private static Finding space(DiskSpace space) {
        return space.refusal()
                .map(Finding::problem)
                .or(() -> space.warning().map(Finding::warning))
                .orElseGet(() -> Finding.fine("installation.space.enough", space.megabytes()));
    }
}
