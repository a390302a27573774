package org.niangjia.installation;

/** Whether an acknowledged write survives. There is no setting for it: only a proof that loss is seen turns it off. */
public enum Durability {
    FULL,
    OFF_FOR_PROOF
}
