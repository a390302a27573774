package org.niangjia.consultation.store;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.SafeContact;
import org.niangjia.consultation.Story;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.Header;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.Step;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.store.RowSight;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.vault.Vault;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A request in the database without an application around it. */
public final class AskedBefore {
    private AskedBefore() {}

    public static RequestId ask(Connection app, Vault vault, UUID id, String words, Instant now) {
        var sql = DSL.using(app, SQLDialect.POSTGRES);
        var transactions = new ViewerTransactions(
                new TransactionTemplate(new JdbcTransactionManager(new SingleConnectionDataSource(app, true))), sql);
        var requests = PastTheWall.requests(sql, transactions, vault);
        var organization = OrganizationId.seeded("women", "152201");
        var request = new Requests.New(
                new RequestId(id),
                id.toString().substring(28),
                organization,
                Header.asked("work", "152201", false, now, now, 1, null),
                WorkingCalendar.day(now),
                new Story(words, ""),
                SafeContact.NONE,
                new Step(Act.ASKED, now, null, organization.value(), organization.value(), "", null));
        var token = vault.keyedHash("test.token").of(id.toString());
        var lookup = vault.keyedHash("test.lookup").of(id.toString());
        transactions.as(RowSight.door(List.of(token.bytes())), () -> requests.add(request, token, lookup));
        return request.id();
    }

    /** Whether anybody could read it, with the keys and everything that the database holds. */
    public static boolean isReadable(Connection app, Vault vault, RequestId id) {
        return find(app, vault, id).isPresent();
    }

    public static Optional<Request> find(Connection app, Vault vault, RequestId id) {
        var sql = DSL.using(app, SQLDialect.POSTGRES);
        var transactions = new ViewerTransactions(
                new TransactionTemplate(new JdbcTransactionManager(new SingleConnectionDataSource(app, true))), sql);
        var requests = PastTheWall.requests(sql, transactions, vault);
        return transactions.as(RowSight.of(new Viewer.ReceiptHolder(id.value())), () -> requests.find(id));
    }
}
