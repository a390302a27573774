package org.niangjia.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.niangjia.bench.work.Asking;
import org.niangjia.bench.work.DeskList;
import org.niangjia.bench.work.FirstViews;
import org.niangjia.bench.work.Loading;
import org.niangjia.bench.work.Memory;
import org.niangjia.bench.work.Million;
import org.niangjia.bench.work.PageRates;
import org.niangjia.bench.work.Searches;
import org.niangjia.bench.work.Starts;
import org.niangjia.bench.work.TwoNodes;
import org.niangjia.shared.WorkingCalendar;

/** Measures everything and writes the table. */
public final class Bench {
    private static final Path PAGE = Path.of("docs/performance.md");
    private static final List<Path> READMES = List.of(Path.of("README.md"), Path.of("README.zh-CN.md"));
    private static final String DESK = "desk";

    private final Scale scale;
    private final List<String> options;
    private final Path folder;
    private final List<Line> lines = new ArrayList<>();

    private Bench(Scale scale, List<String> options, Path folder) {
        this.scale = scale;
        this.options = options;
        this.folder = folder;
    }

    /**
     * {@code desk} is a table of its own, which takes far longer than all the others together. {@code --quick} and names
     * of single pieces of work try the bench itself or a change; the pages are then left as they are.
     */
    public static void main(String[] args) throws Exception {
        var options = List.of(args);
        var folder = Files.createTempDirectory("niangjia-bench");
        try {
            new Bench(Scale.of(options), options, folder).run();
        } finally {
            delete(folder);
        }
    }

    private void run() throws Exception {
        var house = Files.createDirectory(folder.resolve("product"));
        var machine = Machine.here(Clock.system(WorkingCalendar.SHANGHAI));
        if (options.contains(DESK)) {
            desk(house);
            print(
                    new Table(
                            "bench desk",
                            "at " + Figures.count(scale.many()),
                            "at " + Figures.count(scale.few()),
                            "growth",
                            machine,
                            lines),
                    options.equals(List.of(DESK)));
        } else {
            all(house);
            print(new Table("bench", "product", "floor", "ratio", machine, lines), options.isEmpty());
        }
    }

    private void all(Path house) throws Exception {
        add("start", () -> new Starts(scale).measure(house));
        try (var product = Product.start(house)) {
            add("country", () -> new Loading(scale).measure(product, folder));
            add("search", () -> new Searches(scale).measure(product));
            add("first-view", () -> new FirstViews().measure(product));
            add("pages", () -> new PageRates(scale).measure(product));
            add("requests", () -> new Asking(scale).measure(product));
            add("desk-list", () -> new DeskList(scale, Clock.systemUTC()).measure(product));
            add("memory", () -> new Memory().measure(product));
        }
    }

    private void desk(Path house) throws Exception {
        try (var product = Product.start(house)) {
            add(DESK, () -> new Million(scale, Clock.systemUTC()).measure(product));
            add(DESK, () -> new Memory().measure(product));
        }
        add(DESK, () -> List.of(Starts.again(house, 1)));
        add(DESK, () -> new TwoNodes(scale).measure(house));
    }

    private interface Work {
        List<Line> measure() throws Exception;
    }

    private void add(String what, Work work) throws Exception {
        if (options.stream().anyMatch(option -> !option.startsWith("--")) && !options.contains(what)) {
            return;
        }
        System.err.println("bench: " + what + " ...");
        var measured = work.measure();
        measured.forEach(line -> System.err.println("  " + line));
        lines.addAll(measured);
    }

    private static void print(Table table, boolean isWhole) throws IOException {
        System.out.write(table.whole().getBytes(StandardCharsets.UTF_8));
        System.out.flush();
        if (isWhole) {
            Files.writeString(PAGE, table.in(Files.readString(PAGE), table.whole()));
            for (var readme : READMES) {
                Files.writeString(readme, table.in(Files.readString(readme), table.summary()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
