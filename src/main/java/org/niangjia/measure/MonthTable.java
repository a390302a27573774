package org.niangjia.measure;

import java.util.List;

/**
 * What is published of each month, once it is over: a few numbers that exclude one another, so that none is another less
 * a third. Contributed as a bean by the module whose records it counts.
 *
 * @param cells their names; of what happened, as {@link Tallies} take it
 * @param standing for each cell the measure that stands there when the month ends; empty: it counts what happened
 */
public record MonthTable(String id, List<String> cells, List<MeasureId> standing) {
    public MonthTable {
        cells = List.copyOf(cells);
        standing = List.copyOf(standing);
        if (cells.isEmpty() || !standing.isEmpty() && standing.size() != cells.size()) {
            throw new IllegalArgumentException("these cells fit no table: " + id);
        }
    }

    /** Of what happened in the month. */
    public static MonthTable ofActs(String id, String... cells) {
        return new MonthTable(id, List.of(cells), List.of());
    }

    public boolean isOfActs() {
        return standing.isEmpty();
    }
}
