package org.niangjia.consultation.store;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.select;
import static org.niangjia.consultation.store.Tables.EXCLUSION;
import static org.niangjia.consultation.store.Tables.MESSAGE;
import static org.niangjia.consultation.store.Tables.REQUEST;
import static org.niangjia.consultation.store.Tables.STEP;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.store.tables.records.RequestRecord;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.store.Turns;
import org.niangjia.vault.Ciphertext;
import org.niangjia.vault.KeyedDigest;
import org.springframework.stereotype.Repository;

/** The tables of requests. Every statement runs in a transaction whose rows know the viewer. */
@Repository
class RequestStore {
    /** Without what she wrote. */
    static final List<Field<?>> SUMMARY = List.of(
            REQUEST.ID,
            REQUEST.NUMBER,
            REQUEST.ORGANIZATION_ID,
            REQUEST.STATE,
            REQUEST.ASSIGNEE,
            REQUEST.DUE_ON,
            REQUEST.VERSION,
            REQUEST.WRAPPED_KEY,
            REQUEST.HEADER);

    /** Of one request, in their order. */
    static final Field<byte[][]> STEPS = array(select(STEP.CONTENT)
            .from(STEP)
            .where(STEP.REQUEST_ID.eq(REQUEST.ID))
            .orderBy(STEP.ORDINAL));

    /** Not shredded. */
    static final Condition ALIVE = REQUEST.STATE.ne(State.DELETED.name());

    private final DSLContext sql;

    RequestStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A request with its messages and steps, in their order. */
    record Whole(StoredRequest request, List<Ciphertext> messages, List<Ciphertext> steps) {}

    /** Until the transaction ends nobody else changes it. */
    Optional<StoredRequest> lock(RequestId id) {
        return lock(alive(id));
    }

    Optional<StoredRequest> lock(DeskSight sight, RequestId id) {
        return lock(alive(id).and(sight.rows()));
    }

    Optional<StoredRequest> find(RequestId id) {
        return sql.selectFrom(REQUEST).where(alive(id)).fetchOptional(RequestStore::stored);
    }

    Optional<StoredSummary> findSummary(DeskSight sight, RequestId id) {
        return fetchSummary(sight.rows().and(REQUEST.ID.eq(id.value())));
    }

    Optional<Whole> findWhole(RequestId id) {
        return fetchWhole(alive(id));
    }

    Optional<Whole> findWhole(DeskSight sight, RequestId id) {
        return fetchWhole(alive(id).and(sight.rows()));
    }

    Optional<StoredRequest> findByToken(KeyedDigest token) {
        return sql.selectFrom(REQUEST)
                .where(REQUEST.TOKEN_HASH.eq(token.bytes()))
                .and(ALIVE)
                .fetchOptional(RequestStore::stored);
    }

    boolean isSpent(KeyedDigest token) {
        return sql.fetchExists(REQUEST, REQUEST.TOKEN_HASH.eq(token.bytes()));
    }

    /** All candidates are asked for at once, so that a hit takes no less work than a miss. */
    Optional<StoredSummary> findByReceipt(Collection<KeyedDigest> lookups) {
        return fetchSummary(ALIVE.and(
                REQUEST.LOOKUP.in(lookups.stream().map(KeyedDigest::bytes).toList())));
    }

    Optional<StoredSummary> findByNumber(DeskSight sight, String number) {
        return fetchSummary(sight.rows().and(REQUEST.NUMBER.eq(number)));
    }

    /** Until the transaction ends no other that asks for the same desk goes on. */
    void oneAtATime(OrganizationId desk) {
        Turns.take(sql, "request", desk);
    }

