package org.niangjia.vocabulary;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.niangjia.shared.YamlLines;

/** docs/organisation-model.md is what is declared, for people; {@code -Dupdate} writes it. */
class OrganisationModelPageTest {
    private static final Path PAGE = Path.of("docs/organisation-model.md");
    private static final int ROWS = 144;
    private static final String HEAD = """
            # Where each part of the organisation has its place

            Written from `src/main/resources/vocabulary/*.yaml` (after a change there: `./mvnw test
            -Dtest=OrganisationModelPageTest -Dupdate`). Each row of the catalogue's part D, *Organisation model*, is a word that is
            declared there, or belongs to another module; norms and quotas belong to policy packs and never stand here.

            | row | its place |
            |---|---|
            """;

    private final Vocabulary vocabulary = VocabularyFiles.shipped();

    @Test
    void everyRowOfPartDHasAPlace() {
        assertThat(rows()).allSatisfy(row -> assertThat(places(row)).as(row).isNotEmpty());
        assertThat(words().flatMap(place -> place.term().source().stream()))
                .as("nothing stands for a row that there is none of")
                .allSatisfy(row -> assertThat(rows()).contains(row));
    }

    @Test
    void thePageIsWhatIsDeclared() throws IOException {
        var page = HEAD
                + rows().stream()
                        .map(row -> "| " + row + " | " + String.join("; ", places(row)) + " |\n")
                        .collect(Collectors.joining());
        if (System.getProperty("update") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).content().isEqualTo(page);
    }

    private static List<String> rows() {
        return IntStream.rangeClosed(1, ROWS).mapToObj("O%03d"::formatted).toList();
    }

    private List<String> places(String row) {
        var here = words().filter(place -> place.term().source().contains(row))
                .map(place -> place.sort() + ": " + place.term().chinese() + ", "
                        + place.term().english());
        return Stream.concat(here, elsewhere(row)).toList();
    }

    private Stream<Place> words() {
        return Stream.of(
                        said("kind", vocabulary.kinds().stream().map(Kind::term)),
                        said("body", vocabulary.bodies().stream().map(Body::term)),
                        said("position", vocabulary.positions().stream().map(Position::term)),
                        said(
                                "classification",
                                vocabulary.classifications().stream().map(Classification::term)),
                        said("procedure", vocabulary.procedures().stream().map(Procedure::term)),
                        vocabulary.lists().entrySet().stream()
                                .flatMap(list -> said(list.getKey().replace('_', ' '), list.getValue().stream())))
                .flatMap(places -> places);
    }

    private static Stream<String> elsewhere(String row) {
        var file = YamlLines.of(
                requireNonNull(OrganisationModelPageTest.class.getResourceAsStream("/vocabulary/elsewhere.yaml")));
        return TermReader.entries(file, "elsewhere")
                .map(YamlLines::map)
                .filter(each ->
                        TermReader.rows(requireNonNull(each.get("source"))).contains(row))
                .map(each -> "module `" + requireNonNull(each.get("module")).text() + "`"
                        + (each.containsKey("as") ? ", " + each.get("as").text() : ""));
    }

    private record Place(String sort, Term term) {}

    private static Stream<Place> said(String sort, Stream<Term> terms) {
        return terms.map(term -> new Place(sort, term));
    }
}
