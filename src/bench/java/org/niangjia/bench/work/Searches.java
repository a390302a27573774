package org.niangjia.bench.work;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.niangjia.bench.Figures;
import org.niangjia.bench.Line;
import org.niangjia.bench.Product;
import org.niangjia.bench.Scale;
import org.niangjia.bench.load.Call;
import org.niangjia.bench.load.ClosedLoop;
import org.niangjia.bench.load.Latencies;
import org.niangjia.bench.load.Median;
import org.niangjia.region.model.Division;
import org.niangjia.region.model.DivisionFile;
import org.niangjia.region.search.Typist;

/** Search as she types, over the whole country: one visitor, so that no answer waits for another. */
public final class Searches {
    private static final double GOAL = 20;
    private static final long SEED = 42;

    private final Scale scale;

    public Searches(Scale scale) {
        this.scale = scale;
    }

    public List<Line> measure(Product product) throws IOException, InterruptedException {
        var places = places();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        var typist = new Typist(places, random);
        return List.of(
                line("search, any part of a path in Chinese or pinyin", product, Stream.generate(typist::next)),
                line(
                        "search, two characters",
                        product,
                        Stream.generate(() -> places.get(random.nextInt(places.size())))
                                .map(Division::shortName)
                                .filter(name -> name.length() > 1)
                                .map(name -> name.substring(0, 2))));
    }

    private Line line(String what, Product product, Stream<String> typed) throws IOException, InterruptedException {
        var calls = typed.limit(scale.typed())
                .map(words -> Call.get("/federations?q=" + URLEncoder.encode(words, UTF_8), "HX-Request: true"))
                .toList();
        var loop = new ClosedLoop(product.port(), 1, product.usage());
        loop.run(calls.subList(0, calls.size() / 2), 200);
        var rounds = new ArrayList<Latencies>();
        for (var round = 0; round < scale.rounds(); round++) {
            rounds.add(loop.run(calls, 200).latencies());
        }
        var slowest = Median.of(rounds, each -> each.percentile(99));
        return Line.of(
                what + ", p50 / p99",
                Figures.millis(Median.of(rounds, each -> each.percentile(50))) + " / " + Figures.millis(slowest),
                "p99 ≤ 20 ms",
                slowest <= GOAL);
    }

    private static List<Division> places() throws IOException {
        try (var divisions = DivisionFile.divisions()) {
            return divisions.filter(division -> !division.kind().vanishes()).toList();
        }
    }
}
