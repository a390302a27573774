package org.niangjia.consultation.store;

import static org.niangjia.consultation.store.Tables.REQUEST;

import java.sql.Connection;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.niangjia.consultation.DeletionLedger.Aside;
import org.niangjia.consultation.DeletionLedger.Entry;
import org.niangjia.consultation.OpenedSample;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.model.HoldNote;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.State;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.store.RowSight;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.vault.SecretDamaged;
import org.niangjia.vault.Vault;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Requests while no application runs, behind the same second wall: one at a time, as its receipt holder sees it. */
public final class RequestsAtRest {
    private final ViewerTransactions app;
    private final ViewerTransactions worker;
    private final Connection workerConnection;
    private final RequestStore store;
    private final Requests requests;

    public RequestsAtRest(Connection app, Connection worker, Vault vault) {
        this(app, worker, vault, RequestsAtRest::transactions);
    }

    private RequestsAtRest(
            Connection app, Connection worker, Vault vault, Function<Connection, ViewerTransactions> transactions) {
        var sql = DSL.using(app, SQLDialect.POSTGRES);
        this.app = transactions.apply(app);
        this.worker = transactions.apply(worker);
        this.workerConnection = worker;
        this.store = new RequestStore(sql);
        var json = JsonMapper.builder().build();
        // No mark and no tally is left: the start that follows counts everything anew.
        this.requests = new Requests(
                store,
                new TrailStore(sql),
                new ShreddingStore(sql),
                new Summaries(vault, json),
                this.app,
                vault,
                json,
                (_, _) -> {},
                new RequestTallies((_, _, _) -> {}));
    }

    /** Within the one transaction that this connection is in, and without ending it. */
    public static RequestsAtRest within(Connection snapshot, Vault vault) {
        return new RequestsAtRest(snapshot, snapshot, vault, RequestsAtRest::inTheRunningOne);
    }

    /** How many of them were still readable. */
    public int shred(Collection<Entry> deleted) {
        var shredded = 0;
        for (var entry : deleted) {
            var id = entry.request();
            if (app.as(holder(id), () -> shred(entry))) {
                shredded++;
            }
        }
        return shredded;
    }

    private boolean shred(Entry entry) {
        if (store.lock(entry.request()).isEmpty()) {
            return false;
        }
        requests.shred(entry);
        return true;
    }

    /** How many of them were of requests that are here. */
    public int setAside(Collection<Aside> asides) {
        var noted = 0;
        for (var aside : asides) {
            if (app.as(RowSight.aside(aside.request().value(), aside.account().value()), () -> setAside(aside))) {
                noted++;
            }
        }
        return noted;
    }

    private boolean setAside(Aside aside) {
        if (store.lock(aside.request()).isEmpty()) {
            return false;
        }
        store.exclude(aside.request(), aside.account(), aside.day());
        return true;
    }

    /** How many of them were done again. */
    public int hold(Collection<HoldNote> notes) {
        return (int) notes.stream()
                .sorted(Comparator.comparing(HoldNote::at))
                .filter(note -> app.as(holder(note.request()), () -> hold(note)))
                .count();
    }

    private boolean hold(HoldNote note) {
        try {
            var request = requests.lock(note.request()).orElse(null);
            var change = request == null ? Optional.<Request.Change>empty() : note.again(request);
            change.ifPresent(again -> requests.change(Objects.requireNonNull(request), again));
            return change.isPresent();
        } catch (SecretDamaged unreadable) {
            // Nobody can read it, and nobody can tell when it ended: no purge destroys it.
            return false;
        }
    }

    /** Unwraps and decrypts everything of some requests; their ids are random, so the lowest are as good as any. */
    public OpenedSample openSome(int most) {
        var ids = ids(most);
        var damaged = ids.stream().filter(id -> !opens(id)).toList();
        return new OpenedSample(ids.size() - damaged.size(), damaged);
    }

    private boolean opens(RequestId id) {
        try {
            open(id);
            return true;
        } catch (SecretDamaged e) {
            return false;
        }
    }

    List<RequestId> ids(int most) {
        return worker.as(
                new Viewer.Job("restore"),
                () -> DSL.using(workerConnection, SQLDialect.POSTGRES)
                        .select(REQUEST.ID)
                        .from(REQUEST)
                        .where(REQUEST.STATE.ne(State.DELETED.name()))
                        .orderBy(REQUEST.ID)
                        .limit(most)
                        .fetch(row -> new RequestId(row.value1())));
    }

    Request open(RequestId id) {
        return app.as(holder(id), () -> requests.find(id).orElseThrow());
    }

    private static RowSight holder(RequestId id) {
        return RowSight.of(new Viewer.ReceiptHolder(id.value()));
    }

    private static ViewerTransactions inTheRunningOne(Connection connection) {
        return new ViewerTransactions(
                TransactionOperations.withoutTransaction(), DSL.using(connection, SQLDialect.POSTGRES));
    }

    private static ViewerTransactions transactions(Connection connection) {
        var source = new SingleConnectionDataSource(connection, true);
        return new ViewerTransactions(
                new TransactionTemplate(new JdbcTransactionManager(source)),
                DSL.using(connection, SQLDialect.POSTGRES));
    }
}
