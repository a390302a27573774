package org.niangjia.identity.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.not;
import static org.niangjia.identity.store.Tables.ACCOUNT;
import static org.niangjia.identity.store.Tables.ASSIGNMENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.Role;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.springframework.stereotype.Repository;

/** Who holds which role at some organisations now, disabled accounts left out: they reach nothing. */
@Repository
public class AccessStore {
    private final DSLContext sql;
    private final HeldRoles held;

    AccessStore(DSLContext sql, HeldRoles held) {
        this.sql = sql;
        this.held = held;
    }

    /** @param lastUsed null: she has not come yet */
    public record Holder(
            AccountId account,
            String displayName,
            OrganizationId organization,
            Role role,
            Instant since,
            @Nullable LocalDate lastDay,
            boolean secondFactor,
            @Nullable Instant lastUsed) {}

    /** In the order of the organisations, then by name. */
    public List<Holder> list(List<OrganizationId> organizations) {
        var ids = organizations.stream().map(OrganizationId::value).toList();
        return sql
                .select(
                        ACCOUNT.ID,
                        ACCOUNT.DISPLAY_NAME,
                        ASSIGNMENT.ORGANIZATION_ID,
                        ASSIGNMENT.ROLE,
                        ASSIGNMENT.AT,
                        ASSIGNMENT.ENDS_ON,
                        field(HasFactor.now(ACCOUNT.ID)),
                        ACCOUNT.SIGNED_IN_AT,
                        LastUse.MILLIS)
                .from(ASSIGNMENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ASSIGNMENT.ACCOUNT_ID))
                .where(ASSIGNMENT.ORGANIZATION_ID.in(ids))
                .and(held.now())
                .and(not(Disabled.now(ACCOUNT.ID)))
                .orderBy(ACCOUNT.DISPLAY_NAME, ASSIGNMENT.AT, ASSIGNMENT.ID)
                .fetch(row -> new Holder(
                        new AccountId(row.value1()),
                        row.value2(),
                        new OrganizationId(row.value3()),
                        Role.valueOf(row.value4()),
                        row.value5().toInstant(),
                        row.value6(),
                        row.value7(),
                        LastUse.of(Columns.instant(row.value8()), row.value9())))
                .stream()
                .sorted(Comparator.comparingInt(holder -> organizations.indexOf(holder.organization())))
                .toList();
    }

    /** A role that somebody holds there now, whoever it is. */
    public record Office(OrganizationId organization, Role role) {}

    /** In the order of the organisations. Names of persons are not even read: they are not hers to know. */
    public List<Office> offices(List<OrganizationId> organizations) {
        var ids = organizations.stream().map(OrganizationId::value).toList();
        return sql
                .selectDistinct(ASSIGNMENT.ORGANIZATION_ID, ASSIGNMENT.ROLE)
                .from(ASSIGNMENT)
                .where(ASSIGNMENT.ORGANIZATION_ID.in(ids))
                .and(held.now())
                .and(not(Disabled.now(ASSIGNMENT.ACCOUNT_ID)))
                .orderBy(ASSIGNMENT.ROLE)
                .fetch(row -> new Office(new OrganizationId(row.value1()), Role.valueOf(row.value2())))
                .stream()
                .sorted(Comparator.comparingInt(office -> organizations.indexOf(office.organization())))
                .toList();
    }
}
