package org.niangjia.seat.store;

import static org.niangjia.seat.store.Tables.ASSESSMENT;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.niangjia.seat.Assessment;
import org.niangjia.seat.SeatId;
import org.niangjia.shared.AccountId;
import org.springframework.stereotype.Repository;

@Repository
public class AssessmentStore {
    private final DSLContext sql;

    AssessmentStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Of each the newest first; of which there are none is not in it. */
    public Map<SeatId, List<Assessment>> list(Collection<SeatId> seats) {
        return sql.selectFrom(ASSESSMENT)
                .where(ASSESSMENT.SEAT_ID.in(seats.stream().map(SeatId::value).toList()))
                .orderBy(ASSESSMENT.ORDINAL.desc())
                .fetchGroups(
                        row -> new SeatId(row.getSeatId()),
                        row -> new Assessment(
                                row.getOnDay(), row.getJointly(), row.getDocument(), row.getHomeToldOn()));
    }

    /** While nobody else changes that seat. */
    public void add(SeatId seat, Assessment assessment, AccountId by, Instant at) {
        sql.insertInto(ASSESSMENT)
                .set(ASSESSMENT.SEAT_ID, seat.value())
                .set(ASSESSMENT.ORDINAL, (short) (1 + sql.fetchCount(ASSESSMENT, ASSESSMENT.SEAT_ID.eq(seat.value()))))
                .set(ASSESSMENT.ON_DAY, assessment.on())
                .set(ASSESSMENT.JOINTLY, assessment.jointly())
                .set(ASSESSMENT.DOCUMENT, assessment.document())
                .set(ASSESSMENT.HOME_TOLD_ON, assessment.homeTold())
                .set(ASSESSMENT.WRITTEN_BY, by.value())
                .set(ASSESSMENT.WRITTEN_AT, at.atOffset(ZoneOffset.UTC))
                .execute();
    }
}
