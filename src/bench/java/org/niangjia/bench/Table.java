package org.niangjia.bench;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was measured, as it stands in a page.
 *
 * @param name of the two marks between which it stands there
 * @param measured and {@code beside}: heads of the two columns of figures that are compared
 */
record Table(String name, String measured, String beside, String ratio, Machine machine, List<Line> lines) {
    /** Lines about the processor stand in docs/performance.md only. */
    private static final String PROCESSOR = "processor time";

    String whole() {
        return text(lines);
    }

    String summary() {
        return text(
                lines.stream().filter(line -> !line.what().contains(PROCESSOR)).toList());
    }

    /** The page with this text between the table's marks. */
    String in(String page, String text) {
        var begin = "<!-- " + name + " -->";
        var end = "<!-- /" + name + " -->";
        var from = page.indexOf(begin);
        var to = page.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalStateException("no place for the table: " + begin + " " + end);
        }
        return page.substring(0, from + begin.length()) + "\n" + text + page.substring(to);
    }

    private String text(List<Line> shown) {
        return machine.sentence() + "\n\n"
                + row("what", measured, beside, ratio, "goal", "reached")
                + "|---|---:|---:|---:|---|---|\n"
                + shown.stream()
                        .map(line -> row(
                                line.what(), line.product(), line.floor(), line.ratio(), line.goal(), line.reached()))
                        .collect(Collectors.joining());
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
