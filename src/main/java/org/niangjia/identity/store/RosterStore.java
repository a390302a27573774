package org.niangjia.identity.store;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.niangjia.identity.store.Tables.ACCOUNT;
import static org.niangjia.identity.store.Tables.ASSIGNMENT;
import static org.niangjia.identity.store.Tables.DISABLEMENT;

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
            .filter(role -> role.permissions().containsKey(Permission.ANSWER_REQUESTS))
            .map(Role::name)
            .toList();

    private final DSLContext sql;

    RosterStore(DSLContext sql) {
        this.sql = sql;
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

    public Set<OrganizationId> staffedSince(
            Collection<OrganizationId> organizations, Instant since, Set<AccountId> without) {
        return sql
                .selectDistinct(ASSIGNMENT.ORGANIZATION_ID)
                .from(ASSIGNMENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ASSIGNMENT.ACCOUNT_ID))
                .where(answering())
                .and(ASSIGNMENT.ORGANIZATION_ID.in(
                        organizations.stream().map(OrganizationId::value).toList()))
                .and(ACCOUNT.ID.notIn(without.stream().map(AccountId::value).toList()))
                .and(ACCOUNT.SIGNED_IN_AT.ge(Columns.time(since)))
                .stream()
                .map(row -> new OrganizationId(row.value1()))
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean anyStaffedSince(Instant since) {
        return sql.fetchExists(selectOne()
                .from(ASSIGNMENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ASSIGNMENT.ACCOUNT_ID))
                .where(answering())
                .and(ACCOUNT.SIGNED_IN_AT.ge(Columns.time(since))));
    }

    private static Condition answering() {
        return ASSIGNMENT
                .ENDED_AT
                .isNull()
                .and(ASSIGNMENT.ROLE.in(ANSWERING))
                .and(notExists(selectOne()
                        .from(DISABLEMENT)
                        .where(DISABLEMENT.ACCOUNT_ID.eq(ASSIGNMENT.ACCOUNT_ID))
                        .and(DISABLEMENT.ENDED_AT.isNull())));
    }
}
