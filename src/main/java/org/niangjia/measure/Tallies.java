package org.niangjia.measure;

import org.niangjia.shared.OrganizationId;

/**
 * What happened, for the figures of its month: told by whoever does it, for she has the record open anyway. When the month
 * is over they are added up and thrown away (docs/decisions/015-months.md).
 */
public interface Tallies {
    /** In the transaction in which it happens. */
    void add(OrganizationId where, MonthTable table, String cell);
}
