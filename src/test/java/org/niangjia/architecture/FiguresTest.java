package org.niangjia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./niangjia bench} writes the page and both READMEs: none of them tells another figure or another day. */
class FiguresTest {
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theTableOfAReadmeIsThatOfTheLastBench(String readme) throws IOException {
        var text = Files.readString(Path.of(readme));
        var table = text.substring(text.indexOf("<!-- bench -->"), text.indexOf("<!-- /bench -->"));
        var told = lines(table).subList(1, lines(table).size());
        assertThat(told).hasSizeGreaterThan(10);
        assertThat(lines(Files.readString(Path.of("docs/performance.md")))).containsAll(told);
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
