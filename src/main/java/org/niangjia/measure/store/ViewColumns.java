package org.niangjia.measure.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.niangjia.measure.model.MeasureFile;
import org.niangjia.measure.model.ViewName;
import org.niangjia.measure.where.ColumnType;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;

/** What the worker can really read of a view: columns that were not granted are not there. */
@Repository
public class ViewColumns implements MeasureFile.Columns {
    private static final SourceTable COLUMNS = SourceTable.of(new ViewName("information_schema", "columns"));

    private final DSLContext sql;

    public ViewColumns(@Qualifier("worker") DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Map<String, ColumnType> of(ViewName view) {
        var name = COLUMNS.column("column_name", String.class);
        var types = sql.select(name, COLUMNS.column("data_type", String.class))
                .from(COLUMNS.table())
                .where(COLUMNS.column("table_schema", String.class).eq(view.schema()))
                .and(COLUMNS.column("table_name", String.class).eq(view.name()))
                .fetchMap(row -> row.value1(), row -> row.value2());
        if (!"uuid".equals(types.get("organization_id"))) {
            throw new IllegalArgumentException("no organization_id to be read in a view " + view);
        }
        var columns = new LinkedHashMap<String, ColumnType>();
        types.forEach((column, type) -> ColumnType.ofSql(type).ifPresent(known -> columns.put(column, known)));
        return columns;
    }
}
