package org.niangjia.measure.store;

import static org.niangjia.measure.store.Tables.PROOF;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.niangjia.measure.Occasion;
import org.niangjia.shared.Ids;
import org.niangjia.shared.WorkingCalendar;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;

/** When everything was counted anew, and what it showed. */
@Repository
public class ProofStore {
    private final DSLContext sql;
    private final Ids ids;

    public ProofStore(@Qualifier("worker") DSLContext sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    public void add(Instant at, Occasion occasion, int figures, int differences) {
        sql.insertInto(PROOF)
                .set(PROOF.ID, ids.timeOrdered())
                .set(PROOF.AT, at.atOffset(ZoneOffset.UTC))
                .set(PROOF.OCCASION, occasion.id())
                .set(PROOF.FIGURES, figures)
                .set(PROOF.DIFFERENCES, differences)
                .execute();
    }

    public boolean isThereOn(LocalDate day, Occasion occasion) {
        return sql.fetchExists(
                PROOF,
                PROOF.OCCASION.eq(occasion.id()).and(PROOF.AT.ge(start(day))).and(PROOF.AT.lt(start(day.plusDays(1)))));
    }

    /** The newest, whatever its occasion. */
    public Optional<UUID> last() {
        return sql.select(PROOF.ID)
                .from(PROOF)
                .orderBy(PROOF.SEEN.desc())
                .limit(1)
                .fetchOptional(PROOF.ID);
    }

    /** When that was. */
    public Optional<Instant> lastAt() {
        return sql.select(PROOF.AT)
                .from(PROOF)
                .orderBy(PROOF.SEEN.desc())
                .limit(1)
                .fetchOptional(row -> row.value1().toInstant());
    }

    public record Night(Instant at, int differences) {}

    public Optional<Night> lastNight() {
        return sql.select(PROOF.AT, PROOF.DIFFERENCES)
                .from(PROOF)
                .where(PROOF.OCCASION.eq(Occasion.NIGHT.id()))
                .orderBy(PROOF.SEEN.desc())
                .limit(1)
                .fetchOptional(row -> new Night(row.value1().toInstant(), row.value2()));
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(WorkingCalendar.SHANGHAI).toOffsetDateTime();
    }
}
