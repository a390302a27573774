package org.niangjia.bench.floor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** The fixed SQL of the floor. */
final class FloorSql {
    private static final Path FOLDER = Path.of("bench/floor");

    private FloorSql() {}

    static String text(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name + ".sql"));
    }

    static void run(Connection owner, String name) throws IOException, SQLException {
        try (var sql = owner.createStatement()) {
            sql.execute(text(name));
        }
    }
}
