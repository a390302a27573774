package org.niangjia.measure;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.niangjia.installation.Database;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.measure.store.FigureStore;
import org.niangjia.measure.store.MarkStore;
import org.niangjia.measure.store.ProofStore;
import org.niangjia.measure.store.SourceScan;
import org.niangjia.measure.store.ViewColumns;
import org.niangjia.organization.store.AncestryAtRest;
import org.niangjia.shared.Ids;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Everything counted anew beside the program, in one snapshot that writes nothing: what differs is found and stays.
 *
 * @param marked how many organisations were marked, whose own numbers may therefore differ
 * @param due how many have to be counted anew because a day has come
 * @param proved what the program found when it counted everything itself, by occasion; it puts right what it finds, so
 *     that without these a difference could be over before anybody looks
 */
public record FreshCount(int figures, int differences, int marked, int due, Map<String, Proved> proved) {
    public record Proved(int times, int differences) {}

    public static FreshCount of(Database database, InstantSource clock) throws SQLException {
        try (var connection = database.connect(DatabaseRole.WORKER)) {
            var source = new SingleConnectionDataSource(connection, true);
            var sql = DSL.using(new TransactionAwareDataSourceProxy(source), SQLDialect.POSTGRES);
            var marks = new MarkStore(sql, sql, source);
            var recount = new Recount(
                    new MeasureParts().measures(new ViewColumns(sql)),
                    marks,
                    new SourceScan(sql),
                    new FigureStore(sql),
                    new ProofStore(sql, new Ids(new SecureRandom(), clock)),
                    AncestryAtRest.of(sql));
            var snapshot = new ViewerTransactions(ViewerTransactions.snapshot(new JdbcTransactionManager(source)), sql);
            var today = WorkingCalendar.day(clock.instant());
            return snapshot.as(Folding.JOB, () -> {
                var found = recount.compare(today);
                var proved = new LinkedHashMap<String, Proved>();
                sql.fetch(
                                "select occasion, count(*)::int, sum(differences)::int from measure.proof group by 1 order by 1")
                        .forEach(row -> proved.put(
                                row.get(0, String.class),
                                new Proved(row.get(1, Integer.class), row.get(2, Integer.class))));
                return new FreshCount(
                        found.figures(),
                        found.differences(),
                        marks.left().size(),
                        marks.dueUntil(today).size(),
                        proved);
            });
        }
    }
}
