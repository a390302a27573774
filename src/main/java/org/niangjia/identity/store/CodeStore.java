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
    private static final String AS_PASSWORD = "password";
    private static final String AS_FACTOR = "factor";

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
        var now = clock.instant();
        var lasting = purpose == CodePurpose.FIRST ? policy.firstCode() : policy.resetCode();
        return add(by, account, purpose, now, now.plus(lasting));
    }

    /** A new set; the codes of the old one are void. */
    public List<OneTimeCode> renewRecovery(Viewer by, AccountId account) {
        withdrawAll(account);
        var now = clock.instant();
        return Stream.generate(() -> add(by, account, CodePurpose.RECOVERY, now, null))
                .limit(policy.recoveryCodes())
                .toList();
    }

    /** Whether it could set a new password now; uses nothing up. */
    public boolean isUsable(AccountId account, byte[] hash) {
        return sql.fetchExists(CODE, setsPassword(account, hash));
    }

    /** For a new password. Uses the code up; empty if there is no such code, or not any more. */
    public Optional<CodePurpose> use(AccountId account, byte[] hash) {
        return sql.update(CODE)
                .set(CODE.USED_AT, Columns.time(clock.instant()))
                .set(CODE.USED_AS, AS_PASSWORD)
                .where(setsPassword(account, hash))
                .returning(CODE.PURPOSE)
                .fetchOptional(CODE.PURPOSE)
                .map(CodePurpose::of);
    }

    private Condition setsPassword(AccountId account, byte[] hash) {
        return usable(account)
                .and(CODE.HASH.eq(hash))
                .and(CODE.EXPIRES_AT.isNull().or(CODE.EXPIRES_AT.gt(Columns.time(clock.instant()))));
    }

    /**
     * A recovery code in the place of the second factor; uses it up. Not after one of them has set a new password: who
     * found the list would need nothing else (ASVS V6.4.3).
     */
    public boolean useAsFactor(AccountId account, byte[] hash) {
        return !setThePasswordSinceSignIn(account)
                && sql.update(CODE)
                                .set(CODE.USED_AT, Columns.time(clock.instant()))
                                .set(CODE.USED_AS, AS_FACTOR)
                                .where(usable(account))
                                .and(CODE.PURPOSE.eq(CodePurpose.RECOVERY.stored()))
                                .and(CODE.HASH.eq(hash))
                                .execute()
                        == 1;
    }

    private boolean setThePasswordSinceSignIn(AccountId account) {
        return sql.fetchExists(
                CODE.join(ACCOUNT).on(ACCOUNT.ID.eq(CODE.ACCOUNT_ID)),
                CODE.ACCOUNT_ID
                        .eq(account.value())
                        .and(CODE.PURPOSE.eq(CodePurpose.RECOVERY.stored()))
                        .and(CODE.USED_AS.eq(AS_PASSWORD))
                        .and(ACCOUNT.SIGNED_IN_AT.isNull().or(CODE.USED_AT.ge(ACCOUNT.SIGNED_IN_AT))));
    }

    public int recoveryCodesLeft(AccountId account) {
        return sql.fetchCount(CODE, recovery(account));
    }

    /** Whether the codes that she has were issued then or later. */
    public boolean wereIssuedSince(AccountId account, Instant time) {
        return sql.fetchExists(CODE, recovery(account).and(CODE.ISSUED_AT.ge(Columns.time(time))));
    }

    private static Condition recovery(AccountId account) {
        return usable(account).and(CODE.PURPOSE.eq(CodePurpose.RECOVERY.stored()));
    }

    private OneTimeCode add(Viewer by, AccountId account, CodePurpose purpose, Instant now, @Nullable Instant expires) {
        var code = OneTimeCode.random(chance);
        var salt = accounts.find(account).orElseThrow().codeSalt();
        sql.insertInto(CODE)
                .set(CODE.ID, ids.timeOrdered())
                .set(CODE.ACCOUNT_ID, account.value())
                .set(CODE.PURPOSE, purpose.stored())
                .set(CODE.HASH, passwords.hash(code, salt))
                .set(CODE.ISSUED_AT, Columns.time(now))
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
