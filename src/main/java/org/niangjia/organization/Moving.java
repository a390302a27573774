package org.niangjia.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.measure.Regrouping;
import org.niangjia.organization.TreeChange.Around;
import org.niangjia.organization.model.Node;
import org.niangjia.organization.model.TreePath;
import org.niangjia.organization.store.TreeStore;
import org.niangjia.shared.Viewer.Officer;
import org.springframework.stereotype.Component;

/** An organisation goes to another place in the tree with all that stands below it, under the lock. */
@Component
class Moving {
    private final TreeLock lock;
    private final TreeStore tree;
    private final Organizations organizations;
    private final Regrouping regrouping;
    private final Ladder ladder;

    Moving(TreeLock lock, TreeStore tree, Organizations organizations, Regrouping regrouping, Ladder ladder) {
        this.lock = lock;
        this.tree = tree;
        this.organizations = organizations;
        this.regrouping = regrouping;
        this.ladder = ladder;
    }

    /** @return the key of a refusal; null: it stands there */
    @Nullable
    String move(Officer officer, Node node, Node parent, Ground ground) {
        if (parent.id().equals(node.organization().parentId())) {
            return "organization.change.already-there";
        }
        if (node.path().covers(parent.path()) || !ladder.fits(node.organization(), parent.organization())) {
            return "organization.change.does-not-fit";
        }
        if (ground.on().isBefore(node.since())) {
            return TreeLock.TOO_EARLY;
        }
        if (ground.on().isBefore(parent.from())) {
            return "organization.change.not-there-yet";
        }
        var free = tree.freePath(parent);
        if (free.isEmpty()) {
            return "organization.change.full";
        }
        if (free.get().depth() + tree.depthBelow(node) > TreePath.DEEPEST) {
            return "organization.change.too-deep";
        }
        var above = organizations.upwards(node.id());
        var leaving = above.subList(1, above.size());
        var joining = organizations.upwards(parent.id());
        var moved = node.organization();
        var change = lock.note(
                officer, ChangeKind.MOVED, moved.id(), moved.name(), Around.moved(moved, parent.id()), ground);
        tree.keepPast(node, ground.on(), change);
        tree.move(node, parent.id(), free.get(), ground.on());
        regrouping.move(node.id(), leaving, joining);
        return null;
    }

    /**
     * With the one above them: she did not choose these, so the sentence says that it is one below.
     *
     * @return the key of a refusal; null: they stand there
     */
    @Nullable
    String moveAll(Officer officer, List<Node> children, Node parent, Ground ground) {
        for (var child : children) {
            var refusal = move(officer, child, parent, ground);
            if (refusal != null) {
                return refusal.equals(TreeLock.TOO_EARLY) ? "organization.change.too-early-below" : refusal;
            }
        }
        return null;
    }
}
