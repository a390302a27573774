package org.niangjia.consultation.web.staff;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.DeskFigures;
import org.niangjia.consultation.DeskFigures.Board;
import org.niangjia.shared.web.Words;

/** The provinces about where they lie, each of one size: a small one is not a small matter. */
public record ProvinceTiles(List<Tile> tiles) {
    /** Division codes, by row; -- is empty. */
    private static final String PLACES = """
            -- -- -- -- -- -- -- 23
            -- -- -- -- -- 15 -- 22
            65 -- 62 64 -- 11 12 21
            54 63 -- 61 14 13 37 --
            -- 51 50 42 41 34 32 31
            -- 53 52 43 36 -- 33 --
            -- -- 45 44 -- 35 71 --
            -- -- 46 82 81 -- -- --
            """;

    private static final Map<String, int[]> BY_CODE = read();

    /**
     * @param row and {@code column} from one on
     * @param kind how it stands, in a pattern of its own
     * @param stands the same in words
     */
    public record Tile(int row, int column, String name, String href, String kind, String stands) {}

    /** Null: these are no provinces. */
    static @Nullable ProvinceTiles of(Board board, Function<Board.Row, String> href, Words words) {
        var tiles = board.below().stream()
                .filter(row -> BY_CODE.containsKey(code(row)))
                .map(row -> tile(row, href, words))
                .sorted(Comparator.comparingInt(Tile::row).thenComparingInt(Tile::column))
                .toList();
        return tiles.isEmpty() ? null : new ProvinceTiles(tiles);
    }

    private static Tile tile(Board.Row row, Function<Board.Row, String> href, Words words) {
        var at = BY_CODE.get(code(row));
        if (at == null) {
            throw new IllegalArgumentException("no province: " + row.organization());
        }
        var counters = row.counters();
        var kind = counters.isLate() ? "many" : counters.overdue() > 0 ? "some" : "none";
        return new Tile(
                at[0],
                at[1],
                row.organization().shortName(),
                href.apply(row),
                kind,
                words.get("consultation.figures.tile." + kind, counters.overdue(), counters.open()));
    }

    private static String code(DeskFigures.Board.Row row) {
        return row.organization().region().orElse("");
    }

    private static Map<String, int[]> read() {
        var places = new HashMap<String, int[]>();
        var rows = PLACES.lines().map(line -> line.split(" ", -1)).toList();
        for (var row = 0; row < rows.size(); row++) {
            for (var column = 0; column < rows.get(row).length; column++) {
                places.put(rows.get(row)[column], new int[] {row + 1, column + 1});
            }
        }
        places.keySet().removeAll(Arrays.asList("--"));
        return Map.copyOf(places);
    }
}
