package org.niangjia.identity.store;

import static org.jooq.impl.DSL.min;
import static org.niangjia.identity.store.Tables.SIGN_ON;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.model.Reason;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Ids;
import org.niangjia.shared.Viewer;
import org.niangjia.vault.KeyedDigest;
import org.niangjia.vault.KeyedHash;
import org.niangjia.vault.Vault;
import org.springframework.stereotype.Repository;

/** Which account here belongs to whom at the site's own sign-on. Who she is there stands as a keyed hash only. */
@Repository
public class SignOnStore {
    private final DSLContext sql;
    private final KeyedHash hash;
    private final Ids ids;
    private final InstantSource clock;

    SignOnStore(DSLContext sql, Vault vault, Ids ids, InstantSource clock) {
        this.sql = sql;
        this.hash = vault.keyedHash("sign-on.subject");
        this.ids = ids;
        this.clock = clock;
    }

    /** @param usedAt null: not since it was linked */
    public record Link(
            UUID id,
            AccountId account,
            Instant linkedAt,
            @Nullable Instant usedAt) {}

    /** What came of a way to the provider and back. */
    public sealed interface Use {
        record By(Link link) implements Use {}

        record NotLinked() implements Use {}

        /** This way was gone before, or a newer one was: whoever copied it has nothing. */
        record GoneBefore(AccountId account) implements Use {}
    }

    public enum Linking {
        DONE,
        /** That way has led to a link before, also to one that has ended. */
        GONE_BEFORE,
        /** Somebody else linked the same at the same moment. */
        TAKEN
    }

    public Optional<Link> find(AccountId account) {
        return find(of(account));
    }

    public boolean isLive(UUID link) {
        return find(SIGN_ON.ID.eq(link)).isPresent();
    }

    /** Whose it is now. */
    public Optional<Link> holder(String issuer, String subject) {
        return find(SIGN_ON.SUBJECT.in(hash.candidates(whole(issuer, subject)).stream()
                .map(KeyedDigest::bytes)
                .toList()));
    }

    /** @param begunAt when the way began by which she came back */
    public Use use(String issuer, String subject, Instant begunAt) {
        return holder(issuer, subject)
                .map(link -> touched(link, begunAt) ? new Use.By(link) : new Use.GoneBefore(link.account()))
                .orElseGet(Use.NotLinked::new);
    }

    private boolean touched(Link link, Instant begunAt) {
        return sql.update(SIGN_ON)
                        .set(SIGN_ON.BEGUN_AT, Columns.time(begunAt))
                        .set(SIGN_ON.USED_AT, Columns.time(clock.instant()))
                        .where(SIGN_ON.ID.eq(link.id()))
                        .and(SIGN_ON.ENDED_AT.isNull())
                        .and(SIGN_ON.BEGUN_AT.lt(Columns.time(begunAt)))
                        .execute()
                == 1;
    }

    public Linking link(AccountId account, String issuer, String subject, Instant begunAt) {
        if (sql.fetchExists(
                SIGN_ON, SIGN_ON.ACCOUNT_ID.eq(account.value()).and(SIGN_ON.BEGUN_AT.ge(Columns.time(begunAt))))) {
            return Linking.GONE_BEFORE;
        }
        var linked = sql.insertInto(SIGN_ON)
                .set(SIGN_ON.ID, ids.random())
                .set(SIGN_ON.ACCOUNT_ID, account.value())
                .set(SIGN_ON.SUBJECT, hash.of(whole(issuer, subject)).bytes())
                .set(SIGN_ON.LINKED_AT, Columns.time(clock.instant()))
                .set(SIGN_ON.BEGUN_AT, Columns.time(begunAt))
                .onConflictDoNothing()
                .execute();
        return linked == 1 ? Linking.DONE : Linking.TAKEN;
    }

    /** When the oldest link began of which she has not been told for certain. */
    public Optional<Instant> unseenSince(AccountId account) {
        return sql.select(min(SIGN_ON.LINKED_AT))
                .from(SIGN_ON)
                .where(of(account).and(SIGN_ON.SEEN_AT.isNull()))
                .fetchOptional(row -> Columns.instant(row.value1()));
    }

    public void seen(AccountId account) {
        sql.update(SIGN_ON)
                .set(SIGN_ON.SEEN_AT, Columns.time(clock.instant()))
                .where(of(account).and(SIGN_ON.SEEN_AT.isNull()))
                .execute();
    }

    /** By herself. False if there is none. */
    public boolean end(AccountId account) {
        return end(account, account.value(), null);
    }

    /** With every other way in. */
    public void close(Viewer by, AccountId account) {
        end(account, Columns.actor(by), null);
    }

    /** False if there is none. */
    public boolean takeOff(Viewer.Officer by, AccountId account, Reason reason) {
        return end(account, by.account().value(), reason);
    }

    private boolean end(AccountId account, @Nullable UUID by, @Nullable Reason reason) {
        return sql.update(SIGN_ON)
                        .set(SIGN_ON.ENDED_AT, Columns.time(clock.instant()))
                        .set(SIGN_ON.ENDED_BY, by)
                        .set(SIGN_ON.ENDED_REASON, reason == null ? null : reason.key())
                        .where(of(account))
                        .and(SIGN_ON.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    private Optional<Link> find(Condition which) {
        return sql.selectFrom(SIGN_ON)
                .where(which.and(SIGN_ON.ENDED_AT.isNull()))
                .fetchOptional(row -> new Link(
                        row.getId(),
                        new AccountId(row.getAccountId()),
                        row.getLinkedAt().toInstant(),
                        Columns.instant(row.getUsedAt())));
    }

    private static Condition of(AccountId account) {
        return SIGN_ON.ACCOUNT_ID.eq(account.value());
    }

    /** A subject is unique at its issuer only, and no issuer holds an end of line. */
    private static String whole(String issuer, String subject) {
        return String.join("\n", List.of(issuer, subject));
    }
}
