package org.niangjia.bench.work;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.niangjia.bench.Figures;
import org.niangjia.bench.Line;
import org.niangjia.bench.Product;
import org.niangjia.bench.Scale;
import org.niangjia.bench.load.Call;
import org.niangjia.bench.load.ClosedLoop;
import org.niangjia.bench.load.Median;
import org.niangjia.bench.load.Rate;

/** The list of a signed-in officer in whose organisation a hundred thousand requests lie. */
public final class DeskList {
    private static final double GOAL = 20;
    private static final List<String> VIEWS = List.of(
            "/desk",
            "/desk?show=new",
            "/desk",
            "/desk?show=mine",
            "/desk?show=ours&page=2",
            "/desk?show=hers",
            "/desk",
            "/desk?show=closed");

    /** Opened headers are known for a minute (docs/decisions/010-opened-headers.md). */
    private static final Duration FORGOTTEN = Duration.ofSeconds(62);

    private static final int FIRST_LOOKS = 3;

    private final Scale scale;
    private final Clock clock;

    public DeskList(Scale scale, Clock clock) {
        this.scale = scale;
        this.clock = clock;
    }

    public List<Line> measure(Product product) throws IOException, InterruptedException {
        new PileSite(clock).raise(product.folder(), scale.onDesk(), SignedIn.NAME);
        var cookies = new SignedIn(product.port()).cookies();
        var calls = IntStream.range(0, scale.answers() / 8)
                .mapToObj(index -> Call.get(VIEWS.get(index % VIEWS.size()), cookies))
                .toList();
        var loop = new ClosedLoop(product.port(), 1, product.usage());
        loop.run(calls.subList(0, calls.size() / 2), 200);
        var rounds = new ArrayList<Rate>();
        for (var round = 0; round < scale.rounds(); round++) {
            rounds.add(loop.run(calls, 200));
        }
        var first = new ArrayList<Rate>();
        for (var round = 0; round < FIRST_LOOKS; round++) {
            Thread.sleep(FORGOTTEN);
            first.add(loop.run(calls.subList(0, 1), 200));
        }
        var slowest = Median.of(rounds, each -> each.latencies().percentile(99));
        var middle = Median.of(rounds, each -> each.latencies().percentile(50));
        return List.of(
                Line.of(
                        String.format(Locale.ROOT, "desk list at %,d requests, p50 / p99", scale.onDesk()),
                        Figures.millis(middle) + " / " + Figures.millis(slowest),
                        "p99 ≤ 20 ms",
                        slowest <= GOAL),
                Line.told(
                        "desk list, first look after a minute away",
                        Figures.millis(Median.of(first, each -> each.latencies().percentile(50))),
                        ""),
                Line.told(
                        "desk list, processor time of the server an answer",
                        Figures.micros(Median.of(rounds, Rate::cpuMicros)),
                        ""));
    }
}
