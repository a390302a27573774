package org.niangjia.consultation.web.portal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.model.Rank;

/** Which level shall get it: people in her village or town may know her or him. In the order of the page. */
enum Level {
    TOWNSHIP,
    COUNTY,
    CITY,
    PROVINCE,
    VILLAGE;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Rank rank() {
        return Rank.valueOf(name());
    }

    /** Who chooses the county or higher wants nobody below to see it. */
    @Nullable
    Rank lowest() {
        return rank().compareTo(Rank.TOWNSHIP) > 0 ? rank() : null;
    }

    /** Her township's, unless she chose. */
    static Level of(@Nullable String id) {
        for (var level : values()) {
            if (level.id().equals(id)) {
                return level;
            }
        }
        return TOWNSHIP;
    }
}
