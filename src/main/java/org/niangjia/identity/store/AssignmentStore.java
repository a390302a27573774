package org.niangjia.identity.store;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.niangjia.identity.store.Tables.ACCOUNT;
import static org.niangjia.identity.store.Tables.ASSIGNMENT;
import static org.niangjia.identity.store.Tables.DISABLEMENT;

import java.time.InstantSource;
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

    AssignmentStore(DSLContext sql, Ids ids, InstantSource clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** The roles held now; nobody else changes them until this transaction ends. */
    public List<Role> lockedRoles(AccountId account) {
        sql.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account.value()))
                .forUpdate()
                .fetch();
        return seats(account).stream().map(Seat::role).toList();
    }

    public List<Seat> seats(AccountId account) {
        return sql.select(ASSIGNMENT.ID, ASSIGNMENT.ORGANIZATION_ID, ASSIGNMENT.ROLE)
                .from(ASSIGNMENT)
                .where(ASSIGNMENT.ACCOUNT_ID.eq(account.value()))
                .and(ASSIGNMENT.ENDED_AT.isNull())
                .fetch(row -> new Seat(row.value1(), new OrganizationId(row.value2()), Role.valueOf(row.value3())));
    }

    public void add(Viewer by, AccountId account, OrganizationId organization, Role role, Reason reason) {
        sql.insertInto(ASSIGNMENT)
                .set(ASSIGNMENT.ID, ids.timeOrdered())
                .set(ASSIGNMENT.ACCOUNT_ID, account.value())
                .set(ASSIGNMENT.ORGANIZATION_ID, organization.value())
                .set(ASSIGNMENT.ROLE, role.name())
                .set(ASSIGNMENT.AT, Columns.time(clock.instant()))
                .set(ASSIGNMENT.BY, Columns.actor(by))
                .set(ASSIGNMENT.REASON, reason.key())
                .execute();
    }

    /** The organisation at which it was held; empty if this account holds no such role any more. */
    public Optional<OrganizationId> end(Viewer.Officer by, AccountId account, UUID assignment, Reason reason) {
        return sql.update(ASSIGNMENT)
                .set(ASSIGNMENT.ENDED_AT, Columns.time(clock.instant()))
                .set(ASSIGNMENT.ENDED_BY, by.account().value())
                .set(ASSIGNMENT.ENDED_REASON, reason.key())
                .where(ASSIGNMENT.ID.eq(assignment))
                .and(ASSIGNMENT.ACCOUNT_ID.eq(account.value()))
                .and(ASSIGNMENT.ENDED_AT.isNull())
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
        var held = ASSIGNMENT.ROLE.eq(role.name()).and(ASSIGNMENT.ENDED_AT.isNull());
        sql.select(ASSIGNMENT.ID)
                .from(ASSIGNMENT)
                .where(held)
                .orderBy(ASSIGNMENT.ID)
                .forUpdate()
                .fetch();
        return sql.fetchExists(selectOne()
                .from(ASSIGNMENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ASSIGNMENT.ACCOUNT_ID))
                .where(held)
                .and(ACCOUNT.ID.ne(account.value()))
                .and(ACCOUNT.PASSWORD_HASH.isNotNull())
                .and(notExists(selectOne()
                        .from(DISABLEMENT)
                        .where(DISABLEMENT.ACCOUNT_ID.eq(ACCOUNT.ID))
                        .and(DISABLEMENT.ENDED_AT.isNull()))));
    }
}
