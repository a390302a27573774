package org.niangjia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each page of the desk says what it is for and what happens next, in a few words of its own. */
class HelpTextsTest {
    private static final Path FOLDER = Path.of("src/main/jte");
    private static final Pattern HELP = Pattern.compile("@template\\.layout\\.desk\\(.*?help = \"([a-z.-]+)\"");
    /** What is not shown while it is counted is explained as what is shown then. */
    private static final Map<String, String> SAME =
            Map.of("consultation/desk-figures-not-yet.jte", "consultation/desk-figures.jte");

    /** What asks on every page of its module; its help is named where the questions are. */
    private static final String ASKING = "layout/asking.jte";

    private static final int FEW_WORDS = 130;
    private static final int EACH_NUMBER = 260;

    @Test
    void everyPageOfTheDeskHasItsOwn() {
        var keys = new TreeMap<String, String>();
        var missing = new TreeMap<String, String>();
        for (var file : House.files(FOLDER.toString(), ".jte")) {
            var text = House.text(file);
            if (text.contains("@template.layout.desk(")) {
                var found = HELP.matcher(text);
                var name = FOLDER.relativize(file).toString();
                (found.find() ? keys : missing).put(name, found.hasMatch() ? found.group(1) : "");
            }
        }
        assertThat(missing.remove(ASKING)).isNotNull();
        assertThat(missing).isEmpty();
        SAME.forEach((page, other) -> assertThat(keys.remove(page)).isEqualTo(keys.get(other)));
        assertThat(keys.values()).doesNotHaveDuplicates().hasSizeGreaterThan(15);
        assertThat(MessageFiles.chinese().keySet()).containsAll(keys.values());
        keys.values()
                .forEach(key -> assertThat(MessageFiles.chinese().get(key))
                        .as(key)
                        .hasSizeBetween(20, key.endsWith(".figures") ? EACH_NUMBER : FEW_WORDS)
                        .doesNotContainPattern("进行|予以|系统将|用户|操作员|本页面|功能模块"));
    }

    /** A number that a page shows is one that its help explains. */
    @Test
    void everyNumberOfTheBoardIsExplained() {
        var help = String.valueOf(MessageFiles.chinese().get("consultation.explained.figures"));
        for (var column : new String[] {"open", "waiting", "overdue", "long-overdue", "fresh", "desks-open"}) {
            assertThat(help).contains(MessageFiles.chinese().get("consultation.figures." + column));
        }
    }
}
