package org.niangjia.backup;

import java.nio.file.Path;
import java.util.Optional;
import org.niangjia.audit.AuditReport;

/** What came of a backup. */
public sealed interface BackupAnswer {
    /**
     * The file is whole: it has been read back to its end. What it holds may have been damaged before.
     *
     * @param audit of the record as the snapshot has it
     * @param opened requests that were decrypted as a sample
     * @param unopened what is wrong with one that could not be
     */
    record Written(
            Path file, long rows, long bytes, int tables, AuditReport audit, int opened, Optional<String> unopened)
            implements BackupAnswer {
        public boolean isFine() {
            return audit.isFine() && unopened.isEmpty();
        }
    }

    /** What was read back is not what was written; the file was not kept. */
    record NotAsWritten(String what) implements BackupAnswer {}
}
