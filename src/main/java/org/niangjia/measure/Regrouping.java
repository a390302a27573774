package org.niangjia.measure;

import java.util.ArrayList;
import java.util.List;
import org.niangjia.measure.model.Move;
import org.niangjia.measure.store.MarkStore;
import org.niangjia.shared.OrganizationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** For the module that changes the tree, in the transaction in which it does. */
@Component
public class Regrouping {
    private final MarkStore marks;
    private final FoldingBell bell;

    Regrouping(MarkStore marks, FoldingBell bell) {
        this.marks = marks;
        this.bell = bell;
    }

    /** First of all: until the transaction ends nothing is folded, and nobody else changes the tree. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        marks.holdAlone();
    }

    /**
     * What it and all below it count goes over, before anything is folded again: until then totals are what was folded by
     * the tree of before.
     *
     * @param leaving all that stood above it
     * @param joining all that stand above it from now on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(OrganizationId moved, List<OrganizationId> leaving, List<OrganizationId> joining) {
        marks.add(new Move(moved, without(leaving, joining), without(joining, leaving)));
        bell.ringAfterCommit();
    }

    private static List<OrganizationId> without(List<OrganizationId> some, List<OrganizationId> others) {
        var rest = new ArrayList<>(some);
        rest.removeAll(others);
        return rest;
    }
}
