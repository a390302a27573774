package org.niangjia.identity.store;

import static org.niangjia.identity.store.Tables.ACCOUNT;
import static org.niangjia.identity.store.Tables.CODE;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.OneTimeCode;
import org.niangjia.identity.model.CodePurpose;
import org.niangjia.identity.model.SignInPolicy;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Ids;
import org.niangjia.shared.Viewer;
import org.springframework.stereotype.Repository;

/** One-time and recovery codes. What is written here cannot be turned back into a code. */
@Repository
public class CodeStore {
    private final DSLContext sql;
    private final AccountStore accounts;
    private final Passwords passwords;
    private final SignInPolicy policy;
    private final SecureRandom chance;
    private final Ids ids;
    private final InstantSource clock;

    CodeStore(
            DSLContext sql,
            AccountStore accounts,
            Passwords passwords,
            SignInPolicy policy,
            SecureRandom chance,
            Ids ids,
            InstantSource clock) {
        this.sql = sql;
        this.accounts = accounts;
        this.passwords = passwords;
        this.policy = policy;
        this.chance = chance;
        this.ids = ids;
        this.clock = clock;
    }

    /** A code for the first sign-in or after a reset; whatever was issued before is void. */
    public OneTimeCode issue(Viewer by, AccountId account, CodePurpose purpose) {
        withdrawAll(account);
        var lasting = purpose == CodePurpose.FIRST ? policy.firstCode() : policy.resetCode();
        return add(by, account, purpose, clock.instant().plus(lasting));
    }

    /** A new set; the codes of the old one are void. */
    public List<OneTimeCode> renewRecovery(Viewer by, AccountId account) {
        withdrawAll(account);
        return Stream.generate(() -> add(by, account, CodePurpose.RECOVERY, null))
                .limit(policy.recoveryCodes())
                .toList();
    }

    /** Uses the code up; empty if there is no such code, or not any more. */
    public Optional<CodePurpose> use(AccountId account, byte[] hash) {
        var now = Columns.time(clock.instant());
        return sql.update(CODE)
                .set(CODE.USED_AT, now)
                .where(usable(account))
                .and(CODE.HASH.eq(hash))
                .and(CODE.EXPIRES_AT.isNull().or(CODE.EXPIRES_AT.gt(now)))
                .returning(CODE.PURPOSE)
                .fetchOptional(CODE.PURPOSE)
                .map(CodePurpose::of);
    }

    public int recoveryCodesLeft(AccountId account) {
        return sql.fetchCount(CODE, usable(account).and(CODE.PURPOSE.eq(CodePurpose.RECOVERY.stored())));
    }

    /** That somebody else took her password from her and got a code for a new one. */
    public record Reset(Instant at, @Nullable AccountId by) {}

    /** Newest first. */
    public List<Reset> resets(AccountId account, int most) {
        return sql.select(CODE.ISSUED_AT, CODE.ISSUED_BY)
                .from(CODE)
                .where(isReset(account))
                .orderBy(CODE.ISSUED_AT.desc(), CODE.ID.desc())
                .limit(most)
                .fetch(row ->
                        new Reset(row.value1().toInstant(), row.value2() == null ? null : new AccountId(row.value2())));
    }

    /** Whether there was one since she signed in last. */
    public boolean wasResetSinceSignIn(AccountId account) {
        return sql.fetchExists(
                CODE.join(ACCOUNT).on(ACCOUNT.ID.eq(CODE.ACCOUNT_ID)),
                isReset(account).and(ACCOUNT.SIGNED_IN_AT.isNull().or(CODE.ISSUED_AT.ge(ACCOUNT.SIGNED_IN_AT))));
    }

    private static Condition isReset(AccountId account) {
        return CODE.ACCOUNT_ID.eq(account.value()).and(CODE.PURPOSE.eq(CodePurpose.RESET.stored()));
    }

    private OneTimeCode add(Viewer by, AccountId account, CodePurpose purpose, @Nullable Instant expires) {
        var code = OneTimeCode.random(chance);
        var salt = accounts.find(account).orElseThrow().codeSalt();
        sql.insertInto(CODE)
                .set(CODE.ID, ids.timeOrdered())
                .set(CODE.ACCOUNT_ID, account.value())
                .set(CODE.PURPOSE, purpose.stored())
                .set(CODE.HASH, passwords.hash(code, salt))
                .set(CODE.ISSUED_AT, Columns.time(clock.instant()))
                .set(CODE.ISSUED_BY, Columns.actor(by))
                .set(CODE.EXPIRES_AT, expires == null ? null : Columns.time(expires))
                .execute();
        return code;
    }

    private void withdrawAll(AccountId account) {
        sql.update(CODE)
                .set(CODE.WITHDRAWN_AT, Columns.time(clock.instant()))
                .where(usable(account))
                .execute();
    }

    private static Condition usable(AccountId account) {
        return CODE.ACCOUNT_ID.eq(account.value()).and(CODE.USED_AT.isNull()).and(CODE.WITHDRAWN_AT.isNull());
    }
}
