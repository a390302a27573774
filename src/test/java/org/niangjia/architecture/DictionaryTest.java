package org.niangjia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Say-It-Once: a word of the domain stands in docs/dictionary.md, with its Chinese and where it comes from. */
class DictionaryTest {
    /** Their words are those of the trade, not of the domain. */
    private static final Set<String> MACHINE_ROOMS = Set.of("vault", "installation");

    /** What a check found or became of an act: sentences in the message files, not words. */
    private static final Set<String> ANSWERS = Set.of(
            "org.niangjia.audit.AuditReport$Head",
            "org.niangjia.audit.AuditReport$Kind",
            "org.niangjia.backup.RestoreAnswer$Reason",
            "org.niangjia.consultation.Follow$Outcome",
            "org.niangjia.consultation.StaffAlerts$Answer",
            "org.niangjia.identity.model.PasswordRules$Flaw");

    private record Entry(String chinese, String english, String meaning, String source) {}

    @Test
    void everyWordOfTheCodeIsInTheDictionary() {
        assertThat(missing(Stream.concat(Street.MODULES.stream(), constants(House.CLASSES))))
                .as("write it into docs/dictionary.md: 中文 | English | meaning | source")
                .isEmpty();
    }

    @Test
    void everyEntryIsComplete() {
        assertThat(entries()).allSatisfy(entry -> {
            assertThat(entry.chinese()).as(entry.english()).matches(".*\\p{IsHan}.*");
            assertThat(entry.english()).as(entry.chinese()).isNotBlank();
            assertThat(entry.meaning()).as(entry.english()).isNotBlank();
            assertThat(entry.source()).as(entry.english()).isNotBlank();
        });
        assertThat(entries()).extracting(Entry::english).doesNotHaveDuplicates();
    }

    @Test
    void aWordThatNobodyExplainedIsFound() {
        assertThat(missing(constants(House.examples(House.ROOT + ".architecture.crooked"))))
                .containsExactly("parched beyond words");
    }

    @Test
    void nestedWordsCountAndAnswersDoNot() {
        assertThat(constants(House.CLASSES))
                .contains("not ours", "voice message", "partly", "own and below", "handed over")
                .doesNotContain("file behind", "not now");
        assertThat(ANSWERS)
                .allSatisfy(
                        name -> assertThat(House.CLASSES.contain(name)).as(name).isTrue());
    }

    private static Stream<String> missing(Stream<String> words) {
        var english = entries().stream()
                .flatMap(entry -> Stream.of(entry.english().split(", ", -1)))
                .toList();
        return words.filter(word -> !english.contains(word));
    }

    private static Stream<String> constants(Iterable<JavaClass> classes) {
        return StreamSupport.stream(classes.spliterator(), false)
                .filter(DictionaryTest::isOfTheDomain)
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(constant ->
                        ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .distinct();
    }

    /** Enums of a module's root or model, nested ones too. */
    private static boolean isOfTheDomain(JavaClass type) {
        var room = type.getPackageName();
        var spoken = room.endsWith(".model")
                || Street.MODULES.stream().anyMatch(module -> room.equals(House.ROOT + "." + module));
        var machineRoom = MACHINE_ROOMS.stream().anyMatch(module -> room.startsWith(House.ROOT + "." + module));
        return type.isEnum() && spoken && !machineRoom && !ANSWERS.contains(type.getName());
    }

    private static List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        for (var line : House.text(Path.of("docs/dictionary.md")).lines().toList()) {
            if (line.startsWith("| ") && !line.startsWith("| 中文")) {
                var cells = line.split("\\|", -1);
                entries.add(new Entry(cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip()));
            }
        }
        return entries;
    }
}
