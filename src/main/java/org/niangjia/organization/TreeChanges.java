package org.niangjia.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.niangjia.identity.Accounts;
import org.niangjia.organization.TreeChange.Around;
import org.niangjia.organization.model.Node;
import org.niangjia.organization.model.TreePath;
import org.niangjia.organization.store.TreeStore;
import org.niangjia.shared.Ids;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.springframework.stereotype.Service;

/**
 * Founding, renaming, moving, splitting, merging and dissolving. One at a time in the whole installation, under the
 * folder's lock; totals follow as soon as that is free (docs/decisions/023-changes-of-the-tree.md).
 */
@Service
public class TreeChanges {
    private final TreeLock lock;
    private final Moving moving;
    private final TreeStore tree;
    private final Accounts accounts;
    private final List<Ending> endings;
    private final Ladder ladder;
    private final Ids ids;

    TreeChanges(
            TreeLock lock,
            Moving moving,
            TreeStore tree,
            Accounts accounts,
            List<Ending> endings,
            Ladder ladder,
            Ids ids) {
        this.lock = lock;
        this.moving = moving;
        this.tree = tree;
        this.accounts = accounts;
        this.endings = List.copyOf(endings);
        this.ladder = ladder;
        this.ids = ids;
    }

    /** @param shortName of the place, as people say it */
    public record Named(String name, String shortName) {
        public static final int LONGEST = 60;
    }

    /** Empty: she may not do that with this one, or it is not there. That she tried is kept. */
    public Optional<Organization> find(Officer officer, OrganizationId id, ChangeKind kind) {
        return lock.find(officer, id, kind).map(Node::organization);
    }

    /** She chose a place that is not hers, by an id that no page of hers has: that is kept. */
    public void refused(Officer officer, OrganizationId id, ChangeKind kind) {
        lock.refused(officer, id, kind);
    }

    /**
     * Below this one.
     *
     * @param what one of {@link Ladder#below}
     */
    public TreeOutcome found(Officer officer, OrganizationId parent, String what, Named named, Ground ground) {
        return lock.change(officer, parent, ChangeKind.FOUNDED, ground, above -> {
            var founded = ladder.founded(above.organization(), what, ids.timeOrdered(), named);
            if (founded.isEmpty()) {
                return refused("organization.change.lowest");
            }
            if (above.path().depth() == TreePath.DEEPEST) {
                return refused("organization.change.too-deep");
            }
            if (!add(founded.get(), above, ground.on())) {
                return refused("organization.change.full");
            }
            return noted(officer, ChangeKind.FOUNDED, founded.get(), Around.founded(parent), ground);
        });
    }

    /** A new one beside this one, with some of what stands below it. */
    public TreeOutcome split(
            Officer officer, OrganizationId from, Named named, List<OrganizationId> taken, Ground ground) {
        return lock.change(officer, from, ChangeKind.SPLIT, ground, whole -> {
            var parent = parent(whole);
            var founded = ladder.sibling(whole.organization(), ids.timeOrdered(), named);
            var children = tree.children(from, lock.today()).stream()
                    .filter(child -> taken.contains(child.id()))
                    .toList();
            if (children.isEmpty() || children.size() < taken.size()) {
                return refused("organization.change.nothing-taken");
            }
            if (parent.isEmpty() || !add(founded, parent.get(), ground.on())) {
                return refused("organization.change.full");
            }
            var newcomer = tree.find(founded.id()).orElseThrow();
            var refusal = moving.moveAll(officer, children, newcomer, ground);
            return refusal == null
                    ? noted(officer, ChangeKind.SPLIT, founded, Around.split(founded, from), ground)
                    : refused(refusal);
        });
    }

    public TreeOutcome rename(Officer officer, OrganizationId id, Named named, Ground ground) {
        return lock.change(officer, id, ChangeKind.RENAMED, ground, node -> {
            var was = node.organization();
            if (was.name().equals(named.name()) && was.shortName().equals(named.shortName())) {
                return refused("organization.change.same-name");
            }
            var change = lock.note(officer, ChangeKind.RENAMED, id, named.name(), Around.NOBODY, ground);
            tree.keepPast(node, ground.on(), change);
            tree.rename(id, named.name(), named.shortName(), ground.on());
            return new TreeOutcome.Done(id);
        });
    }

    /** With all that stands below it. Both places have to be the officer's. */
    public TreeOutcome move(Officer officer, OrganizationId id, OrganizationId to, Ground ground) {
        return lock.change(officer, id, ChangeKind.MOVED, ground, node -> {
            var parent = lock.find(officer, to);
            var refusal = parent.isEmpty()
                    ? "organization.change.no-place"
                    : moving.move(officer, node, parent.get(), ground);
            return refusal == null ? new TreeOutcome.Done(id) : refused(refusal);
        });
    }

    /** It ends; what stands below it goes to the other one. */
    public TreeOutcome merge(Officer officer, OrganizationId id, OrganizationId into, Ground ground) {
        return lock.change(officer, id, ChangeKind.MERGED, ground, node -> {
            var heir = lock.find(officer, into)
                    .filter(other -> !other.id().equals(id) && isAlike(other, node))
                    .orElse(null);
            if (heir == null) {
                return refused("organization.change.no-heir");
            }
            if (ground.on().isBefore(heir.from())) {
                return refused("organization.change.not-there-yet");
            }
            var refusal = moving.moveAll(officer, tree.children(id, lock.today()), heir, ground);
            return refusal == null
                    ? end(officer, node, ChangeKind.MERGED, Optional.of(into), ground)
                    : refused(refusal);
        });
    }

    public TreeOutcome dissolve(Officer officer, OrganizationId id, Ground ground) {
        return lock.change(officer, id, ChangeKind.DISSOLVED, ground, node -> {
            if (!tree.children(id, lock.today()).isEmpty()) {
                return refused("organization.change.not-empty");
            }
            return end(officer, node, ChangeKind.DISSOLVED, Optional.empty(), ground);
        });
    }

    private TreeOutcome end(Officer officer, Node node, ChangeKind kind, Optional<OrganizationId> heir, Ground ground) {
        if (accounts.worksAnybody(node.id())) {
            return refused("organization.change.somebody-works");
        }
        if (!ground.on().isAfter(node.since())) {
            return refused("organization.change.same-day");
        }
        if (tree.hadChildrenAfter(node.id(), ground.on())) {
            return refused("organization.change.had-children");
        }
        var ended = node.organization();
        var into = heir.or(ended::parent).orElseThrow();
        for (var each : endings) {
            var refusal = each.end(officer, node.id(), new Ending.Heir(into, heir.isPresent()), ground);
            if (refusal != null) {
                return refused(refusal);
            }
        }
        var around = heir.map(it -> Around.merged(ended, it)).orElseGet(() -> Around.dissolved(ended));
        lock.note(officer, kind, ended.id(), ended.name(), around, ground);
        tree.end(node.id(), ground.on(), heir);
        return new TreeOutcome.Done(into);
    }

    private TreeOutcome noted(Officer officer, ChangeKind kind, Organization founded, Around around, Ground ground) {
        lock.note(officer, kind, founded.id(), founded.name(), around, ground);
        return new TreeOutcome.Done(founded.id());
    }

    private boolean add(Organization founded, Node parent, LocalDate from) {
        var free = tree.freePath(parent);
        free.ifPresent(path -> tree.add(founded, path, from));
        return free.isPresent();
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
}
