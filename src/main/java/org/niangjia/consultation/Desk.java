package org.niangjia.consultation;

import java.time.InstantSource;
import java.util.Optional;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.RequestNumber;
import org.niangjia.consultation.model.Selection;
import org.niangjia.consultation.store.DeskList;
import org.niangjia.consultation.store.DeskList.Listed;
import org.niangjia.consultation.store.DeskSight;
import org.niangjia.consultation.store.Requests;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.stereotype.Service;

/** What an officer sees of the requests of her own organisation; {@link DeskActs} is what she does with them. */
@Service
public class Desk {
    private static final String READ = "request.read";

    private final Requests requests;
    private final DeskList list;
    private final ReceivingDesks receiving;
    private final ViewerTransactions transactions;
    private final Audit audit;
    private final InstantSource clock;

    Desk(
            Requests requests,
            DeskList list,
            ReceivingDesks receiving,
            ViewerTransactions transactions,
            Audit audit,
            InstantSource clock) {
        this.requests = requests;
        this.list = list;
        this.receiving = receiving;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    public Listed list(Officer officer, Selection selection, int offset, int limit) {
        return desk(officer)
                .map(desk -> transactions.as(officer, () -> list.list(desk, selection, clock.instant(), offset, limit)))
                .orElse(Listed.NOTHING);
    }

    public Optional<Request.Summary> findByNumber(Officer officer, String number) {
        return desk(officer)
                .flatMap(desk ->
                        transactions.as(officer, () -> requests.findByNumber(desk, RequestNumber.normalised(number))));
    }

    /** Whether {@link #open} would find it; opens nothing. */
    public boolean has(Officer officer, RequestId id) {
        var there = desk(officer)
                .filter(desk -> transactions.as(officer, () -> requests.isThere(desk, id)))
                .isPresent();
        if (!there) {
            missed(officer, id);
        }
        return there;
    }

    /** Opens the whole request; that is written down before she reads a word. */
    public Optional<Request> open(Officer officer, RequestId id) {
        var opened = desk(officer)
                .flatMap(desk -> transactions.as(officer, () -> {
                    var request = requests.find(desk, id);
                    request.ifPresent(found ->
                            audit.done(officer, AuditedAct.of(READ, "request", id.value(), found.organization())));
                    return request;
                }));
        if (opened.isEmpty()) {
            missed(officer, id);
        }
        return opened;
    }

    /** As it stands now, without anybody's words. */
    public Optional<Request.Summary> findSummary(Officer officer, RequestId id) {
        return desk(officer).flatMap(desk -> transactions.as(officer, () -> requests.findSummary(desk, id)));
    }

    /**
     * To whom it can go from here.
     *
     * @param aside whether she wants to stand aside: a colleague at the same desk can take it then
     */
    public Optional<ReceivingDesks.Near> receivers(Officer officer, RequestId id, boolean aside) {
        return desk(officer)
                .flatMap(desk -> transactions.as(
                        officer,
                        () -> requests.findSummary(desk, id)
                                .map(found -> receiving.near(officer, found.header(), requests.transfer(id), aside))));
    }

    /**
     * Whether it exists somewhere else she may not learn, and the rows hide it from this program too: every miss is
     * written down.
     */
    private void missed(Officer officer, RequestId id) {
        audit.refused(officer, AuditedAct.of(READ, "request", id.value(), officer.organization()));
    }

    private static Optional<DeskSight> desk(Officer officer) {
        return DeskSight.of(officer);
    }
}
