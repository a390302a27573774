package org.niangjia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.audit.AuditHead;
import org.niangjia.audit.HeadFile;
import org.niangjia.installation.Attempt;
import org.niangjia.installation.Ground;
import org.niangjia.installation.Mode;
import org.niangjia.installation.Sentence;
import org.niangjia.installation.Settings;
import org.niangjia.shared.WorkingCalendar;

class HousekeepingTest {
    private static final Instant NOW = Instant.parse("2026-03-09T00:00:00Z");

    @TempDir
    private Path root;

    @Test
    void aYearThatTheCalendarDoesNotKnowIsSaidSixtyDaysBefore() throws IOException {
        var calendar = WorkingCalendar.shipped();
        var year = 2026;
        while (calendar.knows(year)) {
            year++;
        }
        var begin = OffsetDateTime.parse(year + "-01-01T00:00:00+08:00").toInstant();
        assertThat(calendar(begin.minus(Duration.ofDays(61)))).isEmpty();
        assertThat(calendar(begin.minus(Duration.ofDays(60))))
                .hasValueSatisfying(sentence -> assertThat(sentence.key()).isEqualTo("launch.calendar"));
        parameters("working-days.yaml", year + ":\n  off: []\n");
        assertThat(calendar(begin.minus(Duration.ofDays(60)))).isEmpty();
    }

    @Test
    void aParameterThatCannotBeUnderstoodIsAProblem() throws IOException {
        parameters("working-days.yaml", "2027:\n  off: [soon]\n");
        parameters("topics.yaml", "topics: [{id: weather}]\n");
        parameters("passwords.yaml", "shortest: 12\n\ndays: 30\n");
        assertThat(OwnParameters.problems(settings()))
                .extracting(problem -> problem.arguments().getLast())
                .containsExactly("2", "1", "3");
        assertThat(found())
                .containsExactly(
                        "launch.parameters.line",
                        "launch.parameters.line",
                        "launch.parameters.line",
                        "launch.backup.none");
    }

    @Test
    void aSignOnNeedsTheAddressUnderWhichTheDeskIsOpened() throws IOException {
        var secret = Files.writeString(root.toRealPath().resolve("secret"), "s");
        parameters("sign-on.yaml", "issuer: https://sso.example.cn\nclientId: n\nclientSecretFile: " + secret + "\n");
        assertThat(OwnParameters.problems(settings())).as("on this machine").isEmpty();
        var behindAProxy = new HashMap<>(new Ground(root.toRealPath()).environment("house"));
        behindAProxy.put("NIANGJIA_TRUSTED_PROXY", "127.0.0.1");
        assertThat(OwnParameters.problems(read(behindAProxy)))
                .extracting(Sentence::key)
                .containsExactly("launch.parameters.sign-on-address");
        behindAProxy.put("NIANGJIA_PUBLIC_ADDRESS", "https://desk.example.cn");
        assertThat(OwnParameters.problems(read(behindAProxy))).isEmpty();
        parameters("sign-on.yaml", "issuer: https://sso.example.cn\n");
        assertThat(OwnParameters.problems(settings()))
                .extracting(Sentence::key)
                .containsExactly("launch.parameters.line");
    }

    private static Settings read(Map<String, String> environment) {
        return ((Attempt.Done<Settings>) Settings.read(environment, Mode.REAL)).value();
    }

    private void parameters(String file, String text) throws IOException {
        var folder = Files.createDirectories(settings().data().resolve("settings"));
        Files.writeString(folder.resolve(file), text);
    }

    private Optional<Sentence> calendar(Instant now) throws IOException {
        return new Housekeeping(settings(), Clock.fixed(now, ZoneOffset.UTC)).calendar();
    }

    private Settings settings() throws IOException {
        return new Ground(root.toRealPath()).settings("house", Mode.REAL);
    }

    @Test
    void theAgeOfTheLastBackupIsSaid() throws IOException {
        assertThat(found()).containsExactly("launch.backup.none");
        var folder = Files.createDirectories(root.resolve("house/data-backups"));
        var backup = Files.writeString(folder.resolve("niangjia-1.backup"), "");
        Files.setLastModifiedTime(backup, FileTime.from(NOW.minus(Duration.ofDays(8))));
        assertThat(found()).containsExactly("launch.backup.old");
        Files.setLastModifiedTime(backup, FileTime.from(NOW.minus(Duration.ofDays(6))));
        assertThat(found()).containsExactly("launch.backup.fresh");
        var outlived = Files.writeString(folder.resolve("niangjia-0.backup"), "");
        Files.setLastModifiedTime(outlived, FileTime.from(NOW.minus(Duration.ofDays(91))));
        assertThat(found()).containsExactly("launch.backup.fresh", "launch.backup.outlived");
    }

    @Test
    void aHeadThatTheDatabaseDoesNotKnowIsAProblem() throws IOException {
        var ground = new Ground(root.toRealPath());
        try (var open = ground.open("house", Ground.STEPS)) {
            assertThat(found()).containsExactly("launch.backup.none");
            HeadFile.in(open.settings().keys()).write(new AuditHead(7, "00"));
            assertThat(found()).containsExactly("launch.backup.none", "launch.audit.head.ahead");
        }
    }

    @Test
    void headsAreCompared() {
        var third = new AuditHead(3, "03");
        assertThat(Housekeeping.misfit(Optional.empty(), AuditHead.NONE)).isEmpty();
        assertThat(Housekeeping.misfit(Optional.empty(), third)).hasValue("launch.audit.head.missing");
        assertThat(Housekeeping.misfit(Optional.of(third), third)).isEmpty();
        assertThat(Housekeeping.misfit(Optional.of(new AuditHead(2, "02")), third))
                .isEmpty();
        assertThat(Housekeeping.misfit(Optional.of(new AuditHead(3, "30")), third))
                .hasValue("launch.audit.head.different");
        assertThat(Housekeeping.misfit(Optional.of(new AuditHead(4, "04")), third))
                .hasValue("launch.audit.head.ahead");
    }

    private List<String> found() throws IOException {
        return new Housekeeping(settings(), Clock.fixed(NOW, ZoneOffset.UTC))
                .findings().stream().map(finding -> finding.sentence().key()).toList();
    }
}
