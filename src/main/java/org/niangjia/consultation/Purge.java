package org.niangjia.consultation;

import java.util.Optional;
import org.niangjia.consultation.DeletionLedger.Entry;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.store.EndedRequests;
import org.niangjia.consultation.store.Requests;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.store.RowSight;
import org.niangjia.shared.store.ViewerTransactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Shreds what is over its time, once a day (docs/decisions/014-keeping-and-deleting.md). */
@Component
class Purge {
    private static final Logger LOG = LoggerFactory.getLogger(Purge.class);
    private static final int PAGE = 500;
    private static final Viewer.Job JOB = new Viewer.Job("purge");

    private final EndedRequests ended;
    private final Requests requests;
    private final Keeping keeping;
    private final Shredding shredding;
    private final ViewerTransactions transactions;
    private final DeletionNotes notes;

    Purge(
            EndedRequests ended,
            Requests requests,
            Keeping keeping,
            Shredding shredding,
            ViewerTransactions transactions,
            DeletionNotes notes) {
        this.ended = ended;
        this.requests = requests;
        this.keeping = keeping;
        this.shredding = shredding;
        this.transactions = transactions;
        this.notes = notes;
    }

    /** @return how many are gone */
    int sweep() {
        var gone = 0;
        RequestId last = null;
        do {
            var page = ended.page(last, PAGE);
            var shredded = page.requests().stream()
                    .filter(each -> keeping.hasToGo(each.state(), each.header(), each.steps()))
                    .map(each -> shredded(each.id()))
                    .flatMap(Optional::stream)
                    .toList();
            notes.deleted(shredded);
            gone += shredded.size();
            last = page.last();
        } while (last != null);
        return gone;
    }

    /** One that fails keeps none of the others. Empty: it has not to go, or no more since the page was read. */
    Optional<Entry> shredded(RequestId id) {
        try {
            return transactions.as(
                    RowSight.purge(id.value()),
                    () -> requests.lock(id)
                            .filter(each -> keeping.hasToGo(each.state(), each.header(), each.steps()))
                            .map(this::shred));
        } catch (RuntimeException failed) {
            LOG.error("a request whose time is over could not be deleted; tomorrow's look tries again", failed);
            return Optional.empty();
        }
    }

    private Entry shred(Request locked) {
        // What waited for the end of its hold goes because she said so.
        var why = locked.header().isErased() ? DeletionReason.HERS : DeletionReason.RETENTION;
        return shredding.shred(JOB, locked, why);
    }
}
