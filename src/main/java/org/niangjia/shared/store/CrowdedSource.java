package org.niangjia.shared.store;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections for a crowd: whoever comes waits in line while those before her are served, and is not told that the
 * database is away. That is told to the whole line as soon as it is found so (docs/decisions/021-crowd.md).
 */
final class CrowdedSource extends DelegatingDataSource implements AutoCloseable {
    /** Of connections that broke under a statement, one after another: one alone may have been cut. */
    private static final int AWAY = 2;

    private final HikariDataSource pool;
    private final Line line;
    private final Duration patience;
    private final AtomicLong events = new AtomicLong();
    private final AtomicLong lastGiven = new AtomicLong();
    private final AtomicLong lastAway = new AtomicLong();
    private final AtomicInteger broken = new AtomicInteger();

    /** Of the running thread: nobody waits behind those who want what she has. */
    private final ThreadLocal<Guest> guests = ThreadLocal.withInitial(Guest::new);

    /**
     * @param turns fewer than the pool has connections; the others are for second ones
     * @param patience how long somebody waits in line at most
     */
    CrowdedSource(HikariDataSource pool, int turns, Duration patience) {
        super(pool);
        this.pool = pool;
        this.line = new Line(turns);
        this.patience = patience;
    }

    private static final class Guest {
        private final AtomicInteger has = new AtomicInteger();
        private boolean wasIn;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var guest = guests.get();
        var takesTurn = guest.has.get() == 0;
        if (takesTurn) {
            awaitTurn(guest);
        }
        try {
            var connection = pool.getConnection();
            lastGiven.set(events.incrementAndGet());
            broken.set(0);
            guest.has.incrementAndGet();
            return (Connection) Proxy.newProxyInstance(
                    CrowdedSource.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    new Lent(connection, guest.has, takesTurn));
        } catch (SQLException broken) {
            foundAway();
            if (takesTurn) {
                line.leave();
            }
            throw broken;
        }
    }

    private void awaitTurn(Guest guest) throws SQLException {
        var came = events.get();
        try {
            if (!line.enter(guest.wasIn, patience)) {
                throw new SQLTransientConnectionException("too many wait for the database");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted in the line for the database", e);
        }
        if (lastAway.get() > Math.max(came, lastGiven.get())) {
            line.leave();
            throw new SQLTransientConnectionException("the database was found away while she waited in line");
        }
        // A page has a thread of its own; a job's goes on for ever, and is to wait like everybody else.
        guest.wasIn = Thread.currentThread().isVirtual();
    }

    private void foundAway() {
        lastAway.set(events.incrementAndGet());
    }

    @Override
    public void close() {
        pool.close();
    }

    /** A connection that gives its turn back when it is closed. */
    private final class Lent implements InvocationHandler {
        private final Connection connection;
        private final AtomicInteger has;
        private final boolean hasTurn;
        private final AtomicBoolean back = new AtomicBoolean();

        Lent(Connection connection, AtomicInteger has, boolean hasTurn) {
            this.connection = connection;
            this.has = has;
            this.hasTurn = hasTurn;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getName().equals("close")) {
                close();
                return null;
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException();
            }
        }

        private void close() throws SQLException {
            if (back.getAndSet(true)) {
                return;
            }
            try {
                // Only what broke under a statement is closed before it comes back.
                if (connection.isClosed() && broken.incrementAndGet() >= AWAY) {
                    foundAway();
                }
                connection.close();
            } finally {
                has.decrementAndGet();
                if (hasTurn) {
                    line.leave();
                }
            }
        }
    }
}
