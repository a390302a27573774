package org.niangjia.shared.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that becomes cards on a phone; a line with an address is one link. */
public record Table(String caption, List<Column> columns, List<Line> lines) {
    public Table {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    public record Column(String label, boolean figures) {}

    public record Line(@Nullable String href, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }
}
