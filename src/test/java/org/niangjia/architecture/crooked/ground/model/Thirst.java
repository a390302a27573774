package org.niangjia.architecture.crooked.ground.model;

import java.time.InstantSource;
import org.jooq.DSLContext;

/** A model that asks the database, looks at the clock and says a word that stands in no dictionary. */
public final class Thirst {
    public enum Degree {
        PARCHED_BEYOND_WORDS
    }

    boolean isPast(Degree degree, DSLContext sql, InstantSource clock) {
        return sql.selectOne().fetch().size() + degree.ordinal() < clock.millis();
    }
}
