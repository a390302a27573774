package org.niangjia.proof;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.niangjia.installation.DatabaseRole;

/** How often each job was begun or ended, as the database has it. */
record JobRuns(Map<String, Long> changes) {
    /** It is picked, and it is done. */
    private static final int CHANGES_A_RUN = 2;

    static JobRuns of(Inspection inspection) throws SQLException {
        var changes = new HashMap<String, Long>();
        try (var reader = inspection.running().orElseThrow().connect(DatabaseRole.BACKUP);
                var sql = reader.createStatement();
                var rows = sql.executeQuery("select task_name, version from shared.scheduled_tasks")) {
            while (rows.next()) {
                changes.put(rows.getString(1), rows.getLong(2));
            }
        }
        return new JobRuns(changes);
    }

    long runsSince(JobRuns before, String job) {
        return (changes.getOrDefault(job, 0L) - before.changes.getOrDefault(job, 0L)) / CHANGES_A_RUN;
    }
}
