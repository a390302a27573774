package org.niangjia.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** docs/clear-fields.md, read: what the database holds about whom, and how. */
public final class ClearFields {
    private ClearFields() {}

    public enum Kind {
        /** Random or technical; joins rows, says nothing. */
        KEY,
        /** Readable by whoever has the file: says why it has to be. */
        CLEAR,
        ENCRYPTED,
        /** Can be compared, not read. */
        KEYED_HASH
    }

    public record Field(String schema, String table, String column, Kind kind, String why) {
        @Override
        public String toString() {
            return schema + "." + table + "." + column;
        }
    }

    public static List<Field> listed() {
        return read(House.text(Path.of("docs/clear-fields.md")));
    }

    /** Headings name a table, each row below one or more of its columns: column | kind | why. */
    static List<Field> read(String document) {
        var fields = new ArrayList<Field>();
        var schema = "";
        var table = "";
        for (var line : document.lines().toList()) {
            if (line.startsWith("### ")) {
                var name = line.substring(4).split("\\.", -1);
                schema = name[0];
                table = name[1];
            } else if (line.startsWith("| ") && !line.startsWith("| column ")) {
                var cells = line.split("\\|", -1);
                for (var column : cells[1].split(",", -1)) {
                    fields.add(new Field(schema, table, column.strip(), kind(cells[2]), cells[3].strip()));
                }
            }
        }
        return fields;
    }

    private static Kind kind(String cell) {
        return Kind.valueOf(cell.strip().replace(' ', '_').toUpperCase(Locale.ROOT));
    }
}
