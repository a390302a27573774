package org.niangjia.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/niangjia/installation");

    @Test
    void everySentenceUsedIsWrittenInBothLanguagesAndNoOther() throws IOException {
        assertThat(load("installation").stringPropertyNames()).isEqualTo(used());
        assertThat(load("installation_en").stringPropertyNames()).isEqualTo(used());
    }

    @Test
    void bothLanguagesNameTheSameThings() throws IOException {
        Properties chinese = load("installation");
        Properties english = load("installation_en");
        for (String key : chinese.stringPropertyNames()) {
            assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(chinese.getProperty(key)));
            assertThat(english.getProperty(key)).as("MessageFormat swallows it").doesNotContain("'");
        }
    }

    @Test
    void chineseIsSpokenUnlessEnglishIsAskedFor() {
        Sentence sentence = Sentence.of("installation.space.enough", 8080);
        assertThat(sentence.text(Locale.CHINA)).isEqualTo("磁盘还有 8080 MB。");
        assertThat(sentence.text(Locale.FRENCH)).isEqualTo("磁盘还有 8080 MB。");
        assertThat(sentence.text(Locale.UK)).isEqualTo("The disk has 8080 MB left.");
    }

    private static Set<String> used() throws IOException {
        Pattern key = Pattern.compile("\"(installation\\.[A-Za-z.]+)\"");
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> key.matcher(text(file)).results().map(found -> found.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    private static Properties load(String name) throws IOException {
        Properties words = new Properties();
        try (InputStream lines = MessagesTest.class.getResourceAsStream("/messages/" + name + ".properties")) {
            words.load(new InputStreamReader(lines, StandardCharsets.UTF_8));
        }
        return words;
    }
}
