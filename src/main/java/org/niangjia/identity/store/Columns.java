package org.niangjia.identity.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.Viewer;

/** Between the columns and the values. */
final class Columns {
    private Columns() {}

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime column) {
        return column == null ? null : column.toInstant();
    }

    static @Nullable UUID actor(Viewer viewer) {
        return viewer instanceof Viewer.Officer officer ? officer.account().value() : null;
    }
}
