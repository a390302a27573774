package org.niangjia.bench.floor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.niangjia.bench.Beside;
import org.niangjia.installation.DatabaseRole;

/** What a durable request costs at the least: the key derivation, at most two at once, and one committed row. */
public final class BareInserts {
    private final Beside beside;
    private final int writers;
    private final int rows;

    private BareInserts(Beside beside, int writers, int rows) {
        this.beside = beside;
        this.writers = writers;
        this.rows = rows;
    }

    /** Given writers and rows of a round; each line that comes in lets it do one round and tell its seconds. */
    public static void main(String[] sizes) throws Exception {
        try (var beside = Beside.of(Map.copyOf(System.getenv()));
                var owner = beside.database().connect(DatabaseRole.OWNER)) {
            FloorSql.run(owner, "requests");
            var inserts = new BareInserts(beside, Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]));
            var rounds = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            while (rounds.readLine() != null) {
                FloorProgram.tell(inserts.round());
            }
            FloorSql.run(owner, "clear");
        }
    }

    private double round() throws IOException, SQLException, InterruptedException, ExecutionException {
        var writing = new ArrayList<BareWriter>();
        for (var writer = 0; writer < writers; writer++) {
            writing.add(new BareWriter(beside));
        }
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var work = writing.stream()
                    .map(writer -> (Callable<Integer>) () -> writer.write(rows / writers))
                    .toList();
            var began = System.nanoTime();
            for (var written : threads.invokeAll(work)) {
                written.get();
            }
            return (System.nanoTime() - began) / 1e9;
        } finally {
            for (var writer : writing) {
                writer.close();
            }
        }
    }
}
