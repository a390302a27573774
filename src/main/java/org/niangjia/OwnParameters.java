package org.niangjia;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.niangjia.consultation.TopicFile;
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
                        problem(folder(settings).resolve("topics.yaml"), TopicFile::with))
                .flatMap(Optional::stream)
                .toList();
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
