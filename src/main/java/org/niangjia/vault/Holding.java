package org.niangjia.vault;

import java.util.UUID;

/**
 * Who holds which record. A data key is wrapped for exactly one holding.
 *
 * @param organization the organisation that handles the record
 * @param record the request or case that the data key belongs to
 */
public record Holding(UUID organization, UUID record) {
    /** The same record with another organisation. */
    public Holding at(UUID receiver) {
        return new Holding(receiver, record);
    }

    byte[] bytes() {
        return Bytes.framed(Bytes.utf8("wrapped-key"), Bytes.of(organization), Bytes.of(record));
    }
}
