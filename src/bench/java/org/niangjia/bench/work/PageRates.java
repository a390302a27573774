package org.niangjia.bench.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
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
import org.niangjia.region.model.DivisionFile;

/** Pages against the "ok" page, in turn. */
public final class PageRates {
    private static final double GOAL = 0.5;
    private static final int VISITORS = 4;
    private static final int WARM_UP = 3;

    private final Scale scale;

    public PageRates(Scale scale) {
        this.scale = scale;
    }

    public List<Line> measure(Product product) throws IOException, InterruptedException {
        try (var floor = FloorProgram.start(product, product.folder(), OkPage.class)) {
            var ok = new ClosedLoop((int) floor.figures()[0], VISITORS, floor.usage());
            var ours = new ClosedLoop(product.port(), VISITORS, product.usage());
            var lines = new ArrayList<Line>();
            lines.addAll(lines("home page", ours, _ -> same("/"), ok, true));
            lines.addAll(lines("a federation's page", ours, _ -> same("/federations/152201003001"), ok, true));
            lines.addAll(lines("federations' pages, each seen once", ours, this::others, ok, false));
            return lines;
        }
    }

    private List<Call> same(String path) {
        return Collections.nCopies(scale.answers(), Call.get(path));
    }

    /** Others in each round: none of them lies ready. */
    private List<Call> others(int round) {
        try (var divisions = DivisionFile.divisions()) {
            return divisions
                    .filter(division -> !division.kind().vanishes())
                    .skip((long) round * scale.answers())
                    .limit(scale.answers())
                    .map(division -> Call.get("/federations/" + division.code().value()))
                    .toList();
        }
    }

    private List<Line> lines(
            String what, ClosedLoop ours, IntFunction<List<Call>> calls, ClosedLoop ok, boolean promised)
            throws IOException, InterruptedException {
        var plain = same("/");
        // The floor's process is fresh: without several rounds its compiler would still be at work in the first
        // figures.
        for (var round = 0; round < WARM_UP; round++) {
            ok.run(plain, 200);
            ours.run(calls.apply(scale.rounds() + round), 200);
        }
        var pages = new ArrayList<Rate>();
        var plains = new ArrayList<Rate>();
        for (var round = 0; round < scale.rounds(); round++) {
            var page = calls.apply(round);
            plains.add(ok.run(plain, 200));
            pages.add(ours.run(page, 200));
        }
        return List.of(
                rate(
                        what + ", " + VISITORS + " visitors",
                        Median.of(pages, Rate::perSecond),
                        Median.of(plains, Rate::perSecond),
                        promised),
                Line.told(
                        what + ", processor time of the server an answer",
                        Figures.micros(Median.of(pages, Rate::cpuMicros)),
                        Figures.micros(Median.of(plains, Rate::cpuMicros))));
    }

    private static Line rate(String what, double rate, double floor, boolean promised) {
        return new Line(
                what,
                Figures.perSecond(rate),
                Figures.perSecond(floor),
                Figures.percent(rate / floor),
                promised ? "≥ 50 % of \"ok\"" : "",
                promised ? Line.said(rate / floor >= GOAL) : "");
    }
}
