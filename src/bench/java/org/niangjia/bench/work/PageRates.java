package org.niangjia.bench.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.niangjia.bench.Figures;
import org.niangjia.bench.Line;
import org.niangjia.bench.Product;
import org.niangjia.bench.Scale;
import org.niangjia.bench.floor.FloorProgram;
import org.niangjia.bench.floor.OkPage;
import org.niangjia.bench.load.Call;
import org.niangjia.bench.load.ClosedLoop;
import org.niangjia.bench.load.Median;
import org.niangjia.bench.load.Rate;
import org.niangjia.bench.load.Usage;

/** Pages against the "ok" page, in turn. */
public final class PageRates {
    private static final double GOAL = 0.5;
    private static final int VISITORS = 4;

    private final Scale scale;

    public PageRates(Scale scale) {
        this.scale = scale;
    }

    public List<Line> measure(Product product) throws IOException, InterruptedException {
        try (var floor = FloorProgram.start(product, product.folder(), OkPage.class)) {
            var ok = new ClosedLoop((int) floor.figures()[0], VISITORS, new Usage(floor.process()));
            var ours = new ClosedLoop(product.port(), VISITORS, product.usage());
            var lines = new ArrayList<Line>();
            lines.addAll(lines("home page", ours, "/", ok));
            lines.addAll(lines("a federation's page", ours, "/federations/152201003001", ok));
            return lines;
        }
    }

    private List<Line> lines(String what, ClosedLoop ours, String path, ClosedLoop ok)
            throws IOException, InterruptedException {
        var page = Collections.nCopies(scale.answers(), Call.get(path));
        var plain = Collections.nCopies(scale.answers(), Call.get("/"));
        ours.run(page, 200);
        ok.run(plain, 200);
        var pages = new ArrayList<Rate>();
        var plains = new ArrayList<Rate>();
        for (var round = 0; round < scale.rounds(); round++) {
            plains.add(ok.run(plain, 200));
            pages.add(ours.run(page, 200));
        }
        var rate = Median.of(pages, Rate::perSecond);
        var floor = Median.of(plains, Rate::perSecond);
        return List.of(
                Line.of(
                        what + ", " + VISITORS + " visitors",
                        Figures.perSecond(rate),
                        Figures.perSecond(floor),
                        Figures.percent(rate / floor),
                        "≥ 50 % of \"ok\"",
                        rate / floor >= GOAL),
                Line.told(
                        what + ", processor time of the server an answer",
                        Figures.micros(Median.of(pages, Rate::cpuMicros)),
                        Figures.micros(Median.of(plains, Rate::cpuMicros))));
    }
}
