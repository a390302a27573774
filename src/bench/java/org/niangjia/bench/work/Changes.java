package org.niangjia.bench.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.niangjia.bench.Figures;
import org.niangjia.bench.Line;
import org.niangjia.bench.Product;
import org.niangjia.bench.load.Call;
import org.niangjia.bench.load.Latencies;
import org.niangjia.bench.load.Wire;

/**
 * From the moment when a woman has her code until the boards of county, province and nation count her request, looked at
 * one after the other, all looks included.
 */
record Changes(Product product) {
    private static final double GOAL = 50;
    private static final int CHANGES = 100;

    /** As before every page that is measured: the first ones load what all others find loaded. */
    private static final int WARMING_UP = 10;

    private static final int PATIENCE = 500;

    /** The first number of the first sentence: how many wait. */
    private static final Pattern WAITING = Pattern.compile("<p class=\"said\">\\D*([\\d,]+)");

    /** @param viewers who sees a board each, from the county up */
    Line measure(List<String> viewers) throws IOException {
        var nanos = new ArrayList<Long>();
        try (var hers = new Wire(product.port());
                var board = new Wire(product.port())) {
            for (var change = 0; change < WARMING_UP + CHANGES; change++) {
                var filled = HelpForms.fill(hers, HelpForms.TOWNSHIP);
                var before = new ArrayList<Integer>();
                for (var viewer : viewers) {
                    before.add(waiting(board, viewer));
                }
                hers.send(filled).expect(200);
                var began = System.nanoTime();
                for (var level = 0; level < viewers.size(); level++) {
                    awaitChange(board, viewers.get(level), before.get(level));
                }
                if (change >= WARMING_UP) {
                    nanos.add(System.nanoTime() - began);
                }
            }
        }
        var latencies = Latencies.of(nanos.stream().mapToLong(Long::longValue).toArray());
        return Line.of(
                "one change is on the boards of county, province and nation, p50 / slowest of " + CHANGES,
                Figures.millis(latencies.percentile(50)) + " / " + Figures.millis(latencies.percentile(100)),
                "≤ 50 ms",
                latencies.percentile(100) <= GOAL);
    }

    private static void awaitChange(Wire board, String viewer, int before) throws IOException {
        for (var look = 0; waiting(board, viewer) == before; look++) {
            if (look == PATIENCE) {
                throw new IllegalStateException("a board never counted a request");
            }
        }
    }

    private static int waiting(Wire wire, String viewer) throws IOException {
        var shown = wire.send(Call.get("/desk/figures", viewer)).expect(200).found(WAITING);
        return Integer.parseInt(shown.replace(",", ""));
    }
}
