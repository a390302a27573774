package org.niangjia.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.niangjia.shared.YamlLines;

class VocabularyFilesTest {
    @Test
    void whatShipsIsWhole() {
        var vocabulary = VocabularyFiles.shipped();
        assertThat(vocabulary.kinds())
                .filteredOn(kind -> kind.term().id().equals("womens_committee"))
                .singleElement()
                .satisfies(kind -> assertThat(kind.under()).contains("federation"));
        assertThat(vocabulary.lists().get("founding_modes"))
                .extracting(Term::chinese)
                .contains("区域联建");
        assertThat(vocabulary.classifications())
                .extracting(each -> each.term().id())
                .as("the documents part the same people in different ways, and none of these is another's field")
                .contains("national_executive", "yunnan_executive", "outstanding_representative", "front_line");
    }

    @Test
    void eachWayToASeatIsDeclared() {
        var vocabulary = VocabularyFiles.shipped();
        assertThat(procedures(vocabulary, "federation", "vice_chair"))
                .singleElement()
                .satisfies(each -> assertThat(each.isFor("seconded")).isTrue())
                .satisfies(each -> assertThat(each.isFor("full_time")).isFalse())
                .satisfies(each -> assertThat(each.decides()).isEqualTo("organization_department"));
        assertThat(procedures(vocabulary, "federation", "executive"))
                .as("she is elected")
                .isEmpty();
        assertThat(procedures(vocabulary, "union", "union_chair"))
                .singleElement()
                .satisfies(each -> assertThat(each.before()).containsExactly("integrity_check", "talk"))
                .satisfies(each -> assertThat(each.isFor(null)).isTrue());
        assertThat(procedures(vocabulary, "league_committee", "league_deputy_secretary"))
                .filteredOn(each -> each.isFor("seconded"))
                .singleElement()
                .satisfies(each -> assertThat(each.months()).isEqualTo(12))
                .satisfies(each -> assertThat(each.assessed()).isTrue());
    }

    private static List<Procedure> procedures(Vocabulary vocabulary, String kind, String position) {
        return vocabulary.procedures(kind, vocabulary.position(position).orElseThrow());
    }

    @Test
    void everyLevelOfALineHasItsKind() {
        var vocabulary = VocabularyFiles.shipped();
        assertThat(Line.shipped())
                .allSatisfy(line -> assertThat(line.levels())
                        .allSatisfy(level -> assertThat(vocabulary.kinds()).anySatisfy(kind -> {
                            assertThat(kind.term().id()).isEqualTo(level.kind());
                            assertThat(kind.line()).isEqualTo(line.id());
                            assertThat(kind.levels()).contains(level.id());
                        })));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    kinds      | - {id: federation,       | - {id: Federation,         | kinds.yaml line 5: another is called Federation
                    kinds      | line: women, levels      | line: man, levels          | kinds.yaml line 5: man is not declared
                    kinds      | under: [federation]      | under: [federatoin]        | kinds.yaml line 5: federatoin is not declared
                    kinds      | levels: [national,       | levels: [nation,           | kinds.yaml line 5: nation is not declared
                    kinds      | , grouping: true         | , grouping: yes            | kinds.yaml line 10: true, or left out
                    bodies     | of: [federation]         | of: [federations]          | bodies.yaml line 3: federations is not declared
                    positions  | body: leadership         | body: leader               | positions.yaml line 5: leader is not declared
                    positions  | en: chair}               | en: ''}                    | positions.yaml line 5: no words
                    positions  | source: [O046]           | source: [P046]             | positions.yaml line 5: P046 is no row of part D
                    units      | name: {zh: 机关,          | norm: 10, name: {zh: 机关,  | units.yaml line 3: norm
                    people     | on: seat                 | on: house                  | people.yaml line 6: No enum constant
                    procedures | before: [approval]       | before: [blessing]         | procedures.yaml line 13: blessing is not declared
                    procedures | decides: organization_department | decides: mayor     | procedures.yaml line 13: mayor is not declared
                    procedures | bodies: [leadership,     | bodies: [leader,           | procedures.yaml line 13: leader is not declared
                    relations  | source: [O085, O096]     | source: [085]              | relations.yaml line 3: 085 is no row of part D
                    """)
    void whatIsWrongIsSaidWithFileAndLine(String file, String right, String wrong, String said) {
        var files = new VocabularyFiles(name -> YamlLines.of(new ByteArrayInputStream(
                (name.equals(file) ? text(name).replaceFirst(Pattern.quote(right), wrong) : text(name))
                        .getBytes(StandardCharsets.UTF_8))));
        assertThatThrownBy(files::read)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("vocabulary/" + said);
    }

    private static String text(String name) {
        try (var file = Objects.requireNonNull(
                VocabularyFiles.class.getResourceAsStream("/vocabulary/" + name + ".yaml"), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
