package org.niangjia.consultation.store;

import java.sql.Connection;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.niangjia.shared.Ids;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.vault.Vault;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Requests through a connection of the test's own, such as one that no policy holds. */
public record PastTheWall(
        Requests requests, DeskList list, RequestParts parts, WordingStore wordings, ViewerTransactions transactions) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static PastTheWall through(Connection connection, Vault vault, Ids ids) {
        var sql = DSL.using(connection, SQLDialect.POSTGRES);
        var source = new SingleConnectionDataSource(connection, true);
        var transactions = new ViewerTransactions(new TransactionTemplate(new JdbcTransactionManager(source)), sql);
        return new PastTheWall(
                requests(sql, transactions, vault),
                new DeskList(new DeskListStore(sql), new Summaries(vault, JSON)),
                new RequestParts(sql, new Summaries(vault, JSON)),
                new WordingStore(sql, ids),
                transactions);
    }

    static Requests requests(DSLContext sql, ViewerTransactions transactions, Vault vault) {
        return new Requests(
                new RequestStore(sql),
                new TrailStore(sql),
                new ShreddingStore(sql),
                new Summaries(vault, JSON),
                transactions,
                vault,
                JSON,
                (_, _) -> {},
                new RequestTallies((_, _, _) -> {}));
    }
}
