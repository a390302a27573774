package org.niangjia.consultation.store;

import java.sql.Connection;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.vault.Vault;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Requests through a connection of the test's own, such as one that no policy holds. */
public record PastTheWall(Requests requests, ViewerTransactions transactions) {
    public static PastTheWall through(Connection connection, Vault vault) {
        var sql = DSL.using(connection, SQLDialect.POSTGRES);
        var source = new SingleConnectionDataSource(connection, true);
        var transactions = new ViewerTransactions(new TransactionTemplate(new JdbcTransactionManager(source)), sql);
        var requests = new Requests(
                new RequestStore(sql), transactions, vault, JsonMapper.builder().build());
        return new PastTheWall(requests, transactions);
    }
}
