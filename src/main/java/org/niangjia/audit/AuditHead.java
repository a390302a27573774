package org.niangjia.audit;

/** The newest seal, as it is also written beside the keys: whoever cuts seals off the database cannot change this. */
public record AuditHead(long number, String digest) {
    public static final AuditHead NONE = new AuditHead(0, "");
}
