package org.niangjia.identity.store;

import static org.niangjia.identity.store.Tables.ACCOUNT;
import static org.niangjia.identity.store.Tables.ASSIGNMENT;
import static org.niangjia.identity.store.Tables.CODE;
import static org.niangjia.identity.store.Tables.DISABLEMENT;
import static org.niangjia.identity.store.Tables.PASSKEY;
import static org.niangjia.identity.store.Tables.SECOND_FACTOR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.Role;
import org.niangjia.identity.model.CodePurpose;
import org.niangjia.identity.model.Reason;
import org.niangjia.identity.store.LastDayStore.Move;
import org.niangjia.identity.store.SignOnStore.Link;
import org.niangjia.identity.store.tables.records.AccountRecord;
import org.niangjia.identity.store.tables.records.AssignmentRecord;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;
import org.springframework.stereotype.Repository;

/** All that a security administrator sees of one account that she looks after. */
@Repository
public class AccountDetails {
    private final DSLContext sql;
    private final LookedAfter lookedAfter;
    private final HeldRoles held;
    private final LastDayStore lastDays;
    private final SignOnStore signOns;

    AccountDetails(
            DSLContext sql, LookedAfter lookedAfter, HeldRoles held, LastDayStore lastDays, SignOnStore signOns) {
        this.sql = sql;
        this.lookedAfter = lookedAfter;
        this.held = held;
        this.lastDays = lastDays;
        this.signOns = signOns;
    }

    public record Assignment(
            UUID id,
            OrganizationId organization,
            Role role,
            Instant at,
            @Nullable AccountId by,
            String reasonKey,
            @Nullable LocalDate lastDay,
            List<Move> moves,
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
            @Nullable Instant lastUsed,
            boolean hasPassword,
            @Nullable Instant guessedAt,
            @Nullable Instant secondFactorSince,
            int passkeys,
            @Nullable Instant signOnSince,
            @Nullable Disablement disablement,
            List<Assignment> assignments,
            List<Code> codes) {}

    public Optional<Detail> find(Viewer.Officer viewer, AccountId account) {
        return sql.selectFrom(ACCOUNT)
                .where(ACCOUNT.ID.eq(account.value()))
                .and(lookedAfter.by(viewer))
                .fetchOptional(row -> new Detail(
                        account,
                        row.getSignInName(),
                        row.getDisplayName(),
                        row.getCreatedAt().toInstant(),
                        account(row.getCreatedBy()),
                        Columns.instant(row.getSignedInAt()),
                        lastUsed(row),
                        row.getPasswordHash() != null,
                        Columns.instant(row.getGuessedAt()),
                        secondFactorSince(account),
                        sql.fetchCount(
                                PASSKEY, PASSKEY.ACCOUNT_ID.eq(account.value()).and(PASSKEY.ENDED_AT.isNull())),
                        signOns.find(account).map(Link::linkedAt).orElse(null),
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

    private @Nullable Instant lastUsed(AccountRecord account) {
        var millis = sql.select(LastUse.MILLIS)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account.getId()))
                .fetchOne(LastUse.MILLIS);
        return LastUse.of(Columns.instant(account.getSignedInAt()), millis);
    }

    private @Nullable Instant secondFactorSince(AccountId account) {
        return Columns.instant(sql.select(SECOND_FACTOR.SET_AT)
                .from(SECOND_FACTOR)
                .where(SecondFactorStore.live(account))
                .fetchOne(SECOND_FACTOR.SET_AT));
    }

    private List<Assignment> assignments(AccountId account) {
        var moves = lastDays.moves(account);
        return sql.selectFrom(ASSIGNMENT)
                .where(ASSIGNMENT.ACCOUNT_ID.eq(account.value()))
                .orderBy(ASSIGNMENT.ENDED_AT.desc().nullsFirst(), ASSIGNMENT.AT, ASSIGNMENT.ID)
                .fetch(row -> assignment(row, moves.getOrDefault(row.getId(), List.of())));
    }

    private Assignment assignment(AssignmentRecord row, List<Move> moves) {
        var lapse = row.getEndedAt() == null ? held.lapse(row.getEndsOn()) : null;
        return new Assignment(
                row.getId(),
                new OrganizationId(row.getOrganizationId()),
                Role.valueOf(row.getRole()),
                row.getAt().toInstant(),
                account(row.getBy()),
                row.getReason(),
                row.getEndsOn(),
                moves,
                lapse == null ? Columns.instant(row.getEndedAt()) : lapse,
                account(row.getEndedBy()),
                lapse == null ? row.getEndedReason() : Reason.LAST_DAY.key());
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

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }
}
