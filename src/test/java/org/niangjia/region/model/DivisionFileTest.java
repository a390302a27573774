package org.niangjia.region.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DivisionFileTest {
    private static final List<Division> ALL = new ArrayList<>();

    @BeforeAll
    static void readTheCountry() {
        try (Stream<Division> divisions = DivisionFile.divisions()) {
            divisions.forEach(ALL::add);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PROVINCE, 31, 31",
        "CITY, 342, 333",
        "COUNTY, 2978, 2974",
        "TOWNSHIP, 41352, 41339",
        "VILLAGE, 620573, 620571"
    })
    void countsAreThoseOfTheSource(RegionLevel level, long raw, long real) {
        assertThat(ALL.stream().filter(division -> division.level() == level)).hasSize(Math.toIntExact(raw));
        assertThat(ALL.stream()
                        .filter(division ->
                                division.level() == level && !division.kind().vanishes()))
                .hasSize(Math.toIntExact(real));
    }

    @ParameterizedTest
    @EnumSource
    void thePageSaysWhatIsCounted(RegionLevel level) {
        var name = level.name().toLowerCase(Locale.ROOT);
        var kinds = ALL.stream()
                .filter(division -> division.level() == level)
                .collect(Collectors.groupingBy(Division::kind, Collectors.counting()));
        var vanishing = count(kinds, RegionKind.PLACEHOLDER) + count(kinds, RegionKind.REPETITION);
        var raw = kinds.values().stream().mapToLong(Long::longValue).sum();
        assertThat(Path.of("docs/region-counts.md"))
                .content()
                .contains("| %s | %,d | %d | %d | %,d |\n"
                        .formatted(
                                name,
                                raw,
                                count(kinds, RegionKind.PLACEHOLDER),
                                count(kinds, RegionKind.REPETITION),
                                raw - vanishing))
                .contains("| %s | %,d | %s | %s | %s |\n"
                        .formatted(
                                name,
                                count(kinds, RegionKind.ORDINARY),
                                cell(kinds, RegionKind.SPECIAL_UNIT),
                                cell(kinds, RegionKind.LIVING_AREA),
                                cell(kinds, RegionKind.VIRTUAL_COMMUNITY))
                        .replace("|  |", "| |")
                        .replace("|  |", "| |"));
    }

    private static long count(Map<RegionKind, Long> kinds, RegionKind kind) {
        return kinds.getOrDefault(kind, 0L);
    }

    private static String cell(Map<RegionKind, Long> kinds, RegionKind kind) {
        return count(kinds, kind) == 0 ? "" : "%,d".formatted(count(kinds, kind));
    }

    @Test
    void countryHas665276RowsOfWhich665248AreReal() {
        assertThat(ALL).hasSize(665_276);
        assertThat(ALL.stream().filter(division -> !division.kind().vanishes())).hasSize(665_248);
    }

    @Test
    void parentsComeBeforeTheirChildrenAndNoneIsMissing() {
        Set<RegionCode> seen = new HashSet<>();
        for (Division division : ALL) {
            assertThat(seen.add(division.code())).isTrue();
            division.code()
                    .parent()
                    .ifPresent(parent -> assertThat(seen.contains(parent)).isTrue());
        }
    }

    @Test
    void onlyVillagesHaveNothingBelow() {
        Set<RegionCode> parents = new HashSet<>();
        ALL.forEach(division -> division.code().parent().ifPresent(parents::add));
        assertThat(ALL.stream().filter(division -> !parents.contains(division.code())))
                .allMatch(division -> division.level() == RegionLevel.VILLAGE);
    }

    @Test
    void placeholdersAreNineCitiesAndElevenTownships() {
        assertThat(codes(RegionKind.PLACEHOLDER))
                .containsExactlyInAnyOrder(
                        "1101",
                        "1201",
                        "3101",
                        "4190",
                        "4290",
                        "4690",
                        "5001",
                        "5002",
                        "6590",
                        "230803198",
                        "330383198",
                        "340711198",
                        "341004198",
                        "460202198",
                        "460203198",
                        "460204198",
                        "460205198",
                        "469001198",
                        "469029198",
                        "650106198");
    }

    @Test
    void repetitionsAreDivisionsNamedLikeTheOneAbove() {
        assertThat(codes(RegionKind.REPETITION))
                .containsExactlyInAnyOrder(
                        "441900",
                        "442000",
                        "460400",
                        "620201",
                        "350527000",
                        "350527000000",
                        "540173400",
                        "341125402001");
    }

    @ParameterizedTest
    @CsvSource({
        "152201003001, 富民社区居委会, 富民社区, ORDINARY",
        "152201401, 呼和马场, 呼和马场, SPECIAL_UNIT",
        "130171, 石家庄高新技术产业开发区, 石家庄高新技术产业开发区, SPECIAL_UNIT",
        "540173400498, 西藏文化旅游创意园区管理委员会虚拟社区, 西藏文化旅游创意园区管理委员会虚拟社区, VIRTUAL_COMMUNITY",
        "659003100502, 三连生活区, 三连生活区, LIVING_AREA",
        "441900003001, 岗贝社区居民委员会, 岗贝社区, ORDINARY"
    })
    void rowIsReadWithItsShortNameAndKind(String code, String name, String shortName, RegionKind kind) {
        Division expected = new Division(new RegionCode(code), name, shortName, kind);
        assertThat(ALL.stream().filter(division -> division.code().value().equals(code)))
                .containsExactly(expected);
    }

    @Test
    void everyPlaceHasAName() {
        assertThat(ALL).noneMatch(division -> division.shortName().isBlank());
    }

    @Test
    void testWorldUlanhotHasSeventeenTownshipsAndOneHundredThirtyVillages() {
        RegionCode ulanhot = new RegionCode("152201");
        List<Division> below = ALL.stream()
                .filter(division -> division.code().isBelow(ulanhot))
                .toList();
        assertThat(below.stream().filter(division -> division.level() == RegionLevel.TOWNSHIP))
                .hasSize(17);
        assertThat(below.stream().filter(division -> division.level() == RegionLevel.VILLAGE))
                .hasSize(130);
    }

    @Test
    void fingerprintIsThatOfTheNotice() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/region/NOTICE")))
                .contains(DivisionFile.fingerprint());
    }

    private static List<String> codes(RegionKind kind) {
        return ALL.stream()
                .filter(division -> division.kind() == kind)
                .map(division -> division.code().value())
                .toList();
    }
}
