package org.niangjia.region.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.region.model.Division;
import org.niangjia.region.model.DivisionFile;

@Tag("bench")
class PlaceSearchBench {
    private static final int SEARCHES = 2_000;

    @TempDir
    private Path root;

    @Test
    void ninetyNineOfAHundredSearchesTakeLessThanTwentyMilliseconds(TestReporter report) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(42);
        Typist typist = new Typist(WholeCountry.places(), random);
        List<String> typed = Stream.generate(typist::next).limit(SEARCHES).toList();
        long[] cold = measure(typed);
        long[] warm = measure(typed);
        publish(report, "first pass", cold);
        publish(report, "second pass", warm);
        assertThat(warm[SEARCHES * 99 / 100]).isLessThan(20_000_000);
    }

    @Test
    void oneAndTwoCharactersAreNoSlower(TestReporter report) {
        List<String> typed = WholeCountry.places().stream()
                .map(place -> place.shortName()
                        .substring(0, Math.min(2, place.shortName().length())))
                .distinct()
                .limit(SEARCHES)
                .flatMap(pair -> Stream.of(pair, pair.substring(0, 1), pair.substring(pair.length() - 1)))
                .toList();
        measure(typed);
        long[] warm = measure(typed);
        publish(report, "one and two characters", warm);
        assertThat(warm[warm.length * 99 / 100]).isLessThan(20_000_000);
    }

    @Test
    void buildingTakesSeconds(TestReporter report) {
        long start = System.nanoTime();
        try (Stream<Division> divisions = DivisionFile.divisions()) {
            PlaceIndex.build(root, "bench", divisions);
        }
        report.publishEntry("build", (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    private static long[] measure(List<String> typed) {
        PlaceIndex index = WholeCountry.index();
        return typed.stream()
                .mapToLong(words -> {
                    long start = System.nanoTime();
                    index.search(words, 20);
                    return System.nanoTime() - start;
                })
                .sorted()
                .toArray();
    }

    private static void publish(TestReporter report, String name, long[] sorted) {
        double[] milliseconds = Arrays.stream(new int[] {50, 90, 99, 100})
                .mapToDouble(percent -> sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6)
                .toArray();
        report.publishEntry(name + ", ms at 50, 90, 99, 100 %", Arrays.toString(milliseconds));
    }
}
