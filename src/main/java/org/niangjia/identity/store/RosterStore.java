package org.niangjia.identity.store;

import static org.jooq.impl.DSL.boolOr;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static org.niangjia.identity.store.Tables.ACCOUNT;
import static org.niangjia.identity.store.Tables.ASSIGNMENT;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.niangjia.identity.Colleague;
import org.niangjia.identity.Role;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.springframework.stereotype.Repository;

/** Who answers at which desk. */
@Repository
public class RosterStore {
    private static final List<String> ANSWERING = Arrays.stream(Role.values())
            .filter(Role::readsStories)
            .map(Role::name)
            .toList();

    private final DSLContext sql;
    private final HeldRoles held;
    private final Unhindered unhindered;

    RosterStore(DSLContext sql, HeldRoles held, Unhindered unhindered) {
        this.sql = sql;
        this.held = held;
        this.unhindered = unhindered;
    }

    public Map<AccountId, String> displayNames(Collection<AccountId> accounts) {
        return names(ACCOUNT.DISPLAY_NAME, accounts);
    }

    public Map<AccountId, String> signInNames(Collection<AccountId> accounts) {
        return names(ACCOUNT.SIGN_IN_NAME, accounts);
    }

    private Map<AccountId, String> names(Field<String> name, Collection<AccountId> accounts) {
        return sql
                .select(ACCOUNT.ID, name)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(accounts.stream().map(AccountId::value).toList()))
                .stream()
                .collect(Collectors.toMap(row -> new AccountId(row.value1()), row -> row.value2()));
    }

    public List<Colleague> roster(OrganizationId organization) {
        return sql.selectDistinct(ACCOUNT.ID, ACCOUNT.DISPLAY_NAME, ACCOUNT.SIGNED_IN_AT)
                .from(ACCOUNT)
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(answering())
                .and(ASSIGNMENT.ORGANIZATION_ID.eq(organization.value()))
                .orderBy(ACCOUNT.DISPLAY_NAME, ACCOUNT.ID)
                .fetch(row -> new Colleague(new AccountId(row.value1()), row.value2(), Columns.instant(row.value3())));
    }

    /** Those of it who have signed in and get to their requests. */
    public Set<AccountId> unhindered(OrganizationId organization) {
        return sql
                .selectDistinct(ACCOUNT.ID)
                .from(ACCOUNT)
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(answering())
                .and(unhindered.answering())
                .and(ACCOUNT.SIGNED_IN_AT.isNotNull())
                .and(ASSIGNMENT.ORGANIZATION_ID.eq(organization.value()))
                .stream()
                .map(row -> new AccountId(row.value1()))
                .collect(Collectors.toUnmodifiableSet());
    }

    public Map<AccountId, Set<OrganizationId>> desks(Collection<AccountId> accounts) {
        return sql
                .selectDistinct(ACCOUNT.ID, ASSIGNMENT.ORGANIZATION_ID)
                .from(ACCOUNT)
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(answering())
                .and(ACCOUNT.ID.in(accounts.stream().map(AccountId::value).toList()))
                .stream()
                .collect(Collectors.groupingBy(
                        row -> new AccountId(row.value1()),
                        Collectors.mapping(row -> new OrganizationId(row.value2()), Collectors.toSet())));
    }

    public Set<OrganizationId> staffedSince(
            Collection<OrganizationId> organizations, Instant since, Set<AccountId> without) {
        return sql
                .selectDistinct(ASSIGNMENT.ORGANIZATION_ID)
                .from(ASSIGNMENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ASSIGNMENT.ACCOUNT_ID))
                .where(staffing(since))
                .and(ASSIGNMENT.ORGANIZATION_ID.in(
                        organizations.stream().map(OrganizationId::value).toList()))
                .and(ACCOUNT.ID.notIn(without.stream().map(AccountId::value).toList()))
                .stream()
                .map(row -> new OrganizationId(row.value1()))
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean hasOneWho(Permission permission, OrganizationId organization, Set<AccountId> without) {
        var roles = Arrays.stream(Role.values())
                .filter(role -> role.permissions().containsKey(permission))
                .map(Role::name)
                .toList();
        return sql.fetchExists(selectOne()
                .from(ASSIGNMENT)
                .where(held.now())
                .and(ASSIGNMENT.ROLE.in(roles))
                .and(ASSIGNMENT.ORGANIZATION_ID.eq(organization.value()))
                .and(ASSIGNMENT.ACCOUNT_ID.notIn(
                        without.stream().map(AccountId::value).toList()))
                .and(not(Disabled.now(ASSIGNMENT.ACCOUNT_ID))));
    }

    public boolean worksAnybody(OrganizationId organization) {
        return sql.fetchExists(selectOne()
                .from(ASSIGNMENT)
                .where(held.now())
                .and(ASSIGNMENT.ORGANIZATION_ID.eq(organization.value())));
    }

    /** All that have a roster, each with whether anyone of it did. */
    public Map<OrganizationId, Boolean> allStaffedSince(Instant since) {
        return sql.select(
                        ASSIGNMENT.ORGANIZATION_ID,
                        boolOr(unhindered
                                .answering()
                                .and(coalesce(ACCOUNT.SIGNED_IN_AT.ge(Columns.time(since)), false))))
                .from(ASSIGNMENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ASSIGNMENT.ACCOUNT_ID))
                .where(answering())
                .groupBy(ASSIGNMENT.ORGANIZATION_ID)
                .fetchMap(row -> new OrganizationId(row.value1()), row -> Boolean.TRUE.equals(row.value2()));
    }

    public boolean anyStaffedSince(Instant since) {
        return sql.fetchExists(selectOne()
                .from(ASSIGNMENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ASSIGNMENT.ACCOUNT_ID))
                .where(staffing(since)));
    }

    private Condition staffing(Instant since) {
        return answering().and(unhindered.answering()).and(ACCOUNT.SIGNED_IN_AT.ge(Columns.time(since)));
    }

    private Condition answering() {
        return held.now().and(ASSIGNMENT.ROLE.in(ANSWERING)).and(not(Disabled.now(ASSIGNMENT.ACCOUNT_ID)));
    }
}
