package org.niangjia.bench.floor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.niangjia.bench.Beside;
import org.niangjia.installation.BeforeUpgrade;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.installation.Durability;
import org.niangjia.installation.Installation;
import org.niangjia.installation.Mode;
import org.niangjia.installation.Settings;
import org.niangjia.organization.TreeSeeding;
import org.niangjia.region.DivisionSeeding;
import org.niangjia.shared.Progress;
import org.postgresql.PGConnection;

/** Loads the country as the program does at its first start, then copies the same rows into bare tables. */
public final class CountryLoad {
    private final Connection owner;
    private final Path folder;

    private CountryLoad(Connection owner, Path folder) {
        this.owner = owner;
        this.folder = folder;
    }

    /** Tells the seconds of both. */
    public static void main(String[] none) throws IOException, SQLException {
        var folder =
                Files.createDirectories(Path.of(System.getenv("NIANGJIA_DATA")).resolveSibling("copied"));
        var installation = new Installation(new SecureRandom(), end -> {}, Durability.FULL);
        var settings = Beside.settled(Settings.read(Map.copyOf(System.getenv()), Mode.DEMONSTRATION));
        try (var open = Beside.settled(installation.open(settings, BeforeUpgrade.nothing()));
                var owner = open.database().connect(DatabaseRole.OWNER)) {
            var load = new CountryLoad(owner, folder);
            FloorProgram.tell(load.seed(), load.copy());
        }
    }

    private double seed() throws SQLException {
        var began = System.nanoTime();
        DivisionSeeding.seed(owner, Progress.NONE);
        TreeSeeding.seed(owner, Progress.NONE);
        return seconds(began);
    }

    private double copy() throws IOException, SQLException {
        FloorSql.run(owner, "country");
        out("division");
        out("node");
        var began = System.nanoTime();
        in("division");
        in("node");
        return seconds(began);
    }

    private void out(String table) throws IOException, SQLException {
        try (var file = Files.newOutputStream(folder.resolve(table))) {
            owner.unwrap(PGConnection.class).getCopyAPI().copyOut(FloorSql.text("country-" + table + "-out"), file);
        }
    }

    private void in(String table) throws IOException, SQLException {
        try (var file = Files.newInputStream(folder.resolve(table))) {
            owner.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(FloorSql.text("country-" + table + "-in"), file, 64 * 1024);
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
