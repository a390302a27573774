package org.niangjia.shared.store;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells an error of ours from a database that does not answer. Where a connection broke, the transaction on it cannot be
 * taken back either: then what broke it stands beside that, not below.
 */
public final class StoreAway {
    /** PostgreSQL's classes: connection broken, no room or no connection left, server going down or coming up. */
    private static final Pattern AWAY = Pattern.compile("08...|53...|57P..");

    private StoreAway() {}

    public static boolean isCauseOf(@Nullable Throwable broken) {
        for (var cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof NonTransientDataAccessResourceException
                    || cause instanceof QueryTimeoutException
                    || cause instanceof SQLTransientException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof TransactionSystemException ended && isCauseOf(ended.getApplicationException())
                    || cause instanceof SQLException said
                            && AWAY.matcher(String.valueOf(said.getSQLState())).matches()) {
                return true;
            }
        }
        return false;
    }
}
