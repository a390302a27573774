package org.niangjia.vault;

import java.util.UUID;

/**
 * Where a content belongs; part of what is authenticated, so a value copied to another column or record does not open.
 *
 * @param purpose the module or kind, for example {@code consultation}
 * @param column table and column, for example {@code request.story}
 * @param record the row
 */
public record Place(String purpose, String column, UUID record) {
    public Place {
        Labels.checked(purpose);
        Labels.checked(column);
    }

    byte[] bytes() {
        return Bytes.framed(Bytes.utf8("content"), Bytes.utf8(purpose), Bytes.utf8(column), Bytes.of(record));
    }
}
