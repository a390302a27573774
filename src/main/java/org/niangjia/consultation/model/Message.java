package org.niangjia.consultation.model;

import java.time.Instant;

/** One message to or fro. */
public record Message(Author author, Instant at, String text) {
    public enum Author {
        HER,
        DESK
    }

    @Override
    public String toString() {
        return "Message[" + author + ", hidden]";
    }
}
