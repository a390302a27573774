package org.niangjia;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.niangjia.audit.AuditHead;
import org.niangjia.audit.AuditVerification;
import org.niangjia.audit.HeadFile;
import org.niangjia.installation.Database;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.installation.Finding;
import org.niangjia.installation.Installation;
import org.niangjia.installation.Mode;
import org.niangjia.installation.Sentence;
import org.niangjia.installation.Settings;
import org.niangjia.shared.WorkingCalendar;

/** What the doctor asks of the modules above the installation: calendar, backups, audit record. */
final class Housekeeping {
    private static final Duration AHEAD = Duration.ofDays(60);
    private static final Duration OLD = Duration.ofDays(7);
    private static final Duration OUTLIVED = Duration.ofDays(90);

    private final Settings settings;
    private final Clock clock;

    Housekeeping(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        OwnParameters.problems(settings).forEach(problem -> findings.add(Finding.problem(problem)));
        if (findings.isEmpty()) {
            calendar().map(Finding::warning).ifPresent(findings::add);
        }
        if (settings.mode() == Mode.REAL) {
            findings.add(backup());
            outlived().map(Finding::warning).ifPresent(findings::add);
        }
        Installation.findRunning(settings).flatMap(this::audit).ifPresent(findings::add);
        return findings;
    }

    /** Due days and opening hours go by it; the State Council publishes a year's in the November before. */
    Optional<Sentence> calendar() {
        var file = OwnParameters.workingDays(settings);
        var year = clock.instant().plus(AHEAD).atZone(WorkingCalendar.SHANGHAI).getYear();
        return WorkingCalendar.with(file).knows(year)
                ? Optional.empty()
                : Optional.of(Sentence.of("launch.calendar", year, file));
    }

    private Finding backup() {
        var folder = BackupPlace.folder(settings);
        var newest = newest(folder);
        if (newest.isEmpty()) {
            return Finding.warning(Sentence.of("launch.backup.none", folder));
        }
        var age = Duration.between(newest.get(), clock.instant());
        return age.compareTo(OLD) > 0
                ? Finding.warning(Sentence.of("launch.backup.old", age.toDays(), folder))
                : Finding.fine("launch.backup.fresh", age.toDays());
    }

    /** They hold the keys of what was deleted since: whoever has the key folder too could still read it. */
    private Optional<Sentence> outlived() {
        var folder = BackupPlace.folder(settings);
        var old = times(folder).stream()
                .filter(time -> time.isBefore(clock.instant().minus(OUTLIVED)))
                .count();
        return old == 0
                ? Optional.empty()
                : Optional.of(Sentence.of("launch.backup.outlived", old, OUTLIVED.toDays(), folder));
    }

    private static Optional<Instant> newest(Path folder) {
        return times(folder).stream().max(Comparator.naturalOrder());
    }

    private static List<Instant> times(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var times = new ArrayList<Instant>();
        try (var files = Files.newDirectoryStream(folder, "*.backup")) {
            for (var file : files) {
                times.add(Files.getLastModifiedTime(file).toInstant());
            }
        } catch (IOException e) {
            return List.of();
        }
        return times;
    }

    /** Only the newest seal; `audit verify` looks at all of them. */
    private Optional<Finding> audit(Database database) {
        try {
            // Before the snapshot: a seal made in between is in the database then, and not the other way round.
            var noted = HeadFile.in(settings.keys()).read();
            try (var reader = database.connect(DatabaseRole.BACKUP)) {
                return AuditVerification.findHead(reader)
                        .map(there ->
                                misfit(noted, there).map(key -> Finding.problem(Sentence.of(key, there.number()))))
                        .orElseGet(() -> Optional.of(Finding.warning(Sentence.of("launch.audit.unseen"))));
            }
        } catch (IOException | SQLException | IllegalStateException unseen) {
            // Why there is no looking is a finding of the installation's own.
            return Optional.empty();
        }
    }

    static Optional<String> misfit(Optional<AuditHead> noted, AuditHead there) {
        if (noted.isEmpty()) {
            return there.number() == 0 ? Optional.empty() : Optional.of("launch.audit.head.missing");
        }
        var head = noted.get();
        if (head.number() > there.number()) {
            return Optional.of("launch.audit.head.ahead");
        }
        var same = head.number() < there.number() || head.digest().equals(there.digest());
        return same ? Optional.empty() : Optional.of("launch.audit.head.different");
    }
}
