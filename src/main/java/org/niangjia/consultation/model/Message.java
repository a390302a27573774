package org.niangjia.consultation.model;

import java.time.Instant;

/** One message to or fro. */
public record Message(Author author, Instant at, String text) {
    public enum Author {
        HER,
        DESK,
        /** She wrote it in a double of this request that was closed; only the desk reads it here. */
        DOUBLE
    }

    /** Her page and her copy tell nothing of the other request: whoever has this code need not have that one. */
    public boolean staysAtTheDesk() {
        return author == Author.DOUBLE;
    }

    @Override
    public String toString() {
        return "Message[" + author + ", hidden]";
    }
}
