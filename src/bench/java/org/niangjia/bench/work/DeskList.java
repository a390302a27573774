package org.niangjia.bench.work;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.niangjia.bench.Figures;
import org.niangjia.bench.Line;
import org.niangjia.bench.Product;
import org.niangjia.bench.Scale;
import org.niangjia.bench.load.Call;
import org.niangjia.bench.load.ClosedLoop;
import org.niangjia.bench.load.Median;
import org.niangjia.bench.load.Rate;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.OrganizationId;

/** The list of a signed-in officer in whose organisation a hundred thousand requests lie. */
public final class DeskList {
    static final OrganizationId TOWNSHIP = OrganizationId.seeded(Organizations.WOMEN, "152201003");
    private static final double GOAL = 20;
    /** Opened headers are known for a minute (docs/decisions/010-opened-headers.md). */
    private static final Duration FORGOTTEN = Duration.ofSeconds(62);

    private static final int FIRST_LOOKS = 3;

    private final Scale scale;
    private final Clock clock;

    public DeskList(Scale scale, Clock clock) {
        this.scale = scale;
        this.clock = clock;
    }

    public List<Line> measure(Product product) throws IOException, InterruptedException, SQLException {
        try (var register = new Register(product.folder())) {
            var desk = new Pile.Desk(TOWNSHIP, "152201003001", register.account(SignedIn.TOWNSHIP), scale.onDesk());
            new PileSite(clock).raise(product.folder(), List.of(desk), Mix.PILED);
            register.tidy();
        }
        var cookies = new SignedIn(product.port()).cookies(SignedIn.TOWNSHIP);
        var list = Views.measure(product, cookies, Views.LIST, scale.rounds(), scale.answers() / 8);
        var loop = new ClosedLoop(product.port(), 1, product.usage());
        var first = new ArrayList<Rate>();
        for (var round = 0; round < FIRST_LOOKS; round++) {
            Thread.sleep(FORGOTTEN);
            first.add(loop.run(List.of(Call.get("/desk", cookies)), 200));
        }
        return List.of(
                Line.of(
                        String.format(Locale.ROOT, "desk list at %,d requests, p50 / p99", scale.onDesk()),
                        list.said(),
                        "p99 ≤ 20 ms",
                        list.slowest() <= GOAL),
                Line.told(
                        "desk list, first look after a minute away",
                        Figures.millis(Median.of(first, each -> each.latencies().percentile(50))),
                        ""),
                Line.told("desk list, processor time of the server an answer", Figures.micros(list.cpuMicros()), ""));
    }
}
