package org.niangjia.measure.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.niangjia.measure.model.ViewName;
import org.niangjia.measure.where.Operand;

/** A view of another module's, which jOOQ has no table of: its name and columns were compared with the catalogue. */
record SourceTable(Name view) {
    static SourceTable of(ViewName view) {
        return new SourceTable(name(view.schema(), view.name()));
    }

    /** Of what is read from it under that name. */
    static SourceTable as(String alias) {
        return new SourceTable(name(alias));
    }

    Field<?> column(String column) {
        return field(view.append(column));
    }

    Table<?> table() {
        return DSL.table(view);
    }

    Field<UUID> organization() {
        return column("organization_id", UUID.class);
    }

    Field<?> column(Operand.Column column) {
        return column(column.name(), column.type().java());
    }

    Field<LocalDate> day(String column) {
        return column(column, LocalDate.class);
    }

    <T> Field<T> column(String column, Class<T> type) {
        return field(view.append(column), type);
    }
}
