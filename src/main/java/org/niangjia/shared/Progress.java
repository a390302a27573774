package org.niangjia.shared;

/** Told from time to time how many rows of how many are done. */
@FunctionalInterface
public interface Progress {
    Progress NONE = (done, all) -> {};

    void at(long done, long all);
}
