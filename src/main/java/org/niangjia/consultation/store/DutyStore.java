package org.niangjia.consultation.store;

import static org.niangjia.consultation.store.Tables.DUTY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.model.Duty;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Ids;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.springframework.stereotype.Repository;

@Repository
public class DutyStore {
    private final DSLContext sql;
    private final Ids ids;

    DutyStore(DSLContext sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** Both days included, in their order. */
    public List<Duty> list(OrganizationId organization, LocalDate from, LocalDate to) {
        return sql.selectFrom(DUTY)
                .where(standing(organization))
                .and(DUTY.DAY.between(from, to))
                .orderBy(DUTY.DAY, DUTY.AT, DUTY.ID)
                .fetch(row -> new Duty(
                        row.getId(),
                        row.getDay(),
                        new AccountId(row.getAccountId()),
                        row.getRoundTheClock(),
                        row.getInPlaceOf() != null));
    }

    public Optional<Duty> find(OrganizationId organization, LocalDate day, AccountId officer) {
        return list(organization, day, day).stream()
                .filter(duty -> duty.officer().equals(officer))
                .findFirst();
    }

    /** Empty: somebody gave her that day in the same moment. */
    public Optional<UUID> add(
            Officer by, LocalDate day, AccountId officer, boolean roundTheClock, @Nullable UUID inPlaceOf, Instant at) {
        var id = ids.timeOrdered();
        var added = sql.insertInto(DUTY)
                .set(DUTY.ID, id)
                .set(DUTY.ORGANIZATION_ID, by.organization().value())
                .set(DUTY.DAY, day)
                .set(DUTY.ACCOUNT_ID, officer.value())
                .set(DUTY.ROUND_THE_CLOCK, roundTheClock)
                .set(DUTY.IN_PLACE_OF, inPlaceOf)
                .set(DUTY.AT, at.atOffset(ZoneOffset.UTC))
                .set(DUTY.BY, by.account().value())
                .onConflictDoNothing()
                .execute();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    /** False: it has ended. */
    public boolean end(Officer by, UUID id, Instant at) {
        return sql.update(DUTY)
                        .set(DUTY.ENDED_AT, at.atOffset(ZoneOffset.UTC))
                        .set(DUTY.ENDED_BY, by.account().value())
                        .where(standing(by.organization()))
                        .and(DUTY.ID.eq(id))
                        .execute()
                == 1;
    }

    private static Condition standing(OrganizationId organization) {
        return DUTY.ORGANIZATION_ID.eq(organization.value()).and(DUTY.ENDED_AT.isNull());
    }
}
