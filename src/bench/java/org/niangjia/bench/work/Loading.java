package org.niangjia.bench.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.niangjia.bench.Figures;
import org.niangjia.bench.Line;
import org.niangjia.bench.Product;
import org.niangjia.bench.Scale;
import org.niangjia.bench.floor.CountryLoad;
import org.niangjia.bench.floor.FloorProgram;
import org.niangjia.bench.load.Median;

/** The country and its tree against COPY of the same rows, each round on a fresh server. */
public final class Loading {
    private static final double GOAL = 6;

    private final Scale scale;

    public Loading(Scale scale) {
        this.scale = scale;
    }

    public List<Line> measure(Product product, Path folder) throws IOException, InterruptedException {
        var rounds = new ArrayList<double[]>();
        for (var round = 0; round < scale.loads(); round++) {
            var fresh = Files.createDirectory(folder.resolve("load-" + round));
            try (var floor = FloorProgram.start(product, fresh, CountryLoad.class)) {
                rounds.add(floor.figures());
                floor.awaitEnd();
            }
        }
        var seeded = Median.of(rounds, each -> each[0]);
        var copied = Median.of(rounds, each -> each[1]);
        var ratio = Median.of(rounds, each -> each[0] / each[1]);
        return List.of(Line.of(
                "load 665,276 divisions and the tree",
                Figures.seconds(seeded),
                Figures.seconds(copied),
                Figures.times(ratio),
                "≤ 6 × COPY",
                ratio <= GOAL));
    }
}
