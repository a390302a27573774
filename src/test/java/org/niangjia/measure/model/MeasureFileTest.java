package org.niangjia.measure.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.niangjia.measure.MeasureId;
import org.niangjia.measure.where.ColumnType;
import org.niangjia.shared.YamlLines;

class MeasureFileTest {
    private static final String FILE = """
            sources:
              - view: meeting.measure_meeting
                kept: meeting.measure_book
              - view: meeting.measure_chair
                kept: everywhere
            measures:
              - id: meetings
                name: {zh: 会议, en: meetings}
                source: meeting.measure_meeting
                where: held && kind == 'joint'
                value: count
              - id: chairs
                name: {zh: 轮值主席, en: rotating chairs}
                source: meeting.measure_chair
                value: count
            """;

    @Test
    void everyMeasureStandsWithItsSource() {
        var sources = read(FILE);
        assertThat(sources)
                .extracting(Source::name)
                .containsExactly("meeting.measure_meeting", "meeting.measure_chair");
        assertThat(sources.getFirst().kept()).contains(ViewName.of("meeting.measure_book"));
        assertThat(sources.getLast().kept()).isEmpty();
        var meetings = sources.getFirst().measures().getFirst();
        assertThat(meetings.id()).isEqualTo(new MeasureId("meetings"));
        assertThat(List.of(meetings.chinese(), meetings.english())).containsExactly("会议", "meetings");
        assertThat(new Catalogue(sources).source(new MeasureId("chairs"))).isEqualTo(sources.getLast());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    view: meeting.measure_meeting    | view: person.measure_meeting   | 2
                    view: meeting.measure_meeting    | view: meeting.measure_nothing  | 2
                    kept: meeting.measure_book       | kept: since always             | 3
                    kept: everywhere                 | valid: everywhere              | 5
                    source: meeting.measure_meeting  | source: meeting.measure_book   | 9
                    kind == 'joint'                  | kind == 3                      | 10
                    kind == 'joint'                  | secret == 'x'                  | 10
                    value: count                     | value: sum(kind)               | 11
                    id: chairs                       | id: Chairs                     | 12
                    en: rotating chairs              | fr: présidentes                | 13
                    """)
    void whatIsWrongIsSaidWithItsLine(String right, String wrong, int line) {
        assertThat(FILE).contains(right);
        assertThatThrownBy(() -> read(FILE.replaceFirst(Pattern.quote(right), wrong)))
                .isInstanceOfSatisfying(
                        YamlLines.Wrong.class, e -> assertThat(e.line()).isEqualTo(line));
    }

    @Test
    void oneNameIsOneMeasure() {
        assertThatThrownBy(() -> new Catalogue(read(FILE.replace("id: chairs", "id: meetings"))))
                .hasMessageContaining("meetings");
        assertThatThrownBy(() -> new Catalogue(read(FILE)).source(new MeasureId("visits")))
                .hasMessageContaining("visits");
    }

    private static List<Source> read(String file) {
        return new MeasureFile("meeting", MeasureFileTest::columns)
                .read(YamlLines.of(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));
    }

    private static Map<String, ColumnType> columns(ViewName view) {
        if (view.name().equals("measure_nothing")) {
            throw new IllegalArgumentException("no view " + view);
        }
        return Map.of("kind", ColumnType.TEXT, "held", ColumnType.FLAG);
    }
}
