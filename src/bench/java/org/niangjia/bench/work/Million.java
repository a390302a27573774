package org.niangjia.bench.work;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.niangjia.bench.Figures;
import org.niangjia.bench.Line;
import org.niangjia.bench.Product;
import org.niangjia.bench.Scale;
import org.niangjia.bench.load.Call;
import org.niangjia.bench.load.Wire;
import org.niangjia.identity.Role;

/** Desk and boards when a country's requests lie there, and how much slower they are than with a hundredth of them. */
public final class Million {
    private static final double PAGE = 20;
    private static final double STORY = 30;
    private static final String NATION = "nation";
    static final Pattern OPENED = Pattern.compile("href=\"(/desk/requests/[0-9a-f-]{36})");
    private static final List<String> BOARD = List.of("/desk/figures");

    private final Scale scale;
    private final Clock clock;

    public Million(Scale scale, Clock clock) {
        this.scale = scale;
        this.clock = clock;
    }

    public List<Line> measure(Product product) throws IOException, InterruptedException, SQLException {
        try (var register = new Register(product.folder())) {
            register.employ(NATION, Spread.at(""), Role.LEADER);
            var empty = register.bytes();
            lay(product, register, scale.few());
            var few = look(product);
            lay(product, register, scale.many() - scale.few());
            var heavy = register.bytes() - empty;
            var many = look(product);
            var lines = new ArrayList<Line>();
            many.forEach((page, views) -> lines.add(line(page, Objects.requireNonNull(few.get(page)), views)));
            var signedIn = new SignedIn(product.port());
            lines.add(new Changes(product)
                    .measure(List.of(
                            signedIn.cookies("supervisor"), signedIn.cookies("leader"), signedIn.cookies(NATION))));
            lines.add(disk(heavy));
            return lines;
        }
    }

    private void lay(Product product, Register register, int requests) throws SQLException, InterruptedException {
        var began = clock.instant();
        new PileSite(clock).raise(product.folder(), new Spread(register).of(requests), Mix.WORKED);
        while (!register.isFolded()) {
            Thread.sleep(200);
        }
        register.tidy();
        System.err.printf(
                Locale.ROOT,
                "  %,d requests were laid and counted in %s%n",
                requests,
                Duration.between(began, clock.instant()));
    }

    private Map<String, Views> look(Product product) throws IOException, InterruptedException {
        var signedIn = new SignedIn(product.port());
        var seen = new LinkedHashMap<String, Views>();
        for (var officer : List.of("village", "township", "county")) {
            seen.put("desk list of a " + officer, views(product, signedIn.cookies(officer), Views.LIST));
        }
        seen.put("board of a county", views(product, signedIn.cookies("supervisor"), BOARD));
        seen.put("board of a province", views(product, signedIn.cookies("leader"), BOARD));
        seen.put("board of the nation", views(product, signedIn.cookies(NATION), BOARD));
        var officer = signedIn.cookies("township");
        seen.put("open a story", views(product, officer, stories(product, officer)));
        return seen;
    }

    private Views views(Product product, String cookies, List<String> paths) throws IOException, InterruptedException {
        return Views.measure(product, cookies, paths, scale.rounds(), scale.answers() / 16);
    }

    private static List<String> stories(Product product, String cookies) throws IOException {
        var stories = new ArrayList<String>();
        try (var wire = new Wire(product.port())) {
            for (var page = 1; page <= 5; page++) {
                var list = wire.send(Call.get("/desk?show=closed&page=" + page, cookies))
                        .expect(200);
                OPENED.matcher(list.text())
                        .results()
                        .map(found -> found.group(1))
                        .forEach(stories::add);
            }
        }
        return stories.stream().distinct().toList();
    }

    private Line line(String page, Views few, Views many) {
        var goal = page.equals("open a story") ? STORY : PAGE;
        return Line.of(
                page + ", p50 / p99",
                many.said(),
                few.said(),
                Figures.times(many.middle() / few.middle()),
                String.format(Locale.ROOT, "p99 ≤ %.0f ms", goal),
                many.slowest() <= goal);
    }

    private Line disk(long bytes) {
        return Line.told(
                "disk",
                String.format(Locale.ROOT, "%,d MB, %,d bytes a request", bytes >> 20, bytes / scale.many()),
                "");
    }
}
