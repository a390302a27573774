package org.niangjia.measure.store;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.localDateAdd;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.function.BiFunction;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.niangjia.measure.where.Operand;
import org.niangjia.measure.where.Where;

/** A condition as SQL, on one day. Its NULL is "cannot be told". */
record WhereSql(SourceTable source, LocalDate today, boolean onSomeDay) {
    static WhereSql on(LocalDate today, SourceTable source) {
        return new WhereSql(source, today, false);
    }

    /** The same with everything open that depends on the day. */
    WhereSql onSomeDay(boolean open) {
        return new WhereSql(source, today, open);
    }

    Condition certain(Where where) {
        return of(where);
    }

    /** True, or it cannot be told. */
    Condition possible(Where where) {
        return condition(coalesce(field(of(where)), inline(true)));
    }

    private Condition of(Where where) {
        return switch (where) {
            case Where.Known(boolean value) -> condition(inline(value));
            case Where.Both(Where left, Where right) -> of(left).and(of(right));
            case Where.Either(Where left, Where right) -> of(left).or(of(right));
            case Where.Not(Where inner) -> not(of(inner));
            case Where.Flag(Operand.Column column) -> condition(source.column(column.name(), Boolean.class));
            case Where.OneOf one ->
                side(one.column()).in(one.values().stream().map(this::side).toList());
            case Where.Same(Operand left, Operand right) -> compared(where, left, right, Field::eq);
            case Where.Less(Operand left, Operand right) -> compared(where, left, right, Field::lt);
            case Where.AtMost(Operand left, Operand right) -> compared(where, left, right, Field::le);
        };
    }

    private Condition compared(
            Where where, Operand left, Operand right, BiFunction<Field<Object>, Field<Object>, Condition> how) {
        return onSomeDay && where.hinges().findAny().isPresent()
                ? condition(castNull(SQLDataType.BOOLEAN))
                : how.apply(side(left), side(right));
    }

    // Both sides have one type: CEL has checked that.
    @SuppressWarnings("unchecked")
    private Field<Object> side(Operand operand) {
        Field<?> side = switch (operand) {
            case Operand.Column column -> source.column(column);
            case Operand.Text(String value) -> val(value);
            case Operand.Whole(long value) -> val(value);
            case Operand.Truth(boolean value) -> val(value);
            case Operand.Today(long shift) -> val(today.plusDays(shift));
            case Operand.DayOf(String column, long shift) ->
                shift == 0 ? source.day(column) : localDateAdd(source.day(column), (int) shift);
        };
        return (Field<Object>) side;
    }
}
