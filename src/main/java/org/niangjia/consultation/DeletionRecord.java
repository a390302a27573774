package org.niangjia.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.consultation.store.Deletions;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.stereotype.Service;

/** How many requests were deleted on which day and why, for whoever reads the audit record; never which. */
@Service
public class DeletionRecord {
    private static final Viewer.Job COUNT = new Viewer.Job("deletion-count");

    private final Deletions deletions;
    private final DeletionNotes notes;
    private final ViewerTransactions transactions;
    private final Audit audit;

    DeletionRecord(Deletions deletions, DeletionNotes notes, ViewerTransactions transactions, Audit audit) {
        this.deletions = deletions;
        this.notes = notes;
        this.transactions = transactions;
        this.audit = audit;
    }

    public record Day(LocalDate day, int hers, int retention) {}

    /**
     * @param days the newest first
     * @param deleted how many the database knows altogether
     * @param noted how many of these stand in the ledger beside the keys; empty: it is not there
     */
    public record Listed(List<Day> days, long deleted, OptionalLong noted) {
        static final Listed NOTHING = new Listed(List.of(), 0, OptionalLong.empty());
    }

    /** @param before days before this one */
    public Listed list(Officer officer, LocalDate before, int most) {
        if (!officer.may(Permission.READ_AUDIT)) {
            return Listed.NOTHING;
        }
        // Who looks stands in the record, too.
        transactions.as(
                officer,
                () -> audit.done(officer, new AuditedAct("deletions.read", "audit", null, officer.organization(), "")));
        return transactions.as(COUNT, () -> {
            var tally = notes.tally();
            return new Listed(deletions.days(before, most), tally.deleted(), tally.noted());
        });
    }
}
