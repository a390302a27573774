package org.niangjia.shared.store;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/**
 * Refuses statements on one schema outside a viewer's transaction. Row-level security asks for the viewer only where
 * there is a row to look at; here no viewer is an error on an empty table, too (safety.md 17).
 */
public final class ViewerGuard implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    private final String schema;

    public ViewerGuard(String schema) {
        this.schema = "\"" + schema + "\".";
    }

    @Override
    public void executeStart(ExecuteContext context) {
        var sql = context.sql();
        if (sql != null && sql.contains(schema) && !ViewerTransactions.isViewed()) {
            throw new IllegalStateException("no viewer looks at " + schema);
        }
    }
}
