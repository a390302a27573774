package org.niangjia.audit;

import java.util.List;

/** What came of recomputing every seal. */
public record AuditReport(long events, long seals, long unsealed, List<Fault> faults, Head head, long headNumber) {
    public AuditReport {
        faults = List.copyOf(faults);
    }

    public boolean isFine() {
        return faults.isEmpty() && (head == Head.EQUAL || head == Head.FILE_BEHIND || head == Head.NOTHING_SEALED);
    }

    /** The file beside the keys against the database. */
    public enum Head {
        NOTHING_SEALED,
        EQUAL,
        /** The program ended between a seal and its note; the next seal catches up. */
        FILE_BEHIND,
        /** Seals are gone from the database, or an older state of it was put back. */
        FILE_AHEAD,
        DIFFERENT,
        FILE_MISSING
    }

    public record Fault(Kind kind, long seal) {}

    public enum Kind {
        CHANGED,
        MISSING,
        ADDED,
        /** A seal was taken out of the chain or put into it. */
        CHAIN,
        KEY,
        /** Events that no seal can cover: they were written with an id or a transaction of the past. */
        OUTSIDE
    }
}
