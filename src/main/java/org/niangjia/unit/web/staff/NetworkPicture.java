package org.niangjia.unit.web.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The net drawn as a spine: what stands above, the township, what stands below, and a row of units of each kind. It tells
 * nothing that the table below it does not.
 *
 * @param above and {@code centre} and {@code below} the words in the three boxes
 */
public record NetworkPicture(String above, String centre, String below, List<Row> rows) {
    private static final int FIRST = 176;
    private static final int STEP = 42;
    private static final int WIDTH = 328;

    public int height() {
        return FIRST + rows.size() * STEP;
    }

    /** @param covered how wide the part of those with a women's organisation is */
    public record Row(int top, String label, String numbers, long covered) {}

    record Bar(String label, String numbers, long covered, long all) {}

    static NetworkPicture of(String above, String centre, String below, List<Bar> bars) {
        var rows = new ArrayList<Row>();
        IntStream.range(0, bars.size()).forEach(index -> {
            var bar = bars.get(index);
            rows.add(new Row(
                    FIRST + index * STEP, bar.label(), bar.numbers(), bar.covered() * WIDTH / Math.max(1, bar.all())));
        });
        return new NetworkPicture(above, centre, below, rows);
    }
}
