package org.niangjia.measure.where;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.time.LocalDate;
import java.util.Optional;

/** What a condition can speak of. Columns of other types are not seen by it. */
public enum ColumnType {
    TEXT(SimpleType.STRING, String.class),
    NUMBER(SimpleType.INT, Long.class),
    FLAG(SimpleType.BOOL, Boolean.class),
    DAY(SimpleType.TIMESTAMP, LocalDate.class);

    private final CelType cel;
    private final Class<?> java;

    ColumnType(CelType cel, Class<?> java) {
        this.cel = cel;
        this.java = java;
    }

    CelType cel() {
        return cel;
    }

    public Class<?> java() {
        return java;
    }

    /** @param name as information_schema.columns has it */
    public static Optional<ColumnType> ofSql(String name) {
        return switch (name) {
            case "text", "character varying" -> Optional.of(TEXT);
            case "smallint", "integer", "bigint" -> Optional.of(NUMBER);
            case "boolean" -> Optional.of(FLAG);
            case "date" -> Optional.of(DAY);
            default -> Optional.empty();
        };
    }
}
