package org.niangjia.shared;

/**
 * How far a permission goes from the organisation at which it is held. {@link Territory} answers with it, for one
 * record and as SQL.
 */
public record Reach(Extent extent, OrganizationId at) {
    public enum Extent {
        OWN,
        OWN_AND_BELOW,
        /** Numbers of the own and the lower levels, no records. */
        COUNTERS_ONLY
    }

    /** Whether single records can be in reach at all. */
    public boolean showsRecords() {
        return extent != Extent.COUNTERS_ONLY;
    }
}
