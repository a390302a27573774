package org.niangjia.region.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.region.model.Division;
import org.niangjia.region.model.DivisionFile;

class SearchOracleTest {
    private static final int SEARCHES = 200;

    @TempDir
    private Path root;

    /** Chaoyang, Miyun, Hinggan, Dongguan, Hainan, Kinmen, Kashgar: each oddity of the tree, and names of all kinds. */
    @Test
    void resultsAndTheirOrderAreThoseOfAPlainScan() {
        List<Division> places = places();
        Oracle oracle = new Oracle(places);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_230_630);
        Typist typist = new Typist(places, random);
        try (PlaceIndex index = PlaceIndex.openOrBuild(root, "part", places::stream)) {
            for (int i = 0; i < SEARCHES; i++) {
                String typed = typist.next();
                assertThat(codes(index.search(typed, places.size()))).as(typed).isEqualTo(oracle.search(typed));
            }
        }
    }

    private static List<String> codes(PlaceMatches found) {
        return found.matches().stream().map(match -> match.code().value()).toList();
    }

    private static List<Division> places() {
        try (Stream<Division> divisions = DivisionFile.divisions()) {
            return divisions
                    .filter(division -> !division.kind().vanishes())
                    .filter(
                            division -> division.code()
                                    .value()
                                    .matches(
                                            "(11|46|15(22)?|44(19)?|35(05)?|65(31)?)|(110105|110118|46|1522|4419|350527|6531)\\d*"))
                    .toList();
        }
    }
}
