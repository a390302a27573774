package org.niangjia.identity.store;

import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static org.niangjia.identity.store.Tables.ACCOUNT;
import static org.niangjia.identity.store.Tables.ASSIGNMENT;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.Role;
import org.niangjia.identity.model.Reason;
import org.niangjia.identity.model.Standing.Seat;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Ids;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;
import org.springframework.stereotype.Repository;

/** Which roles an account holds at which organisations. */
@Repository
public class AssignmentStore {
    private final DSLContext sql;
    private final Ids ids;
    private final InstantSource clock;
    private final HeldRoles held;
    private final AccountStore accounts;

    AssignmentStore(DSLContext sql, AccountStore accounts, Ids ids, InstantSource clock, HeldRoles held) {
        this.sql = sql;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
        this.held = held;
    }

    /** The roles held now; nobody else changes them until this transaction ends. */
    public List<Role> lockedRoles(AccountId account) {
        accounts.lock(account);
        return seats(account).stream().map(Seat::role).toList();
    }

    public List<Seat> seats(AccountId account) {
        return sql.select(ASSIGNMENT.ID, ASSIGNMENT.ORGANIZATION_ID, ASSIGNMENT.ROLE)
                .from(ASSIGNMENT)
                .where(ASSIGNMENT.ACCOUNT_ID.eq(account.value()))
                .and(held.now())
                .fetch(row -> new Seat(row.value1(), new OrganizationId(row.value2()), Role.valueOf(row.value3())));
    }

    /** @param lastDay on which she holds it; null: until somebody ends it */
    public void add(
            Viewer by,
            AccountId account,
            OrganizationId organization,
            Role role,
            Reason reason,
            @Nullable LocalDate lastDay) {
        closeLapsed(account);
        sql.insertInto(ASSIGNMENT)
                .set(ASSIGNMENT.ID, ids.timeOrdered())
                .set(ASSIGNMENT.ACCOUNT_ID, account.value())
                .set(ASSIGNMENT.ORGANIZATION_ID, organization.value())
                .set(ASSIGNMENT.ROLE, role.name())
                .set(ASSIGNMENT.AT, Columns.time(clock.instant()))
                .set(ASSIGNMENT.BY, Columns.actor(by))
                .set(ASSIGNMENT.REASON, reason.key())
                .set(ASSIGNMENT.ENDS_ON, lastDay)
                .execute();
    }

    /** What ended by itself is written down before the same role may be given anew; nobody ended it. */
    private void closeLapsed(AccountId account) {
        var lapsed = sql.select(ASSIGNMENT.ID, ASSIGNMENT.ENDS_ON)
                .from(ASSIGNMENT)
                .where(ASSIGNMENT.ACCOUNT_ID.eq(account.value()))
                .and(held.lapsed())
                .fetch();
        for (var row : lapsed) {
            sql.update(ASSIGNMENT)
                    .set(ASSIGNMENT.ENDED_AT, Columns.time(HeldRoles.end(row.value2())))
                    .set(ASSIGNMENT.ENDED_REASON, Reason.LAST_DAY.key())
                    .where(ASSIGNMENT.ID.eq(row.value1()))
                    .execute();
        }
    }

    /** The organisation at which it was held; empty if this account holds no such role any more. */
    public Optional<OrganizationId> end(Viewer.Officer by, AccountId account, UUID assignment, Reason reason) {
        return sql.update(ASSIGNMENT)
                .set(ASSIGNMENT.ENDED_AT, Columns.time(clock.instant()))
                .set(ASSIGNMENT.ENDED_BY, by.account().value())
                .set(ASSIGNMENT.ENDED_REASON, reason.key())
                .where(ASSIGNMENT.ID.eq(assignment))
                .and(ASSIGNMENT.ACCOUNT_ID.eq(account.value()))
                .and(held.now())
                .returning(ASSIGNMENT.ORGANIZATION_ID)
                .fetchOptional(ASSIGNMENT.ORGANIZATION_ID)
                .map(OrganizationId::new);
    }

    /**
     * Whether without this account nobody could sign in as one of the three administrators any more. Their
     * assignments stay locked until the transaction ends: two of them can not go at the same time.
     *
     * @param assignment only this one would end; null: all that she holds
     */
    public boolean lastOf(AccountId account, @Nullable UUID assignment) {
        var ends = seats(account).stream()
                .collect(Collectors.partitioningBy(
                        seat -> assignment == null || seat.assignment().equals(assignment),
                        Collectors.mapping(Seat::role, Collectors.toSet())));
        return ends.getOrDefault(true, Set.of()).stream()
                .filter(Role::isAdministrator)
                .filter(role -> !ends.getOrDefault(false, Set.of()).contains(role))
                .anyMatch(role -> !anyoneElse(account, role));
    }

    private boolean anyoneElse(AccountId account, Role role) {
        var holding = ASSIGNMENT.ROLE.eq(role.name()).and(held.now());
        sql.select(ASSIGNMENT.ID)
                .from(ASSIGNMENT)
                .where(holding)
                .orderBy(ASSIGNMENT.ID)
                .forUpdate()
                .fetch();
        return sql.fetchExists(selectOne()
                .from(ASSIGNMENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ASSIGNMENT.ACCOUNT_ID))
                .where(holding)
                .and(ACCOUNT.ID.ne(account.value()))
                .and(ACCOUNT.PASSWORD_HASH.isNotNull())
                .and(not(Disabled.now(ACCOUNT.ID))));
    }
}
