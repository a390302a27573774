package org.niangjia.backup;

import java.nio.file.Path;
import java.util.Optional;
import org.niangjia.audit.AuditReport;
import org.niangjia.consultation.OpenedSample;

/** What came of a backup. */
public sealed interface BackupAnswer {
    /**
     * The file is whole: it has been read back to its end. What it holds may have been damaged before.
     *
     * @param audit of the record as the snapshot has it
     * @param sample of requests that were decrypted; empty if none was taken
     */
    record Written(Path file, long rows, long bytes, int tables, AuditReport audit, Optional<OpenedSample> sample)
            implements BackupAnswer {
        public boolean isFine() {
            return audit.isFine() && sample.map(OpenedSample::isFine).orElse(true);
        }
    }

    /** What was read back is not what was written; the file was not kept. */
    record NotAsWritten(String what) implements BackupAnswer {}
}
