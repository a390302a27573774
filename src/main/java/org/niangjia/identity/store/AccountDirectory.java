package org.niangjia.identity.store;

import static org.niangjia.identity.store.Tables.ACCOUNT;
import static org.niangjia.identity.store.Tables.ASSIGNMENT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.Role;
import org.niangjia.identity.model.Standing.Seat;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;
import org.springframework.stereotype.Repository;

/** Finds the accounts that a security administrator looks after. */
@Repository
public class AccountDirectory {
    private final DSLContext sql;
    private final LookedAfter lookedAfter;
    private final HeldRoles held;

    AccountDirectory(DSLContext sql, LookedAfter lookedAfter, HeldRoles held) {
        this.sql = sql;
        this.lookedAfter = lookedAfter;
        this.held = held;
    }

    public record Line(
            AccountId account,
            String displayName,
            String signInName,
            boolean disabled,
            @Nullable Instant lastUsed,
            List<Seat> seats) {}

    public record Listing(List<Line> lines, boolean more) {}

    public Listing list(Viewer.Officer viewer, String search, int page, int size) {
        var ids = sql.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(lookedAfter.by(viewer))
                .and(matches(search))
                .orderBy(ACCOUNT.SIGN_IN_NAME)
                .limit(size + 1)
                .offset((long) page * size)
                .fetch(ACCOUNT.ID);
        var lines = new LinkedHashMap<UUID, Line>();
        sql.select(
                        ACCOUNT.ID,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.SIGN_IN_NAME,
                        DSL.field(Disabled.now(ACCOUNT.ID)),
                        ACCOUNT.SIGNED_IN_AT,
                        LastUse.MILLIS,
                        ASSIGNMENT.ID,
                        ASSIGNMENT.ORGANIZATION_ID,
                        ASSIGNMENT.ROLE)
                .from(ACCOUNT)
                .leftJoin(ASSIGNMENT)
                .on(ASSIGNMENT.ACCOUNT_ID.eq(ACCOUNT.ID), held.now())
                .where(ACCOUNT.ID.in(ids.subList(0, Math.min(size, ids.size()))))
                .orderBy(ACCOUNT.SIGN_IN_NAME, ASSIGNMENT.AT, ASSIGNMENT.ID)
                .forEach(row -> {
                    var line = lines.computeIfAbsent(
                            row.value1(),
                            id -> new Line(
                                    new AccountId(id),
                                    row.value2(),
                                    row.value3(),
                                    row.value4(),
                                    LastUse.of(Columns.instant(row.value5()), row.value6()),
                                    new ArrayList<>()));
                    if (row.value7() != null) {
                        line.seats()
                                .add(new Seat(
                                        row.value7(), new OrganizationId(row.value8()), Role.valueOf(row.value9())));
                    }
                });
        return new Listing(List.copyOf(lines.values()), ids.size() > size);
    }

    public boolean reaches(Viewer.Officer viewer, AccountId account) {
        return sql.fetchExists(ACCOUNT, ACCOUNT.ID.eq(account.value()).and(lookedAfter.by(viewer)));
    }

    private static Condition matches(String search) {
        return search.isBlank()
                ? DSL.noCondition()
                : ACCOUNT.DISPLAY_NAME
                        .contains(search.strip())
                        .or(ACCOUNT.SIGN_IN_NAME.contains(search.strip().toLowerCase(Locale.ROOT)));
    }
}