    /** Empty if a request of the same form token is there already. */
    boolean add(StoredRequest request, KeyedDigest token, KeyedDigest lookup) {
        var summary = request.summary();
        return sql.insertInto(REQUEST)
                        .set(REQUEST.ID, summary.id().value())
                        .set(REQUEST.NUMBER, summary.number())
                        .set(REQUEST.ORGANIZATION_ID, summary.organization().value())
                        .set(REQUEST.STATE, summary.state().name())
                        .set(REQUEST.DUE_ON, summary.dueOn())
                        .set(REQUEST.VERSION, summary.version())
                        .set(REQUEST.TOKEN_HASH, token.bytes())
                        .set(REQUEST.LOOKUP, lookup.bytes())
                        .set(REQUEST.RECEIPT_KEPT, false)
                        .set(REQUEST.WRAPPED_KEY, summary.key().bytes())
                        .set(REQUEST.HEADER, summary.header().bytes())
                        .set(REQUEST.STORY, request.story().bytes())
                        .set(REQUEST.CONTACT, request.contact().bytes())
                        // Token and receipt come from one form: sent twice at once, either index may see it first.
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Of a row that was locked in this transaction. */
    void update(StoredRequest request) {
        var summary = request.summary();
        sql.update(REQUEST)
                .set(REQUEST.ORGANIZATION_ID, summary.organization().value())
                .set(REQUEST.STATE, summary.state().name())
                .set(REQUEST.ASSIGNEE, summary.assignee())
                .set(REQUEST.DUE_ON, summary.dueOn())
                .set(REQUEST.VERSION, REQUEST.VERSION.plus(1))
                .set(REQUEST.WRAPPED_KEY, summary.key().bytes())
                .set(REQUEST.HEADER, summary.header().bytes())
                .set(REQUEST.STORY, request.story().bytes())
                .set(REQUEST.CONTACT, request.contact().bytes())
                .where(REQUEST.ID.eq(summary.id().value()))
                .execute();
    }

    /** Of a row that was locked in this transaction; its version changes with {@link #update}. */
    void rewrite(RequestId id, Ciphertext story, Ciphertext contact) {
        sql.update(REQUEST)
                .set(REQUEST.STORY, story.bytes())
                .set(REQUEST.CONTACT, contact.bytes())
                .where(REQUEST.ID.eq(id.value()))
                .execute();
    }

    /** Her own note: no officer's page grows old by it. */
    void receiptKept(RequestId id) {
        sql.update(REQUEST)
                .set(REQUEST.RECEIPT_KEPT, true)
                .where(REQUEST.ID.eq(id.value()))
                .execute();
    }

    List<RequestId> allAt(Collection<OrganizationId> organizations) {
        return sql.select(REQUEST.ID)
                .from(REQUEST)
                .where(REQUEST.ORGANIZATION_ID.eq(
                        any(organizations.stream().map(OrganizationId::value).toArray(UUID[]::new))))
                .and(ALIVE)
                .orderBy(REQUEST.ID)
                .fetch(row -> new RequestId(row.value1()));
    }

    void exclude(RequestId id, AccountId account, LocalDate today) {
        sql.insertInto(EXCLUSION)
                .set(EXCLUSION.REQUEST_ID, id.value())
                .set(EXCLUSION.ACCOUNT_ID, account.value())
                .set(EXCLUSION.NOTED_ON, today)
                .onConflictDoNothing()
                .execute();
    }

    /** All who stood aside; shown to its transfer only. */
    Set<AccountId> excluded(RequestId id) {
        return Set.copyOf(sql.select(EXCLUSION.ACCOUNT_ID)
                .from(EXCLUSION)
                .where(EXCLUSION.REQUEST_ID.eq(id.value()))
                .fetch(row -> new AccountId(row.value1())));
    }

    private static Condition alive(RequestId id) {
        return REQUEST.ID.eq(id.value()).and(ALIVE);
    }

    private Optional<StoredRequest> lock(Condition condition) {
        return sql.selectFrom(REQUEST).where(condition).forUpdate().fetchOptional(RequestStore::stored);
    }

    private Optional<StoredSummary> fetchSummary(Condition condition) {
        return sql.select(SUMMARY).from(REQUEST).where(condition).fetchOptional(RequestStore::summary);
    }

    /** One statement, one snapshot: during a hand-over the row and its words must be under the same key. */
    private Optional<Whole> fetchWhole(Condition condition) {
        var messages = array(select(MESSAGE.CONTENT)
                .from(MESSAGE)
                .where(MESSAGE.REQUEST_ID.eq(REQUEST.ID))
                .orderBy(MESSAGE.ORDINAL));
        return sql.select(REQUEST.fields())
                .select(messages, STEPS)
                .from(REQUEST)
                .where(condition)
                .fetchOptional(row ->
                        new Whole(stored(row.into(REQUEST)), contents(row.get(messages)), contents(row.get(STEPS))));
    }

    static List<Ciphertext> contents(byte[][] contents) {
        return Arrays.stream(contents).map(Ciphertext::of).toList();
    }

    private static StoredRequest stored(RequestRecord row) {
        return new StoredRequest(
                summary(row), row.getReceiptKept(), Ciphertext.of(row.getStory()), Ciphertext.of(row.getContact()));
    }

    static StoredSummary summary(Record row) {
        return new StoredSummary(
                new RequestId(row.get(REQUEST.ID)),
                row.get(REQUEST.NUMBER),
                new OrganizationId(row.get(REQUEST.ORGANIZATION_ID)),
                State.valueOf(row.get(REQUEST.STATE)),
                row.get(REQUEST.ASSIGNEE),
                row.get(REQUEST.DUE_ON),
                row.get(REQUEST.VERSION),
                Ciphertext.of(row.get(REQUEST.WRAPPED_KEY)),
                Ciphertext.of(row.get(REQUEST.HEADER)));
    }
}
