package org.niangjia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void everyWordIsThereInBothLanguages() {
        var findings = new ArrayList<String>();
        for (var module : MessageFiles.modules()) {
            var chinese = Path.of(MessageFiles.FOLDER, module + ".properties");
            var english = Path.of(MessageFiles.FOLDER, module + "_en.properties");
            findings.addAll(MessageFiles.findings(
                    module, House.text(chinese), Files.exists(english) ? House.text(english) : ""));
        }
        assertThat(findings)
                .as("words: src/main/resources/messages/<module>.properties (zh-CN) and <module>_en.properties")
                .isEmpty();
    }

    @Test
    void everyFileBelongsToAModule() {
        assertThat(House.files(MessageFiles.FOLDER, ".properties"))
                .extracting(file -> MessageFiles.name(file).replace("_en", ""))
                .filteredOn(name -> !name.equals("launch")) // what the program above the modules says at its start
                .isSubsetOf(Street.MODULES);
    }

    @Test
    void badWordsAreFound() {
        var chinese = """
                portal.a=你好！
                portal.b=尊敬的用户
                portal.c={0} 天
                portal.d=好
                portal.d=再好
                other.e=在别处
                """;
        var english = """
                portal.a=Hello
                portal.b=it's
                portal.c=some {1} days
                portal.d={when}
                portal.f=new
                """;
        assertThat(MessageFiles.findings("portal", chinese, english))
                .anyMatch(finding -> finding.startsWith("portal.a: no exclamation marks"))
                .anyMatch(finding -> finding.startsWith("portal.b: say 你"))
                .anyMatch(finding -> finding.startsWith("portal.b (English): write the typographic apostrophe"))
                .anyMatch(finding -> finding.startsWith("portal.c: has other placeholders"))
                .anyMatch(finding -> finding.startsWith("portal.d: stands twice"))
                .anyMatch(finding -> finding.startsWith("portal.d (English): braces"))
                .anyMatch(finding -> finding.startsWith("other.e: stands in portal.properties"))
                .anyMatch(finding -> finding.startsWith("other.e: is missing in English"))
                .anyMatch(finding -> finding.startsWith("portal.f: is missing in Chinese"));
    }
}
