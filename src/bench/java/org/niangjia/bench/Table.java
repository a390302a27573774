package org.niangjia.bench;

import java.util.List;
import java.util.stream.Collectors;

/** The page {@code docs/performance.md}. */
record Table(Machine machine, Scale scale, List<Line> lines) {
    private static final String PAGE = """
            # How fast it is

            Written by `./niangjia bench`: floor and product in one run, with the same JVM options, in turn, medians of
            %d rounds. Floor of pages: a Spring MVC controller that answers "ok". Floor of the country: COPY of the same
            rows. Floor of requests: bare inserts of the same bytes, durable, and the same key derivation. The client
            runs on the same machine and takes its share of it.

            %s

            %s""";

    String page() {
        return PAGE.formatted(scale.rounds(), machine.sentence(), rows());
    }

    private String rows() {
        return lines.stream()
                .map(line -> row(line.what(), line.product(), line.floor(), line.ratio(), line.goal(), line.reached()))
                .collect(Collectors.joining(
                        "",
                        row("what", "product", "floor", "ratio", "goal", "reached") + "|---|---:|---:|---:|---|---|\n",
                        ""));
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
