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

            %s
            A page of the portal lies ready for ten seconds (docs/decisions/007): the rates are of pages that somebody
            has just looked at, "each seen once" of pages that nobody has. A desk's headers, once opened, are known for
            a minute (docs/decisions/010): the desk list is that of an officer at work, "first look" that of one who
            comes back to it. Lines without a goal are there so that the others mislead nobody.
            """;

    private static final String BEGIN = "<!-- bench -->";
    private static final String END = "<!-- /bench -->";

    /** Lines about the processor stand on the page only. */
    private static final String PROCESSOR = "processor time";

    String page() {
        return PAGE.formatted(scale.rounds(), machine.sentence(), rows(lines));
    }

    String summary() {
        return machine.sentence() + "\n\n"
                + rows(lines.stream()
                        .filter(line -> !line.what().contains(PROCESSOR))
                        .toList());
    }

    /** The text with another table between its two marks. */
    static String between(String text, String table) {
        var from = text.indexOf(BEGIN);
        var to = text.indexOf(END);
        if (from < 0 || to < from) {
            throw new IllegalStateException("no place for the table: " + BEGIN + " " + END);
        }
        return text.substring(0, from + BEGIN.length()) + "\n" + table + text.substring(to);
    }

    private static String rows(List<Line> lines) {
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
