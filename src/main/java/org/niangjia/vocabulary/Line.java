package org.niangjia.vocabulary;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.niangjia.shared.YamlLines;

/**
 * A line of organisations, as declared in vocabulary/lines.yaml.
 *
 * @param letter head of every path of the line
 * @param suffix what stands behind a place's name on the signboard
 * @param atEveryPlace every real place has one from the start; else each begins with a record of its founding
 */
public record Line(String id, String letter, String root, String suffix, boolean atEveryPlace, List<Level> levels) {
    /** @param division the division level whose places have one; 0 is the nation */
    public record Level(String id, String kind, int division) {}

    public Line {
        levels = List.copyOf(levels);
    }

    /** The lines that ship with the application. */
    public static List<Line> shipped() {
        var file = YamlLines.of(requireNonNull(Line.class.getResourceAsStream("/vocabulary/lines.yaml")));
        return get(file, "lines").list().stream().map(Line::of).toList();
    }

    private static Line of(YamlLines line) {
        return new Line(
                text(line, "id"),
                text(line, "letter"),
                text(line, "root"),
                text(line, "suffix"),
                get(line, "tree").value(Line::isAtEveryPlace),
                get(line, "levels").list().stream().map(Line::level).toList());
    }

    private static boolean isAtEveryPlace(String tree) {
        return switch (tree) {
            case "places" -> true;
            case "founded" -> false;
            default -> throw new IllegalArgumentException("places or founded, not " + tree);
        };
    }

    private static Level level(YamlLines level) {
        return new Level(
                text(level, "id"), text(level, "kind"), get(level, "division").value(Integer::parseInt));
    }

    private static String text(YamlLines line, String name) {
        return get(line, name).text();
    }

    private static YamlLines get(YamlLines line, String name) {
        return line.needed(line.map(), name);
    }
}
