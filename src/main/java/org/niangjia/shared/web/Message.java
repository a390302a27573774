package org.niangjia.shared.web;

/** One message of a conversation; {@code own} is the side of whoever reads the page. */
public record Message(Side side, boolean own, String author, String when, String datetime, String body) {
    public enum Side {
        HER,
        FEDERATION,
        NOTE
    }
}
