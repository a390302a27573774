package org.niangjia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.niangjia.shared.Reach;

/** Say-It-Once: a word of the domain stands in docs/dictionary.md, with its Chinese and where it comes from. */
class DictionaryTest {
    /** Their words are those of the trade, not of the domain. */
    private static final Set<String> MACHINE_ROOMS = Set.of("vault", "installation");

    private record Entry(String chinese, String english, String meaning, String source) {}

    @Test
    void everyWordOfTheCodeIsInTheDictionary() {
        var english = entries().stream().map(Entry::english).toList();
        assertThat(words().filter(word -> !english.contains(word)))
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

    private static Stream<String> words() {
        var constants = House.CLASSES.stream()
                .filter(DictionaryTest::isOfTheDomain)
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(constant ->
                        ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', ' '));
        return Stream.concat(Street.MODULES.stream(), constants).distinct();
    }

    /** Enums of a module's root or model; those inside another type say yes or no to it and are no words. */
    private static boolean isOfTheDomain(JavaClass type) {
        var room = type.getPackageName();
        var spoken = room.endsWith(".model")
                || Street.MODULES.stream().anyMatch(module -> room.equals(House.ROOT + "." + module));
        var machineRoom = MACHINE_ROOMS.stream().anyMatch(module -> room.startsWith(House.ROOT + "." + module));
        return type.isEnum()
                && spoken
                && !machineRoom
                && (type.isTopLevelClass() || type.isEquivalentTo(Reach.Extent.class));
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
