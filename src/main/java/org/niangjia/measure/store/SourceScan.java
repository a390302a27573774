package org.niangjia.measure.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.niangjia.measure.model.Amount;
import org.niangjia.measure.model.FigureKey;
import org.niangjia.measure.model.Measure;
import org.niangjia.measure.model.Source;
import org.niangjia.measure.where.Where.Hinge;
import org.niangjia.shared.OrganizationId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;

/** Everything that is counted in a source, in one scan of it. */
@Repository
public class SourceScan {
    private static final String ALIKE = "alike";
    private static final String NUMBER = "rows_alike";

    private final DSLContext sql;

    public SourceScan(@Qualifier("worker") DSLContext sql) {
        this.sql = sql;
    }

    /**
     * @param own what each organisation has itself; absent: nothing, or of a source that not everybody keeps, not kept
     * @param next the day on which an organisation's count can be another though nothing has happened
     */
    public record Scanned(Map<FigureKey, Amount> own, Map<OrganizationId, LocalDate> next) {}

    public Scanned of(Source source, LocalDate today, Collection<OrganizationId> organizations) {
        var ids = organizations.stream().map(OrganizationId::value).toArray(UUID[]::new);
        return scan(source, today, true, table -> table.organization().eq(DSL.any(ids)));
    }

    public Scanned in(Source source, LocalDate today, IdRange range) {
        return scan(source, today, false, table -> range.of(table.organization()));
    }

    public long rows(Source source) {
        return sql.fetchCount(SourceTable.of(source.view()).table());
    }

    private interface Which {
        Condition of(SourceTable table);
    }

    /** @param few a desk may have fifty thousand rows, but not so many that differ: each kind of row is looked at once */
    private Scanned scan(Source source, LocalDate today, boolean few, Which which) {
        var scan = new Scan(source, today, few, which);
        source.kept().ifPresent(_ -> scan.keepers());
        scan.count();
        return new Scanned(scan.own, scan.next);
    }

    private final class Scan {
        private final Source source;
        private final LocalDate today;
        private final boolean few;
        private final Which which;
        private final Map<FigureKey, Amount> own = new HashMap<>();
        private final Map<OrganizationId, LocalDate> next = new HashMap<>();

        Scan(Source source, LocalDate today, boolean few, Which which) {
            this.source = source;
            this.today = today;
            this.few = few;
            this.which = which;
        }

        /** Who keeps it has a number from then on, be it zero. */
        void keepers() {
            var table = SourceTable.of(source.kept().orElseThrow());
            var since = min(table.column("since", LocalDate.class));
            sql.select(table.organization(), since)
                    .from(table.table())
                    .where(which.of(table))
                    .groupBy(table.organization())
                    .forEach(row -> keeper(new OrganizationId(row.value1()), row.value2()));
        }

        private void keeper(OrganizationId organization, LocalDate since) {
            if (since.isAfter(today)) {
                due(organization, since);
            } else {
                source.measures()
                        .forEach(measure -> own.put(FigureKey.now(organization, measure.id()), new Amount(0, 0, 1)));
            }
        }

        void count() {
            var alike = SourceTable.as(ALIKE);
            var numbers = source.measures().stream()
                    .map(measure -> new Numbers(measure, WhereSql.on(today, alike)))
                    .toList();
            var place = alike.organization();
            var fields = new ArrayList<Field<?>>(List.of(place));
            numbers.forEach(number -> fields.addAll(number.fields()));
            sql.select(fields).from(rows().asTable(ALIKE)).groupBy(place).forEach(row -> {
                var organization = new OrganizationId(row.get(place));
                numbers.forEach(number -> add(organization, number, row));
            });
        }

        /** With how many there are of each. */
        private Select<?> rows() {
            var table = SourceTable.of(source.view());
            var columns = new ArrayList<Field<?>>(List.of(table.organization()));
            source.measures().stream()
                    .flatMap(measure -> measure.where().tree().columns())
                    .distinct()
                    .map(table::column)
                    .forEach(columns::add);
            var selected = new ArrayList<>(columns);
            selected.add((few ? DSL.count() : DSL.inline(1)).as(NUMBER));
            var rows = sql.select(selected).from(table.table()).where(which.of(table));
            return few ? rows.groupBy(columns) : rows;
        }

        private void add(OrganizationId organization, Numbers numbers, Record row) {
            var key = FigureKey.now(organization, numbers.measure.id());
            var amount = numbers.amount(row);
            if (source.kept().isEmpty() && !amount.isNone()) {
                own.put(key, amount);
            } else {
                own.computeIfPresent(key, (_, keeps) -> keeps.plus(amount));
            }
            numbers.hinges.forEach((hinge, from) -> {
                var day = row.get(from);
                if (day != null) {
                    due(organization, later(day.minusDays(hinge.shift())));
                }
            });
        }

        /** On its day the answer has just changed, and does once more on the next. */
        private LocalDate later(LocalDate day) {
            return day.isAfter(today) ? day : today.plusDays(1);
        }

        private void due(OrganizationId organization, LocalDate day) {
            next.merge(organization, day, (one, other) -> one.isBefore(other) ? one : other);
        }
    }

    private static final class Numbers {
        private final Measure measure;
        private final Field<Integer> certain;
        private final Field<Integer> possible;
        private final Map<Hinge, Field<LocalDate>> hinges = new HashMap<>();

        Numbers(Measure measure, WhereSql where) {
            var tree = measure.where().tree();
            this.measure = measure;
            var number = where.source().column(NUMBER, Integer.class);
            this.certain = total(number, where.certain(tree));
            this.possible = total(number, where.possible(tree));
            var some = where.onSomeDay(true).possible(tree);
            for (var hinge : Set.copyOf(tree.hinges().toList())) {
                var day = where.source().day(hinge.column());
                var from = where.today().plusDays(hinge.shift());
                hinges.put(hinge, min(day).filterWhere(some.and(day.ge(from))));
            }
        }

        private static Field<Integer> total(Field<Integer> number, Condition counted) {
            return coalesce(sum(number).filterWhere(counted), BigDecimal.ZERO).cast(Integer.class);
        }

        List<Field<?>> fields() {
            var fields = new ArrayList<Field<?>>(List.of(certain, possible));
            fields.addAll(hinges.values());
            return fields;
        }

        Amount amount(Record row) {
            return new Amount(row.get(certain), row.get(possible), 0);
        }
    }
}
