package org.niangjia.consultation.model;

/** Where a request stands. */
public enum State {
    /** Nobody has taken it yet. */
    NEW,
    IN_HAND,
    WAITING_FOR_HER,
    ANSWERED,
    CLOSED,
    WITHDRAWN,
    /** Her key is gone: nothing of it can be read. */
    DELETED;

    /** Someone still owes something. */
    public boolean isOpen() {
        return this == NEW || this == IN_HAND || this == WAITING_FOR_HER || this == ANSWERED;
    }

    /** The desk owes the next step. */
    public boolean waitsForDesk() {
        return this == NEW || this == IN_HAND;
    }
}
