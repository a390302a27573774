package org.niangjia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        unused.removeIf(key -> MessageKeys.COMPUTED.keySet().stream().anyMatch(key::startsWith));
        assertThat(unused)
                .as("nothing says these words: delete them, or, if the key is put together from parts,"
                        + " name its beginning in MessageKeys.COMPUTED")
                .isEmpty();
    }

    @Test
    void everyComputedBeginningHasKeys() {
        assertThat(MessageKeys.COMPUTED.keySet())
                .allSatisfy(beginning ->
                        assertThat(MessageFiles.chinese().keySet()).anyMatch(key -> key.startsWith(beginning)));
    }

    @Test
    void keysAreReadOutOfCodeAndTemplates() {
        var text =
                "<a title=\"${words.get(\"portal.one\")}\">${words.get(\"portal.two.b\", 3)} \"nothing.here\" \"portal.\"";
        assertThat(MessageKeys.literals(List.of("portal"), text)).containsExactly("portal.one", "portal.two.b");
    }
}
