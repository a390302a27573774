package org.niangjia.identity.store;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static org.niangjia.identity.store.Tables.ACCOUNT;
import static org.niangjia.identity.store.Tables.ASSIGNMENT;
import static org.niangjia.identity.store.Tables.CODE;
import static org.niangjia.identity.store.Tables.DISABLEMENT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.Role;
import org.niangjia.identity.model.CodePurpose;
import org.niangjia.identity.model.Standing.Seat;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Territory;
import org.niangjia.shared.Viewer;
import org.springframework.stereotype.Repository;

/**
 * The accounts that a security administrator looks after: those who hold or held a role in her territory and hold none
 * outside it. Else the county's administrator could reset the password of someone who is also at the province.
 */
@Repository
public class AccountDirectory {
    private final DSLContext sql;
    private final Territory territory;

    AccountDirectory(DSLContext sql, Territory territory) {
        this.sql = sql;
        this.territory = territory;
    }

    public record Line(
            AccountId account,
            String displayName,
            String signInName,
            boolean disabled,
            @Nullable Instant signedInAt,
            List<Seat> seats) {}

    public record Listing(List<Line> lines, boolean more) {}

    public record Assignment(
            UUID id,
            OrganizationId organization,
            Role role,
            Instant at,
            @Nullable AccountId by,
            String reasonKey,
            @Nullable Instant endedAt,
            @Nullable AccountId endedBy,
            @Nullable String endedReasonKey) {}

    public record Disablement(AccountId by, Instant at, String reasonKey) {}

    public record Code(
            CodePurpose purpose,
            Instant issuedAt,
            @Nullable AccountId issuedBy,
            @Nullable Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable Instant withdrawnAt) {}

    public record Detail(
            AccountId account,
            String signInName,
            String displayName,
            Instant createdAt,
            @Nullable AccountId createdBy,
            @Nullable Instant signedInAt,
            boolean hasPassword,
            @Nullable Disablement disablement,
            List<Assignment> assignments,
            List<Code> codes) {}

    public Listing list(Viewer.Officer viewer, String search, int page, int size) {
        var ids = sql.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(inReach(viewer))
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
                        DSL.field(disabled()),
                        ACCOUNT.SIGNED_IN_AT,
                        ASSIGNMENT.ID,
                        ASSIGNMENT.ORGANIZATION_ID,
                        ASSIGNMENT.ROLE)
                .from(ACCOUNT)
                .leftJoin(ASSIGNMENT)
                .on(ASSIGNMENT.ACCOUNT_ID.eq(ACCOUNT.ID), ASSIGNMENT.ENDED_AT.isNull())
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
                                    Columns.instant(row.value5()),
                                    new ArrayList<>()));
                    if (row.value6() != null) {
                        line.seats()
                                .add(new Seat(
                                        row.value6(), new OrganizationId(row.value7()), Role.valueOf(row.value8())));
                    }
                });
        return new Listing(List.copyOf(lines.values()), ids.size() > size);
    }

    public boolean reaches(Viewer.Officer viewer, AccountId account) {
        return sql.fetchExists(ACCOUNT, ACCOUNT.ID.eq(account.value()).and(inReach(viewer)));
    }

    public Optional<Detail> find(Viewer.Officer viewer, AccountId account) {
        return sql.selectFrom(ACCOUNT)
                .where(ACCOUNT.ID.eq(account.value()))
                .and(inReach(viewer))
                .fetchOptional(row -> new Detail(
                        account,
                        row.getSignInName(),
                        row.getDisplayName(),
                        row.getCreatedAt().toInstant(),
                        account(row.getCreatedBy()),
                        Columns.instant(row.getSignedInAt()),
                        row.getPasswordHash() != null,
                        disablement(account),
                        assignments(account),
                        codes(account)));
    }

    private @Nullable Disablement disablement(AccountId account) {
        return sql.selectFrom(DISABLEMENT)
                .where(DISABLEMENT.ACCOUNT_ID.eq(account.value()))
                .and(DISABLEMENT.ENDED_AT.isNull())
                .fetchOne(row ->
                        new Disablement(new AccountId(row.getBy()), row.getAt().toInstant(), row.getReason()));
    }

    private List<Assignment> assignments(AccountId account) {
        return sql.selectFrom(ASSIGNMENT)
                .where(ASSIGNMENT.ACCOUNT_ID.eq(account.value()))
                .orderBy(ASSIGNMENT.ENDED_AT.desc().nullsFirst(), ASSIGNMENT.AT, ASSIGNMENT.ID)
                .fetch(row -> new Assignment(
                        row.getId(),
                        new OrganizationId(row.getOrganizationId()),
                        Role.valueOf(row.getRole()),
                        row.getAt().toInstant(),
                        account(row.getBy()),
                        row.getReason(),
                        Columns.instant(row.getEndedAt()),
                        account(row.getEndedBy()),
                        row.getEndedReason()));
    }

    private List<Code> codes(AccountId account) {
        return sql.selectFrom(CODE)
                .where(CODE.ACCOUNT_ID.eq(account.value()))
                .and(CODE.PURPOSE.ne(CodePurpose.RECOVERY.stored()))
                .orderBy(CODE.ISSUED_AT.desc(), CODE.ID.desc())
                .limit(10)
                .fetch(row -> new Code(
                        CodePurpose.of(row.getPurpose()),
                        row.getIssuedAt().toInstant(),
                        account(row.getIssuedBy()),
                        Columns.instant(row.getExpiresAt()),
                        Columns.instant(row.getUsedAt()),
                        Columns.instant(row.getWithdrawnAt())));
    }

    private Condition inReach(Viewer.Officer viewer) {
        var reach = viewer.reach(Permission.MANAGE_ACCOUNTS).orElseThrow();
        var hers = ASSIGNMENT.ACCOUNT_ID.eq(ACCOUNT.ID);
        var covered = territory.covers(reach, ASSIGNMENT.ORGANIZATION_ID);
        return exists(selectOne().from(ASSIGNMENT).where(hers, covered))
                .and(not(exists(selectOne().from(ASSIGNMENT).where(hers, ASSIGNMENT.ENDED_AT.isNull(), not(covered)))));
    }

    private static Condition matches(String search) {
        return search.isBlank()
                ? DSL.noCondition()
                : ACCOUNT.DISPLAY_NAME
                        .contains(search.strip())
                        .or(ACCOUNT.SIGN_IN_NAME.contains(search.strip().toLowerCase(Locale.ROOT)));
    }

    private static Condition disabled() {
        return exists(selectOne()
                .from(DISABLEMENT)
                .where(DISABLEMENT.ACCOUNT_ID.eq(ACCOUNT.ID))
                .and(DISABLEMENT.ENDED_AT.isNull()));
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }
}
