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
import org.niangjia.bench.work.PageRates;
import org.niangjia.bench.work.Searches;
import org.niangjia.bench.work.Starts;
import org.niangjia.shared.WorkingCalendar;

/** Measures everything and writes the table. */
public final class Bench {
    private static final Path PAGE = Path.of("docs/performance.md");
    private static final List<Path> READMES = List.of(Path.of("README.md"), Path.of("README.zh-CN.md"));

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
     * {@code --quick} and names of single pieces of work try the bench itself or a change; page and README are then left as
     * they are.
     */
    public static void main(String[] args) throws Exception {
        var options = List.of(args);
        var folder = Files.createTempDirectory("niangjia-bench");
        try {
            var bench = new Bench(Scale.of(options), options, folder);
            bench.run();
            bench.print(Machine.here(Clock.system(WorkingCalendar.SHANGHAI)));
        } finally {
            delete(folder);
        }
    }

    private void run() throws Exception {
        var house = Files.createDirectory(folder.resolve("product"));
        add("start", () -> new Starts(scale).measure(house));
        try (var product = Product.start(house)) {
            add("country", () -> new Loading(scale).measure(product, folder));
            add("search", () -> new Searches(scale).measure(product));
            add("first-view", () -> new FirstViews().measure(product));
            add("pages", () -> new PageRates(scale).measure(product));
            add("requests", () -> new Asking(scale).measure(product));
            add("desk", () -> new DeskList(scale, Clock.systemUTC()).measure(product));
            add("memory", () -> new Memory().measure(product));
        }
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

    private void print(Machine machine) throws IOException {
        var table = new Table(machine, scale, lines);
        System.out.write(table.page().getBytes(StandardCharsets.UTF_8));
        System.out.flush();
        if (options.isEmpty()) {
            Files.writeString(PAGE, table.page());
            for (var readme : READMES) {
                Files.writeString(readme, Table.between(Files.readString(readme), table.summary()));
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
