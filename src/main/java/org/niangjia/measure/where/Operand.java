package org.niangjia.measure.where;

/** One side of a comparison. */
public sealed interface Operand {
    /** Not a day. */
    record Column(String name, ColumnType type) implements Operand {}

    record Text(String value) implements Operand {}

    record Whole(long value) implements Operand {}

    record Truth(boolean value) implements Operand {}

    /** So many days after the day in that column. */
    record DayOf(String column, long shift) implements Operand {}

    /** So many days after today. */
    record Today(long shift) implements Operand {}
}
