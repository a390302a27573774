package org.niangjia.support;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;

/** Counts what the stores ask the database on behalf of one thread, until it is closed: jobs go on meanwhile. */
public final class Statements implements AutoCloseable {
    private final DSLContext sql;
    private final ExecuteListenerProvider[] before;
    private final AtomicInteger sent = new AtomicInteger();
    private volatile @Nullable Thread counted;

    public Statements(DSLContext sql) {
        this.sql = sql;
        before = sql.configuration().executeListenerProviders();
        var counting = new DefaultExecuteListenerProvider(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                if (Thread.currentThread().equals(counted)) {
                    sent.incrementAndGet();
                }
            }
        });
        sql.configuration()
                .set(Stream.concat(Stream.of(before), Stream.of(counting)).toArray(ExecuteListenerProvider[]::new));
    }

    public int of(Runnable work) {
        sent.set(0);
        counted = Thread.currentThread();
        work.run();
        return sent.get();
    }

    @Override
    public void close() {
        sql.configuration().set(before);
    }
}
