package org.niangjia.identity.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.not;
import static org.niangjia.identity.store.Tables.ACCOUNT;
import static org.niangjia.identity.store.Tables.ASSIGNMENT;

import java.util.Optional;
import org.jooq.DSLContext;
import org.niangjia.identity.OrganizationNames;
import org.niangjia.identity.Role;
import org.niangjia.identity.model.Standing;
import org.niangjia.identity.model.Standing.Seat;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.springframework.stereotype.Repository;

/** What an account may be right now: read on each request, in one statement. */
@Repository
public class StandingStore {
    private final DSLContext sql;
    private final OrganizationNames organizations;
    private final HeldRoles held;

    StandingStore(DSLContext sql, OrganizationNames organizations, HeldRoles held) {
        this.sql = sql;
        this.organizations = organizations;
        this.held = held;
    }

    /** Empty if the account is disabled. */
    public Optional<Standing> find(AccountId account) {
        var rows = sql.select(
                        ACCOUNT.SIGN_IN_NAME,
                        ACCOUNT.DISPLAY_NAME,
                        ASSIGNMENT.ID,
                        ASSIGNMENT.ORGANIZATION_ID,
                        ASSIGNMENT.ROLE,
                        field(HasFactor.now(ACCOUNT.ID)),
                        coalesce(ACCOUNT.PASSWORD_SET_AT, ACCOUNT.CREATED_AT))
                .from(ACCOUNT)
                .leftJoin(ASSIGNMENT)
                .on(ASSIGNMENT.ACCOUNT_ID.eq(ACCOUNT.ID), held.now())
                .where(ACCOUNT.ID.eq(account.value()))
                .and(not(Disabled.now(ACCOUNT.ID)))
                .orderBy(ASSIGNMENT.AT, ASSIGNMENT.ID)
                .fetch();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var seats = rows.stream()
                .filter(row -> row.value3() != null)
                .map(row -> new Seat(row.value3(), new OrganizationId(row.value4()), Role.valueOf(row.value5())))
                .toList();
        return Optional.of(new Standing(
                account,
                rows.getFirst().value1(),
                rows.getFirst().value2(),
                seats,
                rows.getFirst().value6(),
                rows.getFirst().value7().toInstant(),
                organizations.root()));
    }
}
