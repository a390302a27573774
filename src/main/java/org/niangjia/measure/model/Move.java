package org.niangjia.measure.model;

import java.util.List;
import org.niangjia.shared.OrganizationId;

/**
 * An organisation stands elsewhere in the tree.
 *
 * @param leaving who stood above it and does no more
 * @param joining who stands above it and did not
 */
public record Move(OrganizationId moved, List<OrganizationId> leaving, List<OrganizationId> joining) {
    public Move {
        leaving = List.copyOf(leaving);
        joining = List.copyOf(joining);
    }
}
