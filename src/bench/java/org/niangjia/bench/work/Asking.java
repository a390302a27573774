package org.niangjia.bench.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.niangjia.bench.Figures;
import org.niangjia.bench.Line;
import org.niangjia.bench.Product;
import org.niangjia.bench.Scale;
import org.niangjia.bench.floor.BareInserts;
import org.niangjia.bench.floor.FloorProgram;
import org.niangjia.bench.load.ClosedLoop;
import org.niangjia.bench.load.Median;
import org.niangjia.bench.load.Rate;

/** Durable requests for help: the last post of the real form against a derivation and a bare insert. */
public final class Asking {
    private static final double GOAL = 0.35;
    private static final int WRITERS = 8;

    private final Scale scale;

    public Asking(Scale scale) {
        this.scale = scale;
    }

    public List<Line> measure(Product product) throws IOException, InterruptedException {
        var rows = scale.asked();
        try (var floor = FloorProgram.start(
                product, product.folder(), BareInserts.class, String.valueOf(WRITERS), String.valueOf(rows))) {
            var loop = new ClosedLoop(product.port(), WRITERS, product.usage());
            var forms = new HelpForms(product.port());
            loop.run(forms.fill(rows), 200);
            floor.proceed();
            floor.figures();
            var bare = new ArrayList<Double>();
            var asked = new ArrayList<Rate>();
            for (var round = 0; round < scale.rounds(); round++) {
                var calls = forms.fill(rows);
                floor.proceed();
                bare.add(rows / floor.figures()[0]);
                asked.add(loop.run(calls, 200));
            }
            return List.of(line(Median.of(asked, Rate::perSecond), Median.of(bare, Double::doubleValue)));
        }
    }

    private static Line line(double asked, double bare) {
        return Line.of(
                "durable requests for help, " + WRITERS + " at once",
                Figures.perSecond(asked),
                Figures.perSecond(bare),
                Figures.percent(asked / bare),
                "≥ 35 % of bare inserts",
                asked / bare >= GOAL);
    }
}
