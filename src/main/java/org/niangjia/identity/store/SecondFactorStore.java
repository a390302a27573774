package org.niangjia.identity.store;

import static org.niangjia.identity.store.Tables.ACCOUNT;
import static org.niangjia.identity.store.Tables.SECOND_FACTOR;

import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.niangjia.identity.model.AuthenticatorSecret;
import org.niangjia.identity.model.Reason;
import org.niangjia.identity.store.tables.records.SecondFactorRecord;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Ids;
import org.niangjia.shared.Viewer;
import org.niangjia.vault.Ciphertext;
import org.niangjia.vault.Holding;
import org.niangjia.vault.Place;
import org.niangjia.vault.Vault;
import org.springframework.stereotype.Repository;

/** The authenticators of accounts. A secret stands here encrypted, and leaves only as a yes or no to a code. */
@Repository
public class SecondFactorStore {
    private final DSLContext sql;
    private final Vault vault;
    private final Ids ids;
    private final InstantSource clock;

    SecondFactorStore(DSLContext sql, Vault vault, Ids ids, InstantSource clock) {
        this.sql = sql;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    /** In the place of one that there may be. {@code step} is that of the code which confirmed it: it is used up. */
    public void set(AccountId account, AuthenticatorSecret secret, long step) {
        end(account, account.value(), Reason.NEW_DEVICE);
        var id = ids.random();
        var plain = secret.bytes();
        try (var key = vault.newDataKey()) {
            sql.insertInto(SECOND_FACTOR)
                    .set(SECOND_FACTOR.ID, id)
                    .set(SECOND_FACTOR.ACCOUNT_ID, account.value())
                    .set(SECOND_FACTOR.SET_AT, Columns.time(clock.instant()))
                    .set(SECOND_FACTOR.LAST_STEP, step)
                    .set(
                            SECOND_FACTOR.WRAPPED_KEY,
                            vault.wrap(key, holding(account, id)).bytes())
                    .set(SECOND_FACTOR.SECRET, key.encrypt(plain, place(id)).bytes())
                    .execute();
        }
    }

    /** Uses the code up (ASVS V6.5.1); false if it is none that counts now, or was used, or is older than one used. */
    public boolean use(AccountId account, String code) {
        var row = sql.selectFrom(SECOND_FACTOR).where(live(account)).fetchOne();
        if (row == null) {
            return false;
        }
        var step = secret(account, row).step(code, clock.instant());
        return step.isPresent()
                && sql.update(SECOND_FACTOR)
                                .set(SECOND_FACTOR.LAST_STEP, step.getAsLong())
                                .where(SECOND_FACTOR.ID.eq(row.getId()))
                                .and(SECOND_FACTOR.ENDED_AT.isNull())
                                .and(SECOND_FACTOR.LAST_STEP.lt(step.getAsLong()))
                                .execute()
                        == 1;
    }

    /** Whether it is this one that counts now. */
    public boolean isLive(AccountId account, AuthenticatorSecret secret) {
        var row = sql.selectFrom(SECOND_FACTOR).where(live(account)).fetchOne();
        return row != null && MessageDigest.isEqual(secret(account, row).bytes(), secret.bytes());
    }

    private AuthenticatorSecret secret(AccountId account, SecondFactorRecord row) {
        var wrapped = Ciphertext.of(Objects.requireNonNull(row.getWrappedKey()));
        var sealed = Ciphertext.of(Objects.requireNonNull(row.getSecret()));
        try (var key = vault.unwrap(wrapped, holding(account, row.getId()))) {
            return AuthenticatorSecret.of(key.decrypt(sealed, place(row.getId())));
        }
    }

    /** Whether she has this or a passkey: something to show besides her password. */
    public boolean isSet(AccountId account) {
        return sql.fetchExists(ACCOUNT, ACCOUNT.ID.eq(account.value()).and(HasFactor.now(ACCOUNT.ID)));
    }

    public Optional<Instant> since(AccountId account) {
        return sql.select(SECOND_FACTOR.SET_AT)
                .from(SECOND_FACTOR)
                .where(live(account))
                .fetchOptional(row -> row.value1().toInstant());
    }

    /** False if there is none. */
    public boolean takeOff(Viewer.Officer by, AccountId account, Reason reason) {
        return end(account, by.account().value(), reason);
    }

    /** With its end the secret is gone, and with the wrapped key every copy of it in this row. */
    private boolean end(AccountId account, UUID by, Reason reason) {
        return sql.update(SECOND_FACTOR)
                        .setNull(SECOND_FACTOR.WRAPPED_KEY)
                        .setNull(SECOND_FACTOR.SECRET)
                        .set(SECOND_FACTOR.ENDED_AT, Columns.time(clock.instant()))
                        .set(SECOND_FACTOR.ENDED_BY, by)
                        .set(SECOND_FACTOR.ENDED_REASON, reason.key())
                        .where(live(account))
                        .execute()
                == 1;
    }

    static Condition live(AccountId account) {
        return SECOND_FACTOR.ACCOUNT_ID.eq(account.value()).and(SECOND_FACTOR.ENDED_AT.isNull());
    }

    /** An account belongs to no organisation for good, so it holds its own secret. */
    private static Holding holding(AccountId account, UUID factor) {
        return new Holding(account.value(), factor);
    }

    private static Place place(UUID factor) {
        return new Place("identity", "second_factor.secret", factor);
    }
}
