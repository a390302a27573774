package org.niangjia.bench.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.niangjia.bench.Figures;
import org.niangjia.bench.Product;
import org.niangjia.bench.load.Call;
import org.niangjia.bench.load.ClosedLoop;
import org.niangjia.bench.load.Median;
import org.niangjia.bench.load.Rate;

/**
 * How long somebody at work waits for a page.
 *
 * @param middle milliseconds, half of the answers are faster
 * @param slowest 99 of a hundred are faster
 */
record Views(double middle, double slowest, double cpuMicros) {
    /** What an officer looks at in her list. */
    static final List<String> LIST = List.of(
            "/desk",
            "/desk?show=new",
            "/desk",
            "/desk?show=mine",
            "/desk?show=ours&page=2",
            "/desk?show=hers",
            "/desk",
            "/desk?show=closed");

    /** Half a round goes before, to warm up. */
    static Views measure(Product product, String cookies, List<String> paths, int rounds, int answers)
            throws IOException, InterruptedException {
        var calls = IntStream.range(0, answers)
                .mapToObj(index -> Call.get(paths.get(index % paths.size()), cookies))
                .toList();
        var loop = new ClosedLoop(product.port(), 1, product.usage());
        loop.run(calls.subList(0, calls.size() / 2), 200);
        var done = new ArrayList<Rate>();
        for (var round = 0; round < rounds; round++) {
            done.add(loop.run(calls, 200));
        }
        return new Views(
                Median.of(done, each -> each.latencies().percentile(50)),
                Median.of(done, each -> each.latencies().percentile(99)),
                Median.of(done, Rate::cpuMicros));
    }

    String said() {
        return Figures.millis(middle) + " / " + Figures.millis(slowest);
    }
}
