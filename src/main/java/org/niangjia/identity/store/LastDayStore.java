package org.niangjia.identity.store;

import static org.niangjia.identity.store.Tables.ASSIGNMENT;
import static org.niangjia.identity.store.Tables.MOVED_DAY;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.Role;
import org.niangjia.identity.model.Reason;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Ids;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;
import org.springframework.stereotype.Repository;

/** Until when a role is held, and who moved that day. */
@Repository
public class LastDayStore {
    private final DSLContext sql;
    private final HeldRoles held;
    private final Ids ids;
    private final InstantSource clock;

    LastDayStore(DSLContext sql, HeldRoles held, Ids ids, InstantSource clock) {
        this.sql = sql;
        this.held = held;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param lastDay null: until somebody ends it */
    public record Held(
            UUID assignment,
            OrganizationId organization,
            Role role,
            @Nullable LocalDate lastDay) {}

    /** @param before, after null: until somebody ends it */
    public record Move(
            Instant at,
            AccountId by,
            String reasonKey,
            @Nullable LocalDate before,
            @Nullable LocalDate after) {}

    /** Nobody else changes it until this transaction ends; empty if this account holds no such role now. */
    public Optional<Held> lock(AccountId account, UUID assignment) {
        return sql.selectFrom(ASSIGNMENT)
                .where(ASSIGNMENT.ID.eq(assignment))
                .and(ASSIGNMENT.ACCOUNT_ID.eq(account.value()))
                .and(held.now())
                .forUpdate()
                .fetchOptional(row -> new Held(
                        assignment,
                        new OrganizationId(row.getOrganizationId()),
                        Role.valueOf(row.getRole()),
                        row.getEndsOn()));
    }

    public void move(Viewer.Officer by, Held role, @Nullable LocalDate day, Reason reason) {
        sql.update(ASSIGNMENT)
                .set(ASSIGNMENT.ENDS_ON, day)
                .where(ASSIGNMENT.ID.eq(role.assignment()))
                .execute();
        sql.insertInto(MOVED_DAY)
                .set(MOVED_DAY.ID, ids.timeOrdered())
                .set(MOVED_DAY.ASSIGNMENT_ID, role.assignment())
                .set(MOVED_DAY.AT, Columns.time(clock.instant()))
                .set(MOVED_DAY.BY, by.account().value())
                .set(MOVED_DAY.REASON, reason.key())
                .set(MOVED_DAY.BEFORE, role.lastDay())
                .set(MOVED_DAY.AFTER, day)
                .execute();
    }

    /** By assignment, the oldest first. */
    Map<UUID, List<Move>> moves(AccountId account) {
        return sql.select(MOVED_DAY.fields())
                .from(MOVED_DAY)
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.ID.eq(MOVED_DAY.ASSIGNMENT_ID))
                .where(ASSIGNMENT.ACCOUNT_ID.eq(account.value()))
                .orderBy(MOVED_DAY.AT, MOVED_DAY.ID)
                .fetchGroups(
                        MOVED_DAY.ASSIGNMENT_ID,
                        row -> new Move(
                                row.get(MOVED_DAY.AT).toInstant(),
                                new AccountId(row.get(MOVED_DAY.BY)),
                                row.get(MOVED_DAY.REASON),
                                row.get(MOVED_DAY.BEFORE),
                                row.get(MOVED_DAY.AFTER)));
    }
}
