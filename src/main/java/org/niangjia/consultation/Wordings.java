package org.niangjia.consultation;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.consultation.model.Wording;
import org.niangjia.consultation.store.WordingStore;
import org.niangjia.organization.Organization;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.stereotype.Service;

/** Texts that a desk uses again: its own, kept by those who answer there, and those that desks above it offer. */
@Service
public class Wordings {
    private final WordingStore store;
    private final Organizations organizations;
    private final ViewerTransactions transactions;
    private final Audit audit;
    private final InstantSource clock;

    Wordings(
            WordingStore store,
            Organizations organizations,
            ViewerTransactions transactions,
            Audit audit,
            InstantSource clock) {
        this.store = store;
        this.organizations = organizations;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Wording> list(Officer officer) {
        if (!may(officer)) {
            return List.of();
        }
        var desk = officer.organization();
        var above = organizations.withAncestors(desk).stream()
                .skip(1)
                .map(Organization::id)
                .toList();
        return transactions.as(officer, () -> store.list(desk, above));
    }

    public Optional<Wording> find(Officer officer, UUID id) {
        return list(officer).stream().filter(wording -> wording.id().equals(id)).findFirst();
    }

    /** False: she answers no requests, and keeps no texts for it. */
    public boolean add(Officer officer, Wording.Draft draft) {
        return may(officer)
                && transactions.as(officer, () -> {
                    var id = store.add(officer, draft, clock.instant());
                    audit.done(officer, AuditedAct.of("wording.added", "wording", id, officer.organization()));
                    return true;
                });
    }

    /** Out of use from now on; what was sent with it stays. False: her desk has none such in use. */
    public boolean retire(Officer officer, UUID id) {
        return may(officer)
                && transactions.as(officer, () -> {
                    var retired = store.retire(officer, id, clock.instant());
                    if (retired) {
                        audit.done(officer, AuditedAct.of("wording.retired", "wording", id, officer.organization()));
                    }
                    return retired;
                });
    }

    private static boolean may(Officer officer) {
        return officer.may(Permission.ANSWER_REQUESTS);
    }
}
