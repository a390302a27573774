package org.niangjia.backup;

import java.util.List;
import org.niangjia.audit.AuditReport;
import org.niangjia.consultation.OpenedSample;
import org.niangjia.consultation.RestoredRequests;
import org.niangjia.installation.Sentence;

/** What came of a restore. */
public sealed interface RestoreAnswer {
    /**
     * The installation is there and can be run.
     *
     * @param shredded requests that were deleted after the backup and have been shredded again
     * @param aside notes of who stood aside from a request, whether before or after the backup, and are kept again
     * @param sample of requests that were decrypted
     * @param before what the audit record was before this restore sealed it
     */
    record Restored(
            String madeAt,
            long rows,
            int tables,
            String fromSchema,
            String toSchema,
            int deletions,
            int shredded,
            int aside,
            RestoredRequests.Held held,
            OpenedSample sample,
            AuditReport before)
            implements RestoreAnswer {}

    /** The settings, the place or the database do not allow it. */
    record NotHere(List<Sentence> sentences) implements RestoreAnswer {
        public NotHere {
            sentences = List.copyOf(sentences);
        }
    }

    /** The audit record in the backup is not as it was written, and nobody said that it shall come back all the same. */
    record RecordBroken(AuditReport record) implements RestoreAnswer {}

    /** The file itself is at fault, or what came out of it is not what went in. */
    record Refused(Reason reason, String detail) implements RestoreAnswer {}

    enum Reason {
        UNREADABLE,
        /** A changed byte, a broken end, a newer format, or not one of the keys here. */
        DAMAGED,
        /** Opens, but not everything in it would: the folder had more keys when it was made. */
        KEYS,
        /** The server did not take the rows. */
        NOT_LOADED,
        /** Other counts or sums than in the backup. */
        DIFFERENT,
        /** Requests of the sample cannot be decrypted. */
        UNOPENED
    }
}
