package org.niangjia.identity.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static org.niangjia.identity.store.Tables.ACCOUNT;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.model.CodeHash;
import org.niangjia.identity.model.SignInPolicy;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Ids;
import org.niangjia.shared.Viewer;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Accounts, their passwords and how often somebody tried. */
@Repository
public class AccountStore {
    private final DSLContext sql;
    private final SignInPolicy policy;
    private final SecureRandom chance;
    private final Ids ids;
    private final InstantSource clock;

    AccountStore(DSLContext sql, SignInPolicy policy, SecureRandom chance, Ids ids, InstantSource clock) {
        this.sql = sql;
        this.policy = policy;
        this.chance = chance;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What signing in needs to know of the account behind a name.
     *
     * @param hadPassword also if it is void by now
     * @param codeSalt in hexadecimal
     */
    public record Known(
            AccountId account,
            String signInName,
            String displayName,
            @Nullable String passwordHash,
            boolean hadPassword,
            String codeSalt,
            boolean disabled) {}

    public boolean any() {
        return sql.fetchExists(ACCOUNT);
    }

    public boolean isTaken(String signInName) {
        return sql.fetchExists(ACCOUNT, ACCOUNT.SIGN_IN_NAME.eq(signInName));
    }

    /** Nobody else changes what she holds or shows until this transaction ends. */
    public void lock(AccountId account) {
        sql.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account.value()))
                .forUpdate()
                .fetch();
    }

    public AccountId create(Viewer by, String signInName, String displayName) {
        var id = ids.random();
        var salt = new byte[CodeHash.SALT_BYTES];
        chance.nextBytes(salt);
        sql.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, id)
                .set(ACCOUNT.SIGN_IN_NAME, signInName)
                .set(ACCOUNT.DISPLAY_NAME, displayName)
                .set(ACCOUNT.CODE_SALT, salt)
                .set(ACCOUNT.CREATED_AT, Columns.time(clock.instant()))
                .set(ACCOUNT.CREATED_BY, Columns.actor(by))
                .execute();
        return new AccountId(id);
    }

    public Optional<Known> find(String signInName) {
        return known(ACCOUNT.SIGN_IN_NAME.eq(signInName));
    }

    public Optional<Known> find(AccountId account) {
        return known(ACCOUNT.ID.eq(account.value()));
    }

    private Optional<Known> known(Condition which) {
        return sql.select(
                        ACCOUNT.ID,
                        ACCOUNT.SIGN_IN_NAME,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.PASSWORD_HASH,
                        field(ACCOUNT.PASSWORD_HASH.isNotNull().or(ACCOUNT.PASSWORD_SET_AT.isNotNull())),
                        ACCOUNT.CODE_SALT,
                        field(Disabled.now(ACCOUNT.ID)))
                .from(ACCOUNT)
                .where(which)
                .fetchOptional(row -> new Known(
                        new AccountId(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        HexFormat.of().formatHex(row.value6()),
                        row.value7()));
    }

    /**
     * Counts a try, from wherever it comes, before it is judged, in a transaction of its own: a refusal does not take the
     * count back, and a burst of guesses at once gets no more tries than the same guesses one by one. {@code
     * locked_until} ends the time in which tries are counted together; if they were too many, it is also locked so long.
     *
     * @return false if the account is locked for all networks
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean beginTry(AccountId account) {
        var now = Columns.time(clock.instant());
        var end = Columns.time(clock.instant().plus(policy.lock()));
        var first = ACCOUNT.LOCKED_UNTIL.isNull().or(ACCOUNT.LOCKED_UNTIL.le(now));
        var last = ACCOUNT.FAILED_TRIES.eq(policy.triesEverywhere() - 1);
        return sql.update(ACCOUNT)
                        .set(ACCOUNT.FAILED_TRIES, when(first, 1).otherwise(ACCOUNT.FAILED_TRIES.plus(1)))
                        .set(ACCOUNT.LOCKED_UNTIL, when(first.or(last), end).otherwise(ACCOUNT.LOCKED_UNTIL))
                        .where(ACCOUNT.ID.eq(account.value()))
                        .and(first.or(ACCOUNT.FAILED_TRIES.lt(policy.triesEverywhere())))
                        .execute()
                == 1;
    }

    /** Whether a try would be let in now; counts nothing. */
    public boolean isOpen(AccountId account) {
        return sql.fetchExists(
                ACCOUNT,
                ACCOUNT.ID
                        .eq(account.value())
                        .and(ACCOUNT.LOCKED_UNTIL
                                .isNull()
                                .or(ACCOUNT.LOCKED_UNTIL.le(Columns.time(clock.instant())))
                                .or(ACCOUNT.FAILED_TRIES.lt(policy.triesEverywhere()))));
    }

    /** The try was right: the count starts anew. */
    public void tryWasRight(AccountId account) {
        change(account, Map.of());
    }

    public Optional<Instant> lastSignIn(AccountId account) {
        return sql.select(ACCOUNT.SIGNED_IN_AT)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account.value()))
                .fetchOptional(row -> Columns.instant(row.value1()));
    }

    public void signedIn(AccountId account) {
        change(account, Map.of(ACCOUNT.SIGNED_IN_AT, Columns.time(clock.instant())));
    }

    public void setPassword(AccountId account, Passwords.Encoded password) {
        change(
                account,
                Map.of(ACCOUNT.PASSWORD_HASH, password.hash(), ACCOUNT.PASSWORD_SET_AT, Columns.time(clock.instant())));
    }

    /** That there is none is younger than the password that was: what was begun with that one does not go on. */
    public void forgetPassword(AccountId account) {
        change(
                account,
                Map.of(
                        ACCOUNT.PASSWORD_HASH,
                        inline((String) null),
                        ACCOUNT.PASSWORD_SET_AT,
                        Columns.time(clock.instant())));
    }

    private void change(AccountId account, Map<? extends Field<?>, ?> values) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.FAILED_TRIES, 0)
                .setNull(ACCOUNT.LOCKED_UNTIL)
                .set(values)
                .where(ACCOUNT.ID.eq(account.value()))
                .execute();
    }
}
