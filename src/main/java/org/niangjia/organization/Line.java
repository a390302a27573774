package org.niangjia.organization;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A line of organisations, as declared in organization/lines.yaml.
 *
 * @param letter head of every path of the line
 * @param suffix what stands behind a place's name on the signboard
 */
public record Line(String id, String letter, String root, String suffix, List<Level> levels) {
    /** @param division the division level whose places have one; 0 is the nation */
    public record Level(String id, String kind, int division) {}

    public Line {
        levels = List.copyOf(levels);
    }

    /** The lines that ship with the application. */
    public static List<Line> shipped() {
        Map<String, List<Map<String, Object>>> file = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Line.class.getResourceAsStream("/organization/lines.yaml"));
        return file.getOrDefault("lines", List.of()).stream().map(Line::of).toList();
    }

    @SuppressWarnings("unchecked") // the shape of a file that ships with this class
    private static Line of(Map<String, Object> row) {
        var levels = (List<Map<String, Object>>) row.getOrDefault("levels", List.of());
        return new Line(
                text(row, "id"),
                text(row, "letter"),
                text(row, "root"),
                text(row, "suffix"),
                levels.stream()
                        .map(level -> new Level(
                                text(level, "id"), text(level, "kind"), (int) level.getOrDefault("division", 0)))
                        .toList());
    }

    private static String text(Map<String, Object> row, String key) {
        return String.valueOf(row.get(key));
    }
}
