package org.niangjia.identity.store;

import static org.niangjia.identity.store.Tables.PASSKEY;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.model.Passkey;
import org.niangjia.identity.model.PasskeyCeremony.Made;
import org.niangjia.identity.model.PasskeyCeremony.Shown;
import org.niangjia.identity.model.Reason;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Ids;
import org.niangjia.shared.Viewer;
import org.springframework.stereotype.Repository;

/** The public halves of officers' passkeys. */
@Repository
public class PasskeyStore {
    private final DSLContext sql;
    private final Ids ids;
    private final InstantSource clock;

    PasskeyStore(DSLContext sql, Ids ids, InstantSource clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param usedAt null: not since it was added */
    public record Named(
            UUID id, String name, Instant addedAt, @Nullable Instant usedAt) {}

    /** It answers no question older than the one for which it was made. */
    public void add(AccountId account, String name, Made made) {
        var passkey = made.passkey();
        sql.insertInto(PASSKEY)
                .set(PASSKEY.ID, ids.random())
                .set(PASSKEY.ACCOUNT_ID, account.value())
                .set(PASSKEY.NAME, name)
                .set(PASSKEY.CREDENTIAL_ID, passkey.id())
                .set(PASSKEY.PUBLIC_KEY, passkey.publicKey())
                .set(PASSKEY.SIGN_COUNT, passkey.count())
                .set(PASSKEY.BACKUP_ELIGIBLE, passkey.isBackupEligible())
                .set(PASSKEY.ADDED_AT, Columns.time(clock.instant()))
                .set(PASSKEY.ASKED_AT, Columns.time(made.askedAt()))
                .execute();
    }

    /** Whose it is now. */
    public Optional<AccountId> holder(byte[] id) {
        return sql.select(PASSKEY.ACCOUNT_ID)
                .from(PASSKEY)
                .where(PASSKEY.CREDENTIAL_ID.eq(id).and(PASSKEY.ENDED_AT.isNull()))
                .fetchOptional(row -> new AccountId(row.value1()));
    }

    public Optional<Passkey> find(AccountId account, byte[] id) {
        return sql.selectFrom(PASSKEY)
                .where(live(account))
                .and(PASSKEY.CREDENTIAL_ID.eq(id))
                .fetchOptional(row -> new Passkey(
                        row.getCredentialId(),
                        row.getPublicKey(),
                        Objects.requireNonNull(row.getSignCount()),
                        Objects.requireNonNull(row.getBackupEligible())));
    }

    public List<byte[]> ids(AccountId account) {
        return sql.select(PASSKEY.CREDENTIAL_ID)
                .from(PASSKEY)
                .where(live(account))
                .orderBy(PASSKEY.ADDED_AT, PASSKEY.ID)
                .fetch(PASSKEY.CREDENTIAL_ID);
    }

    public List<Named> list(AccountId account) {
        return sql.selectFrom(PASSKEY)
                .where(live(account))
                .orderBy(PASSKEY.ADDED_AT, PASSKEY.ID)
                .fetch(row -> new Named(
                        row.getId(), row.getName(), row.getAddedAt().toInstant(), Columns.instant(row.getUsedAt())));
    }

    /**
     * Uses the answer up: false if it or a newer one was used, whoever copied it, or if another was quicker with the same
     * count.
     */
    public boolean use(AccountId account, Shown shown) {
        var askedAt = Columns.time(shown.askedAt());
        return sql.update(PASSKEY)
                        .set(PASSKEY.SIGN_COUNT, shown.count())
                        .set(PASSKEY.ASKED_AT, askedAt)
                        .set(PASSKEY.USED_AT, Columns.time(clock.instant()))
                        .where(live(account))
                        .and(PASSKEY.CREDENTIAL_ID.eq(shown.id()))
                        .and(PASSKEY.ASKED_AT.lt(askedAt))
                        .and(PASSKEY.SIGN_COUNT.le(shown.count()))
                        .execute()
                == 1;
    }

    /** By herself. False if it is not hers, or not any more. */
    public boolean end(AccountId account, UUID id) {
        return end(account, null, live(account).and(PASSKEY.ID.eq(id))) == 1;
    }

    /** False if there is none. */
    public boolean takeOff(Viewer.Officer by, AccountId account, Reason reason) {
        return end(by.account(), reason, live(account)) > 0;
    }

    private int end(AccountId by, @Nullable Reason reason, Condition which) {
        return sql.update(PASSKEY)
                .set(PASSKEY.ENDED_AT, Columns.time(clock.instant()))
                .set(PASSKEY.ENDED_BY, by.value())
                .set(PASSKEY.ENDED_REASON, reason == null ? null : reason.key())
                .where(which)
                .execute();
    }

    private static Condition live(AccountId account) {
        return PASSKEY.ACCOUNT_ID.eq(account.value()).and(PASSKEY.ENDED_AT.isNull());
    }
}
