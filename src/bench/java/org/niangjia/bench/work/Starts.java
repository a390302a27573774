package org.niangjia.bench.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.niangjia.bench.Figures;
import org.niangjia.bench.Line;
import org.niangjia.bench.Product;
import org.niangjia.bench.Scale;
import org.niangjia.bench.load.Median;

/** From the command to a served village: on an empty folder, and again. */
public final class Starts {
    private static final double WARM_GOAL = 5;

    private final Scale scale;

    public Starts(Scale scale) {
        this.scale = scale;
    }

    public List<Line> measure(Path house) throws IOException, InterruptedException {
        var cold = start(house);
        return List.of(
                Line.told("start on an empty folder, until the whole country is served", Figures.seconds(cold), ""),
                again(house, scale.rounds()));
    }

    public static Line again(Path house, int rounds) throws IOException, InterruptedException {
        var warm = new ArrayList<Double>();
        for (var round = 0; round < rounds; round++) {
            warm.add(start(house));
        }
        var median = Median.of(warm, Double::doubleValue);
        return Line.of("start again", Figures.seconds(median), "≤ 5 s", median <= WARM_GOAL);
    }

    private static double start(Path house) throws IOException, InterruptedException {
        var began = System.nanoTime();
        try (var _ = Product.start(house)) {
            return (System.nanoTime() - began) / 1e9;
        }
    }
}
