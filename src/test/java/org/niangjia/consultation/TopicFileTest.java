package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.niangjia.consultation.model.Step.Outcome;
import org.niangjia.consultation.model.Topic;
import org.niangjia.consultation.model.Topic.Times;
import org.niangjia.shared.YamlLines;

class TopicFileTest {
    @TempDir
    Path folder;

    @Test
    void withoutAFileTheTimesAreThoseThatShip() {
        var topics = TopicFile.with(folder.resolve("topics.yaml"));
        assertThat(topics.list()).extracting(Topic::id).startsWith("danger").endsWith("other");
        assertThat(topics.get("danger").urgent()).isTrue();
        assertThat(topics.get("law").times()).isEqualTo(new Times(1, 15, 60));
    }

    @Test
    void anInstallationSetsTimesAndTheRestStays() throws IOException {
        var shipped = TopicFile.with(folder.resolve("topics.yaml"));
        var own = TopicFile.with(write("topics:\n  - {id: law, firstAnswerWorkingDays: 3}\n"));
        assertThat(own.get("law").times()).isEqualTo(new Times(3, 15, 60));
        assertThat(own.list())
                .extracting(Topic::id)
                .isEqualTo(shipped.list().stream().map(Topic::id).toList());
        assertThat(own.get("work")).isEqualTo(shipped.get("work"));
    }

    @Test
    void everyEndHasItsDays() {
        for (var topic : TopicFile.with(folder.resolve("topics.yaml")).list()) {
            assertThat(topic.retention().closed()).containsOnlyKeys(Outcome.values());
            assertThat(topic.retention().withdrawn()).isEqualTo(30);
        }
    }

    @Test
    void daysAreSetForAllAndForOneTopic() throws IOException {
        var own = TopicFile.with(
                write(
                        "keptDays: {solved: 400, withdrawn: 60}\ntopics:\n  - {id: law, keptDays: {solved: 500, no-answer: 40}}\n"));
        var law = own.get("law").retention();
        assertThat(law.withdrawn()).isEqualTo(60);
        assertThat(law.closed())
                .containsEntry(Outcome.SOLVED, 500)
                .containsEntry(Outcome.NO_ANSWER, 40)
                .containsEntry(Outcome.ADVISED, 1095);
        assertThat(own.get("danger").retention().closed()).containsEntry(Outcome.SOLVED, 400);
        assertThat(TopicFile.with(write("keptDays: {solved: 400}\n"))
                        .get("work")
                        .retention()
                        .closed())
                .containsEntry(Outcome.SOLVED, 400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "topics:;  - {id: law};  - {id: weather} | 3",
                "topics:;  - {closureDays: 3} | 2",
                "topics:;  - id: law;    closureDays: 0 | 3",
                "topics:;  - id: law;    closureDays: soon | 3",
                "topics:;  - id: law;    closingDays: 3 | 3",
                "topics:;  - {id: law, urgent: maybe} | 2",
                "themes: [] | 1",
                "topics: [];keepDays: {solved: 400} | 2",
                "keptDays:;  solved: 3 | 2",
                "keptDays:;  solved: forever | 2",
                "keptDays:;  settled: 300 | 2",
                "topics:;  - id: law;    keptDays: {withdrawn: 29} | 3",
                "topics:;  - {id: danger, keptDays: {solved: 3650}} | 2",
                "topics:;  - {id: law, urgent: true, keptDays: {withdrawn: 60}} | 2",
                "topics:;  - {id: danger, urgent: false, keptDays: {solved: 3650}} | 2",
                "topics:;  - {id: other, keptDays: {solved: 60}} | 2",
            })
    void whatIsWrongIsSaidWithItsLine(String text, int line) throws IOException {
        var file = write(text.strip().replace(";", "\n") + "\n");
        assertThatExceptionOfType(YamlLines.Wrong.class)
                .isThrownBy(() -> TopicFile.with(file))
                .satisfies(wrong -> assertThat(wrong.line()).isEqualTo(line));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("topics.yaml"), text);
    }
}
