package org.niangjia;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.niangjia.channel.AlertFile;
import org.niangjia.consultation.TopicFile;
import org.niangjia.identity.PasswordFile;
import org.niangjia.identity.SignOnFile;
import org.niangjia.installation.Sentence;
import org.niangjia.installation.Settings;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.YamlLines;

/** What an installation may say differently from what ships: files in its data folder (docs/operating/settings.md). */
final class OwnParameters {
    private OwnParameters() {}

    static Path folder(Settings settings) {
        return settings.data().resolve("settings");
    }

    static Path workingDays(Settings settings) {
        return folder(settings).resolve("working-days.yaml");
    }

    /** With one of these nothing is started. */
    static List<Sentence> problems(Settings settings) {
        return Stream.of(
                        problem(workingDays(settings), WorkingCalendar::with),
                        problem(folder(settings).resolve("topics.yaml"), TopicFile::with),
                        problem(folder(settings).resolve("alerts.yaml"), AlertFile::check),
                        problem(folder(settings).resolve("passwords.yaml"), PasswordFile::with),
                        signOn(settings))
                .flatMap(Optional::stream)
                .toList();
    }

    /** A provider sends back to the one address that it was told; beyond this machine nobody but the site knows it. */
    private static Optional<Sentence> signOn(Settings settings) {
        var file = folder(settings).resolve("sign-on.yaml");
        var isOpen = settings.tls() != null || settings.trustedProxy() != null;
        return problem(file, SignOnFile::read)
                .or(() -> Files.exists(file) && isOpen && settings.publicAddress() == null
                        ? Optional.of(Sentence.of("launch.parameters.sign-on-address", file))
                        : Optional.empty());
    }

    private static Optional<Sentence> problem(Path file, Consumer<Path> reading) {
        try {
            reading.accept(file);
            return Optional.empty();
        } catch (YamlLines.Wrong wrong) {
            return Optional.of(Sentence.of("launch.parameters.line", file, wrong.line()));
        } catch (UncheckedIOException closed) {
            return Optional.of(Sentence.of("launch.parameters.closed", file));
        }
    }
}
