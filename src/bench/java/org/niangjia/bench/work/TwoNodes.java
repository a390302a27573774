package org.niangjia.bench.work;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.niangjia.bench.Figures;
import org.niangjia.bench.Line;
import org.niangjia.bench.Product;
import org.niangjia.bench.Scale;
import org.niangjia.identity.Role;

/** A morning on two nodes: women ask while officers work, all at the same time, each at her own pace. */
public final class TwoNodes {
    private final Scale scale;

    public TwoNodes(Scale scale) {
        this.scale = scale;
    }

    public List<Line> measure(Path house) throws IOException, InterruptedException, SQLException {
        try (var one = Product.start(house);
                var other = one.another()) {
            var ports = List.of(one.port(), other.port());
            var regions = employ(house);
            var log = new VisitLog();
            var officers = signedIn(ports, regions.size(), log);
            var asking = new CountDownLatch(scale.women());
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                officers.forEach(officer -> threads.execute(() -> officer.work(asking)));
                for (var woman = 0; woman < scale.women(); woman++) {
                    var asks = new AskingVisit(ports.get(woman % 2), regions.get(woman % regions.size()), log);
                    threads.execute(() -> {
                        asks.ask();
                        asking.countDown();
                    });
                }
            }
            return lines(log);
        }
    }

    /** Where each of them works: a township of her own. */
    private List<String> employ(Path house) throws SQLException {
        try (var register = new Register(house)) {
            var townships = register.regions("township");
            var step = townships.size() / scale.officers();
            var regions = IntStream.range(0, scale.officers())
                    .mapToObj(index -> townships.get(index * step))
                    .toList();
            for (var index = 0; index < regions.size(); index++) {
                register.employ("bench-" + index, Spread.at(regions.get(index)), Role.OFFICER);
            }
            return regions;
        }
    }

    private static List<WorkingVisit> signedIn(List<Integer> ports, int officers, VisitLog log) throws IOException {
        var signedIn = new ArrayList<WorkingVisit>();
        for (var index = 0; index < officers; index++) {
            var cookies = new SignedIn(ports.get(index % 2)).cookies("bench-" + index);
            signedIn.add(new WorkingVisit(ports, cookies, log));
        }
        return signedIn;
    }

    private List<Line> lines(VisitLog log) {
        var what = Figures.count(scale.women()) + " women and " + scale.officers() + " officers at once on two nodes, ";
        return List.of(
                Line.of(
                        what + "errors",
                        log.errors() + " of " + Figures.count(log.answers()),
                        "none",
                        log.errors() == 0),
                Line.told(what + "sending a request, p50 / p99", log.said(AskingVisit.SENDING), ""),
                Line.told(what + "a page of the desk, p50 / p99", log.said(WorkingVisit.DESK), ""));
    }
}
