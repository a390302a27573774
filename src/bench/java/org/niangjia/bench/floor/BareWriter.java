package org.niangjia.bench.floor;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.niangjia.bench.Beside;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.shared.Ids;
import org.niangjia.vault.OpenedToken;
import org.niangjia.vault.ReceiptLookup;
import org.niangjia.vault.Vault;

/** One connection that derives and inserts, again and again; each insert commits by itself. */
final class BareWriter implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Vault vault;
    private final Ids ids;
    private final Connection connection;
    private final PreparedStatement insert;
    private final List<Object> seen = new ArrayList<>();

    BareWriter(Beside beside) throws IOException, SQLException {
        this.vault = beside.vault();
        this.ids = beside.ids();
        this.connection = beside.database().connect(DatabaseRole.OWNER);
        this.insert = connection.prepareStatement(FloorSql.text("requests-insert"));
        try (var backup = beside.database().connect(DatabaseRole.BACKUP);
                var sql = backup.prepareStatement(FloorSql.text("requests-seen"));
                var row = sql.executeQuery()) {
            row.next();
            for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                seen.add(row.getObject(column));
            }
        }
    }

    int write(int rows) throws SQLException, InterruptedException {
        var tokens = vault.tokens("bench.form");
        for (var row = 0; row < rows; row++) {
            var token = (OpenedToken.Valid) tokens.open(tokens.issue("", LONGEST_WAIT));
            var code = vault.receipts().codeFor(token);
            var lookup = (ReceiptLookup.Derived) vault.receipts().lookup(code, LONGEST_WAIT);
            insert(List.of(
                    ids.random(),
                    ids.random().toString(),
                    seen.get(1),
                    seen.get(2),
                    seen.get(3),
                    seen.get(4),
                    tokens.fingerprint(token).bytes(),
                    lookup.current().bytes(),
                    seen.get(5),
                    seen.get(6),
                    seen.get(7),
                    seen.get(8),
                    seen.get(9)));
        }
        return rows;
    }

    private void insert(List<Object> values) throws SQLException {
        for (var index = 0; index < values.size(); index++) {
            insert.setObject(index + 1, values.get(index));
        }
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
