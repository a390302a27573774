package org.niangjia.organization.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.niangjia.organization.Organization;
import org.niangjia.shared.OrganizationId;

/**
 * An organisation with its place.
 *
 * @param from its first day
 * @param since from this day it is as it stands
 * @param until the first day on which it was not there any more; null: it is there
 */
public record Node(
        Organization organization,
        TreePath path,
        LocalDate from,
        LocalDate since,
        @Nullable LocalDate until) {
    public OrganizationId id() {
        return organization.id();
    }
}
