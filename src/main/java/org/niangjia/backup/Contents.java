package org.niangjia.backup;

import java.util.List;
import org.niangjia.audit.AuditHead;

/** What stands in a backup before and behind the rows. */
public final class Contents {
    private Contents() {}

    /**
     * Known before the first row.
     *
     * @param schema version of the migrations
     * @param mode for whom the installation was made: demonstration or real
     * @param keys ids of the root keys that open what is encrypted in the rows, newest first
     * @param tables those that are referred to before those that refer to them
     */
    public record Head(
            String product,
            String schema,
            String server,
            String mode,
            String at,
            List<String> keys,
            List<Table> tables,
            long rows) {}

    /** Names as SQL writes them, quoted where they have to be; generated columns are left out. */
    public record Table(String name, List<String> columns) {}

    /**
     * Known behind the last row.
     *
     * @param additions indexes and constraints as statements: some are made after a first load, by no migration
     */
    public record End(List<Counted> tables, List<Sequence> sequences, List<Addition> additions, AuditHead audit) {}

    /** @param sum of the SHA-256 of the rows, modulo 2^256: the same in any order of rows */
    public record Counted(String name, long rows, String sum) {}

    public record Sequence(String name, long value, boolean called) {}

    public record Addition(String schema, String name, String statement) {}
}
