package org.niangjia.shared.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.niangjia.shared.Viewer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in a transaction whose rows know the viewer. The settings are local to the transaction: a pooled
 * connection forgets them at its end.
 */
public final class ViewerTransactions {
    private static final Object VIEWED = new Object();

    private final TransactionOperations transaction;
    private final DSLContext sql;

    public ViewerTransactions(TransactionOperations transaction, DSLContext sql) {
        this.transaction = transaction;
        this.sql = sql;
    }

    /** Of one moment, and without writing. */
    public static TransactionOperations snapshot(PlatformTransactionManager transactions) {
        var template = new TransactionTemplate(transactions);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        template.setReadOnly(true);
        return template;
    }

    public <T> T as(Viewer viewer, Supplier<T> work) {
        return as(RowSight.of(viewer), work);
    }

    public void as(Viewer viewer, Runnable work) {
        as(RowSight.of(viewer), work);
    }

    public void as(RowSight sight, Runnable work) {
        as(sight, () -> {
            work.run();
            return true;
        });
    }

    public <T> T as(RowSight sight, Supplier<T> work) {
        return as(sight, work, _ -> false);
    }

    /** @param undone of which outcome nothing stays */
    public <T> T as(Viewer viewer, Supplier<T> work, Predicate<? super T> undone) {
        return as(RowSight.of(viewer), work, undone);
    }

    @SuppressWarnings("NullAway") // the template gives back what the work gave
    private <T> T as(RowSight sight, Supplier<T> work, Predicate<? super T> undone) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // The outer work would go on with the inner sight.
            throw new IllegalStateException("a viewer's transaction does not nest");
        }
        return transaction.execute(running -> {
            TransactionSynchronizationManager.bindResource(VIEWED, sight);
            try {
                look(sight);
                var outcome = work.get();
                if (undone.test(outcome)) {
                    running.setRollbackOnly();
                }
                return outcome;
            } finally {
                TransactionSynchronizationManager.unbindResource(VIEWED);
            }
        });
    }

    /** Whether the running transaction is one of these. */
    static boolean isViewed() {
        return TransactionSynchronizationManager.hasResource(VIEWED);
    }

    /** Changes the sight within the running transaction, as a hand-over needs. */
    public void look(RowSight sight) {
        var settings = sight.settings().entrySet().stream()
                .map(setting -> field(
                        "set_config({0}, {1}, true)",
                        SQLDataType.VARCHAR, val("niangjia." + setting.getKey()), val(setting.getValue())))
                .toList();
        sql.select(settings).fetch();
    }
}
