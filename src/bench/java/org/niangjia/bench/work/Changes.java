package org.niangjia.bench.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.niangjia.bench.Figures;
import org.niangjia.bench.Line;
import org.niangjia.bench.Product;
import org.niangjia.bench.load.Call;
import org.niangjia.bench.load.Latencies;
import org.niangjia.bench.load.Wire;

/** From the moment when a woman has her code until the nation's board counts her request, the last look included. */
record Changes(Product product) {
    private static final double GOAL = 50;
    private static final int CHANGES = 100;

    /** As before every page that is measured: the first ones load what all others find loaded. */
    private static final int WARMING_UP = 10;

    private static final int PATIENCE = 500;

    /** The first number of the first sentence: how many wait. */
    private static final Pattern WAITING = Pattern.compile("<p class=\"said\">\\D*([\\d,]+)");

    Line measure(String leader) throws IOException {
        var nanos = new ArrayList<Long>();
        try (var hers = new Wire(product.port());
                var board = new Wire(product.port())) {
            for (var change = 0; change < WARMING_UP + CHANGES; change++) {
                var filled = HelpForms.fill(hers, HelpForms.TOWNSHIP);
                var before = waiting(board, leader);
                hers.send(filled).expect(200);
                var began = System.nanoTime();
                for (var look = 0; waiting(board, leader) == before; look++) {
                    if (look == PATIENCE) {
                        throw new IllegalStateException("the nation's board never counted a request");
                    }
                }
                if (change >= WARMING_UP) {
                    nanos.add(System.nanoTime() - began);
                }
            }
        }
        var latencies = Latencies.of(nanos.stream().mapToLong(Long::longValue).toArray());
        return Line.of(
                "one change is on the nation's board, p50 / slowest of " + CHANGES,
                Figures.millis(latencies.percentile(50)) + " / " + Figures.millis(latencies.percentile(100)),
                "≤ 50 ms",
                latencies.percentile(100) <= GOAL);
    }

    private static int waiting(Wire wire, String leader) throws IOException {
        var shown = wire.send(Call.get("/desk/figures", leader)).expect(200).found(WAITING);
        return Integer.parseInt(shown.replace(",", ""));
    }
}
