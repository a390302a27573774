package org.niangjia.organization;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.identity.Accounts;
import org.niangjia.measure.Regrouping;
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
import org.springframework.stereotype.Service;

/**
 * Founding, renaming, moving, splitting, merging and dissolving. One at a time in the whole installation, under the
 * folder's lock: totals, paths and records change in one transaction.
 */
@Service
public class TreeChanges {
    private static final String TOO_EARLY = "organization.change.too-early";

    private final TreeStore tree;
    private final ChangeStore changes;
    private final Organizations organizations;
    private final Regrouping regrouping;
    private final Accounts accounts;
    private final List<Inheritance> inheritances;
    private final Ladder ladder;
    private final Territory territory;
    private final ViewerTransactions transactions;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;

    TreeChanges(
            TreeStore tree,
            ChangeStore changes,
            Organizations organizations,
            Regrouping regrouping,
            Accounts accounts,
            List<Inheritance> inheritances,
            Ladder ladder,
            Territory territory,
            ViewerTransactions transactions,
            Audit audit,
            Ids ids,
            InstantSource clock) {
        this.tree = tree;
        this.changes = changes;
        this.organizations = organizations;
        this.regrouping = regrouping;
        this.accounts = accounts;
        this.inheritances = inheritances;
        this.ladder = ladder;
        this.territory = territory;
        this.transactions = transactions;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param shortName of the place, as people say it */
    public record Named(String name, String shortName) {
        public static final int LONGEST = 60;
    }

    /**
     * Below this one.
     *
     * @param level one of {@link Ladder#below}
     */
    public TreeOutcome found(Officer officer, OrganizationId parent, String level, Named named, Ground ground) {
        return onTree(officer, parent, "founding", ground, above -> {
            var founded = ladder.founded(above.organization(), level, ids.timeOrdered(), named);
            if (founded.isEmpty()) {
                return refused("organization.change.lowest");
            }
            if (!add(founded.get(), above, ground.on())) {
                return refused("organization.change.full");
            }
            note(officer, ChangeKind.FOUNDED, founded.get(), parent, ground);
            return new TreeOutcome.Done(founded.get().id());
        });
    }

    /** A new one beside this one, with some of what stands below it. */
    public TreeOutcome split(
            Officer officer, OrganizationId from, Named named, List<OrganizationId> taken, Ground ground) {
        return onBelow(officer, from, "split", ground, whole -> {
            var parent = parent(whole);
            var founded = ladder.beside(whole.organization(), ids.timeOrdered(), named);
            var children = tree.children(from, today()).stream()
                    .filter(child -> taken.contains(child.id()))
                    .toList();
            if (children.isEmpty() || children.size() < taken.size()) {
                return refused("organization.change.nothing-taken");
            }
            if (parent.isEmpty() || !add(founded, parent.get(), ground.on())) {
                return refused("organization.change.full");
            }
            note(officer, ChangeKind.SPLIT, founded, from, ground);
            var newcomer = tree.find(founded.id()).orElseThrow();
            for (var child : children) {
                moveBelow(officer, child, newcomer, ground);
            }
            return new TreeOutcome.Done(founded.id());
        });
    }

    public TreeOutcome rename(Officer officer, OrganizationId id, Named named, Ground ground) {
        return onBelow(officer, id, "renaming", ground, node -> {
            var was = node.organization();
            if (was.name().equals(named.name()) && was.shortName().equals(named.shortName())) {
                return refused("organization.change.same-name");
            }
            var change = note(officer, ChangeKind.RENAMED, id, named.name(), null, ground);
            tree.keepPast(node, ground.on(), change);
            tree.rename(id, named.name(), named.shortName(), ground.on());
            return new TreeOutcome.Done(id);
        });
    }

    /** With all that stands below it. Both places have to be the officer's. */
    public TreeOutcome move(Officer officer, OrganizationId id, OrganizationId to, Ground ground) {
        return onBelow(officer, id, "move", ground, node -> {
            var parent = there(officer, to);
            var refusal = parent.isEmpty() ? "organization.change.no-place" : move(officer, node, parent.get(), ground);
            return refusal == null ? new TreeOutcome.Done(id) : refused(refusal);
        });
    }

    /** It ends; what stands below it goes to the other one. */
    public TreeOutcome merge(Officer officer, OrganizationId id, OrganizationId into, Ground ground) {
        return onBelow(officer, id, "merger", ground, node -> {
            var heir = there(officer, into)
                    .filter(other -> !other.id().equals(id) && isAlike(other, node))
                    .orElse(null);
            if (heir == null) {
                return refused("organization.change.no-heir");
            }
            if (ground.on().isBefore(heir.from())) {
                return refused("organization.change.not-there-yet");
            }
            for (var child : tree.children(id, today())) {
                moveBelow(officer, child, heir, ground);
            }
            return end(officer, node, ChangeKind.MERGED, Optional.of(into), ground);
        });
    }

    public TreeOutcome dissolve(Officer officer, OrganizationId id, Ground ground) {
        return onBelow(officer, id, "dissolution", ground, node -> {
            if (!tree.children(id, today()).isEmpty()) {
                return refused("organization.change.not-empty");
            }
            return end(officer, node, ChangeKind.DISSOLVED, Optional.empty(), ground);
        });
    }

    private TreeOutcome end(Officer officer, Node node, ChangeKind kind, Optional<OrganizationId> heir, Ground ground) {
        if (accounts.worksAnybody(node.id())) {
            throw new Undone("organization.change.somebody-works");
        }
        if (!ground.on().isAfter(node.since())) {
            throw new Undone("organization.change.same-day");
        }
        if (tree.hadChildrenAfter(node.id(), ground.on())) {
            throw new Undone("organization.change.had-children");
        }
        note(officer, kind, node.organization(), heir.orElse(node.organization().parentId()), ground);
        tree.end(node.id(), ground.on(), heir);
        var goesTo = heir.or(() -> node.organization().parent()).orElseThrow();
        inheritances.forEach(each -> each.pass(node.id(), goesTo));
        return new TreeOutcome.Done(goesTo);
    }

    /** With the one above it: she did not choose this one, so the sentence says that it is one below. */
    private void moveBelow(Officer officer, Node child, Node parent, Ground ground) {
        var refusal = move(officer, child, parent, ground);
        if (refusal != null) {
            throw new Undone(refusal.equals(TOO_EARLY) ? "organization.change.too-early-below" : refusal);
        }
    }

    /** @return the key of a refusal; null: it stands there */
    private @Nullable String move(Officer officer, Node node, Node parent, Ground ground) {
        if (parent.id().equals(node.organization().parentId())) {
            return "organization.change.already-there";
        }
        if (node.path().covers(parent.path()) || !ladder.fits(node.organization(), parent.organization())) {
            return "organization.change.does-not-fit";
        }
        if (ground.on().isBefore(node.since())) {
            return TOO_EARLY;
        }
        if (ground.on().isBefore(parent.from())) {
            return "organization.change.not-there-yet";
        }
        var free = tree.freePath(parent);
        if (free.isEmpty()) {
            return "organization.change.full";
        }
        var leaving = above(node);
        var joining = organizations.withAncestors(parent.id()).stream()
                .map(Organization::id)
                .toList();
        var change = note(officer, ChangeKind.MOVED, node.organization(), parent.id(), ground);
        tree.keepPast(node, ground.on(), change);
        tree.move(node, parent.id(), free.get(), ground.on());
        regrouping.move(node.id(), leaving, joining);
        return null;
    }

    private List<OrganizationId> above(Node node) {
        return organizations.withAncestors(node.id()).stream()
                .skip(1)
                .map(Organization::id)
                .toList();
    }

    private boolean add(Organization founded, Node parent, LocalDate from) {
        var free = tree.freePath(parent);
        free.ifPresent(path -> tree.add(founded, path, from));
        return free.isPresent();
    }

    private UUID note(
            Officer officer, ChangeKind kind, Organization of, @Nullable OrganizationId other, Ground ground) {
        return note(officer, kind, of.id(), of.name(), other, ground);
    }

    private UUID note(
            Officer officer,
            ChangeKind kind,
            OrganizationId id,
            String name,
            @Nullable OrganizationId other,
            Ground ground) {
        var change = new TreeChange(ids.timeOrdered(), kind, id, name, other, ground, officer.account(), now());
        changes.add(change);
        return change.id();
    }

    /** She tried what is not hers, by an address that no page of hers has: that is kept. */
    public void notHers(Officer officer, OrganizationId id, String act) {
        audit.refused(officer, audited(act, id));
    }

    /** Her own federation's place is decided above it. */
    private TreeOutcome onBelow(
            Officer officer, OrganizationId id, String act, Ground ground, Function<Node, TreeOutcome> work) {
        if (id.equals(officer.organization())) {
            audit.refused(officer, audited(act, id));
            return new TreeOutcome.NotThere();
        }
        return onTree(officer, id, act, ground, work);
    }

    private TreeOutcome onTree(
            Officer officer, OrganizationId id, String act, Ground ground, Function<Node, TreeOutcome> work) {
        try {
            return transactions.as(officer, () -> held(officer, id, act, ground, work));
        } catch (Undone undone) {
            return undone.refusal;
        }
    }

    private TreeOutcome held(
            Officer officer, OrganizationId id, String act, Ground ground, Function<Node, TreeOutcome> work) {
        regrouping.hold();
        var node = there(officer, id).orElse(null);
        if (node == null) {
            audit.refused(officer, audited(act, id));
            return new TreeOutcome.NotThere();
        }
        if (ground.on().isAfter(today())) {
            return refused("organization.change.not-yet");
        }
        if (ground.on().isBefore(node.since())) {
            return refused(TOO_EARLY);
        }
        var outcome = work.apply(node);
        if (outcome instanceof TreeOutcome.Done) {
            audit.done(officer, audited(act, id));
        }
        return outcome;
    }

    private static AuditedAct audited(String act, OrganizationId id) {
        return AuditedAct.of("tree." + act, "organization", id.value(), id);
    }

    private Optional<Node> there(Officer officer, OrganizationId id) {
        return tree.find(id)
                .filter(node -> node.until() == null || node.until().isAfter(today()))
                .filter(node -> officer.reach(Permission.CHANGE_TREE)
                        .filter(reach -> territory.covers(reach, id))
                        .isPresent());
    }

    private Optional<Node> parent(Node node) {
        return node.organization().parent().flatMap(tree::find);
    }

    private static boolean isAlike(Node other, Node node) {
        return other.organization().line().equals(node.organization().line())
                && other.organization().kind().equals(node.organization().kind())
                && other.organization().level().equals(node.organization().level());
    }

    private static TreeOutcome refused(String key) {
        return new TreeOutcome.Refused(key);
    }

    /** Some of it was done already: nothing of it stays. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient TreeOutcome refusal;

        Undone(String key) {
            super(key, null, false, false);
            refusal = refused(key);
        }
    }

    private LocalDate today() {
        return now().atZone(WorkingCalendar.SHANGHAI).toLocalDate();
    }

    private Instant now() {
        return clock.instant();
    }
}
