package org.niangjia.consultation.web.portal;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which level shall get it: people in her village or town may know her or him. */
enum Level {
    TOWNSHIP,
    COUNTY,
    CITY,
    PROVINCE,
    VILLAGE;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Level> find(@Nullable String id) {
        for (var level : values()) {
            if (level.id().equals(id)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
