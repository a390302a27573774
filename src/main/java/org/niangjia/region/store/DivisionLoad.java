package org.niangjia.region.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.niangjia.region.model.Division;
import org.niangjia.region.model.DivisionFile;
import org.niangjia.region.model.RegionCode;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** COPY of the vendored file; indexes come after the rows. */
public final class DivisionLoad {
    private static final LocalDate AS_OF = LocalDate.of(2023, 6, 30);
    private static final int CHUNK = 64 * 1024;
    private static final int REPORT_EVERY = 20_000;

    private final Connection owner;
    private final Stream<Division> divisions;
    private final LongConsumer progress;
    /** Where the children of a place that vanishes belong. */
    private final Map<String, String> standIns = new HashMap<>();

    /** @param divisions parents before children; closed by the load */
    public DivisionLoad(Connection owner, Stream<Division> divisions, LongConsumer progress) {
        this.owner = owner;
        this.divisions = divisions;
        this.progress = progress;
    }

    public long run() throws SQLException {
        if (isDone(owner)) {
            return 0;
        }
        owner.setAutoCommit(false);
        try (var sql = owner.createStatement()) {
            var rows = copy();
            sql.execute("alter table region.division add constraint division_pkey primary key (code)");
            sql.execute("create index division_parent on region.division (parent, code)");
            addEdition(rows);
            owner.commit();
            sql.execute("analyze region.division");
            owner.commit();
            return rows;
        } catch (SQLException e) {
            owner.rollback();
            throw e;
        } finally {
            owner.setAutoCommit(true);
        }
    }

    private long copy() throws SQLException {
        var copy = owner.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy region.division (code, parent, level, kind, name, short_name) from stdin");
        try (divisions) {
            var rows = 0L;
            var chunk = new StringBuilder(CHUNK + 256);
            for (var each = divisions.iterator(); each.hasNext(); ) {
                append(chunk, each.next());
                rows++;
                if (chunk.length() >= CHUNK) {
                    write(copy, chunk);
                }
                if (rows % REPORT_EVERY == 0) {
                    progress.accept(rows);
                }
            }
            write(copy, chunk);
            progress.accept(rows);
            return copy.endCopy();
        } catch (SQLException e) {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
            throw e;
        }
    }

    /** Codes, digits and Chinese names: nothing that COPY's text format would have to escape. */
    private void append(StringBuilder chunk, Division division) {
        var parent = division.code().parent().map(this::standing).orElse("\\N");
        if (division.kind().vanishes()) {
            standIns.put(division.code().value(), parent);
        }
        chunk.append(division.code().value())
                .append('\t')
                .append(parent)
                .append('\t')
                .append(division.level().ordinal() + 1)
                .append('\t')
                .append(division.kind())
                .append('\t')
                .append(division.name())
                .append('\t')
                .append(division.shortName())
                .append('\n');
    }

    private String standing(RegionCode code) {
        return standIns.getOrDefault(code.value(), code.value());
    }

    private static void write(CopyIn copy, StringBuilder chunk) throws SQLException {
        var bytes = chunk.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        chunk.setLength(0);
    }

    private void addEdition(long rows) throws SQLException {
        try (var sql = owner.prepareStatement("insert into region.edition (as_of, rows, file_hash) values (?, ?, ?)")) {
            sql.setObject(1, AS_OF);
            sql.setInt(2, (int) rows);
            sql.setString(3, DivisionFile.fingerprint());
            sql.execute();
        }
    }

    public static boolean isDone(Connection owner) throws SQLException {
        try (var sql = owner.createStatement();
                var rows = sql.executeQuery("select exists (select from region.edition)")) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
