package org.niangjia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MessageKeysTest {
    @Test
    void everyKeyThatIsAskedForExists() {
        var missing = new TreeSet<>(MessageKeys.asked(MessageFiles.modules()));
        missing.removeAll(MessageFiles.chinese().keySet());
        assertThat(missing)
                .as("code or a template asks for these words: write them in Chinese and in English")
                .isEmpty();
    }

    @Test
    void everyKeyIsAskedFor() {
        var unused = new TreeSet<>(MessageFiles.chinese().keySet());
        unused.removeAll(MessageKeys.asked(MessageFiles.modules()));
        var beginnings = MessageKeys.beginnings(MessageFiles.modules());
        unused.removeIf(key -> beginnings.stream().anyMatch(key::startsWith));
        assertThat(unused)
                .as(
                        "nothing says these words: delete them, or write the beginning of a key that is put together as one literal"
                                + " followed by a plus, so that a reader finds it")
                .isEmpty();
    }

    @Test
    void everyBeginningHasKeys() {
        assertThat(MessageKeys.beginnings(MessageFiles.modules()))
                .allSatisfy(beginning ->
                        assertThat(MessageFiles.chinese().keySet()).anyMatch(key -> key.startsWith(beginning)));
    }

    @Test
    void keysAreReadOutOfCodeAndTemplates() {
        var text =
                "<a title=\"${words.get(\"portal.one\")}\">${words.get(\"portal.two.b\", 3)} \"nothing.here\" \"portal.x.\" + y";
        assertThat(MessageKeys.literals(List.of("portal"), text)).containsExactly("portal.one", "portal.two.b");
        assertThat(MessageKeys.beginnings(List.of("portal"), text)).containsExactly("portal.x.");
    }

    @Test
    void aKeyThatNobodyCallsIsNotAskedFor() {
        var classes = new ClassFileImporter().importClasses(Weather.class, Forecast.class);
        assertThat(MessageKeys.keys(classes)).containsExactly("portal.sun");
    }

    private enum Weather {
        SUN;

        String key() {
            return "portal." + name().toLowerCase(Locale.ROOT);
        }

        @SuppressWarnings("unused")
        String hintKey() {
            return key().toUpperCase(Locale.ROOT);
        }
    }

    @SuppressWarnings("unused")
    private static final class Forecast {
        String today() {
            return Weather.SUN.key();
        }
    }
}
