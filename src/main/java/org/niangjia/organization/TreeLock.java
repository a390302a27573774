package org.niangjia.organization;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.measure.Regrouping;
import org.niangjia.organization.TreeChange.Around;
import org.niangjia.organization.model.Node;
import org.niangjia.organization.store.ChangeStore;
import org.niangjia.organization.store.TreeStore;
import org.niangjia.shared.Ids;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Territory;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.stereotype.Component;

/**
 * The way of every change of the tree: under the folder's lock, of what is this officer's to change, from a day that can
 * be, with its record and its audit row, all in one transaction.
 */
@Component
class TreeLock {
    static final String TOO_EARLY = "organization.change.too-early";

    private final TreeStore tree;
    private final ChangeStore changes;
    private final Regrouping regrouping;
    private final Territory territory;
    private final ViewerTransactions transactions;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;

    TreeLock(
            TreeStore tree,
            ChangeStore changes,
            Regrouping regrouping,
            Territory territory,
            ViewerTransactions transactions,
            Audit audit,
            Ids ids,
            InstantSource clock) {
        this.tree = tree;
        this.changes = changes;
        this.regrouping = regrouping;
        this.territory = territory;
        this.transactions = transactions;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Of what is refused after some of it was done nothing stays. */
    TreeOutcome change(
            Officer officer, OrganizationId id, ChangeKind kind, Ground ground, Function<Node, TreeOutcome> work) {
        return transactions.as(
                officer,
                () -> {
                    regrouping.hold();
                    var node = find(officer, id, kind).orElse(null);
                    if (node == null) {
                        return new TreeOutcome.NotThere();
                    }
                    if (ground.on().isAfter(today())) {
                        return new TreeOutcome.Refused("organization.change.not-yet");
                    }
                    if (ground.on().isBefore(node.since())) {
                        return new TreeOutcome.Refused(TOO_EARLY);
                    }
                    var outcome = work.apply(node);
                    if (outcome instanceof TreeOutcome.Done) {
                        audit.done(officer, audited(kind, id));
                    }
                    return outcome;
                },
                TreeOutcome.Refused.class::isInstance);
    }

    /** Empty: she may not do that with this one, or it is not there. That she tried is kept. */
    Optional<Node> find(Officer officer, OrganizationId id, ChangeKind kind) {
        var node = find(officer, id).filter(_ -> kind.isForHerOwn() || !id.equals(officer.organization()));
        if (node.isEmpty()) {
            refused(officer, id, kind);
        }
        return node;
    }

    /** There today, and in her reach. */
    Optional<Node> find(Officer officer, OrganizationId id) {
        return officer.reach(Permission.CHANGE_TREE)
                .filter(reach -> territory.covers(reach, id))
                .flatMap(_ -> tree.find(id))
                .filter(node -> node.until() == null || node.until().isAfter(today()));
    }

    void refused(Officer officer, OrganizationId id, ChangeKind kind) {
        audit.refused(officer, audited(kind, id));
    }

    private static AuditedAct audited(ChangeKind kind, OrganizationId id) {
        return AuditedAct.of("tree." + kind.noun(), "organization", id.value(), id);
    }

    /**
     * Its record.
     *
     * @param name as it is called from then on, or was until then
     * @return under which id
     */
    UUID note(Officer officer, ChangeKind kind, OrganizationId id, String name, Around around, Ground ground) {
        var change =
                new TreeChange(ids.timeOrdered(), kind, id, name, around, ground, officer.account(), clock.instant());
        changes.add(change);
        return change.id();
    }

    LocalDate today() {
        return WorkingCalendar.day(clock.instant());
    }
}
