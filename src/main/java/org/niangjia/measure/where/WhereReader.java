package org.niangjia.measure.where;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Map;
import org.niangjia.measure.where.Operand.Column;
import org.niangjia.measure.where.Operand.DayOf;
import org.niangjia.measure.where.Operand.Today;

/** From a checked CEL expression to the forms that SQL is made of. What is not listed here is refused. */
final class WhereReader {
    static final String TODAY = "today";
    static final String DAYS = "days";

    /** Later than any day in a record of work could lie from another. */
    private static final long MOST_DAYS = 36_500;

    private final Map<String, ColumnType> columns;

    WhereReader(Map<String, ColumnType> columns) {
        this.columns = columns;
    }

    Where read(CelExpr expression) {
        return switch (expression.getKind()) {
            case CONSTANT -> new Where.Known(expression.constant().booleanValue());
            case IDENT -> new Where.Flag(column(expression));
            case CALL ->
                call(
                        expression.call().function(),
                        expression.call().args().stream().toList());
            default -> throw refused(expression.getKind().toString());
        };
    }

    private Where call(String function, List<CelExpr> args) {
        return switch (function) {
            case "_&&_" -> new Where.Both(read(args.get(0)), read(args.get(1)));
            case "_||_" -> new Where.Either(read(args.get(0)), read(args.get(1)));
            case "!_" -> new Where.Not(read(args.get(0)));
            case "_==_" -> same(args);
            case "_!=_" -> new Where.Not(same(args));
            case "_<_" -> new Where.Less(ordered(args, 0), ordered(args, 1));
            case "_>_" -> new Where.Less(ordered(args, 1), ordered(args, 0));
            case "_<=_" -> new Where.AtMost(ordered(args, 0), ordered(args, 1));
            case "_>=_" -> new Where.AtMost(ordered(args, 1), ordered(args, 0));
            case "@in" -> oneOf(args.get(0), args.get(1));
            default -> throw refused(function);
        };
    }

    private Where same(List<CelExpr> args) {
        return new Where.Same(operand(other(args, 0)), operand(other(args, 1)));
    }

    /** Text has no order that the database and CEL agree on. */
    private Operand ordered(List<CelExpr> args, int at) {
        var operand = operand(other(args, at));
        var hasOrder = operand instanceof Operand.Whole
                || operand instanceof DayOf
                || operand instanceof Today
                || operand instanceof Column column && column.type() == ColumnType.NUMBER;
        if (!hasOrder) {
            throw refused("an order of " + operand);
        }
        return operand;
    }

    /** The argument, if its fellow gives it something of a row to be compared with. */
    private CelExpr other(List<CelExpr> args, int at) {
        if (args.stream().noneMatch(this::readsARow)) {
            throw refused("a comparison without a column");
        }
        return args.get(at);
    }

    private boolean readsARow(CelExpr expression) {
        var operand = operand(expression);
        return operand instanceof Column || operand instanceof DayOf;
    }

    private Operand operand(CelExpr expression) {
        return switch (expression.getKind()) {
            case CONSTANT -> constant(expression.constant());
            case IDENT -> identifier(expression);
            case CALL -> shifted(expression.call());
            default -> throw refused(expression.getKind().toString());
        };
    }

    private Operand identifier(CelExpr expression) {
        var name = expression.ident().name();
        if (name.equals(TODAY)) {
            return new Today(0);
        }
        return columns.get(name) == ColumnType.DAY ? new DayOf(name, 0) : column(expression);
    }

    private Column column(CelExpr expression) {
        var name = expression.ident().name();
        var type = columns.get(name);
        if (type == null || type == ColumnType.DAY) {
            throw refused(name);
        }
        return new Column(name, type);
    }

    private static Operand constant(CelConstant constant) {
        return switch (constant.getKind()) {
            case STRING_VALUE -> new Operand.Text(constant.stringValue());
            case INT64_VALUE -> new Operand.Whole(constant.int64Value());
            case BOOLEAN_VALUE -> new Operand.Truth(constant.booleanValue());
            default -> throw refused(constant.getKind().toString());
        };
    }

    /** A day and a number of days. */
    private Operand shifted(CelExpr.CelCall call) {
        var sign = sign(call.function());
        var days = sign * days(call.args().get(1));
        return switch (operand(call.args().get(0))) {
            case DayOf(String column, long shift) -> new DayOf(column, shift + days);
            case Today(long shift) -> new Today(shift + days);
            default -> throw refused(call.function());
        };
    }

    private static int sign(String function) {
        return switch (function) {
            case "_+_" -> 1;
            case "_-_" -> -1;
            default -> throw refused(function);
        };
    }

    private static long days(CelExpr expression) {
        var isDays = expression.getKind() == CelExpr.ExprKind.Kind.CALL
                && expression.call().function().equals(DAYS)
                && expression.call().args().get(0).getKind() == CelExpr.ExprKind.Kind.CONSTANT;
        if (!isDays) {
            throw refused("a shift that is not days(number)");
        }
        var days = expression.call().args().get(0).constant().int64Value();
        if (Math.abs(days) > MOST_DAYS) {
            throw refused("so many days: " + days);
        }
        return days;
    }

    private Where oneOf(CelExpr element, CelExpr list) {
        if (list.getKind() != CelExpr.ExprKind.Kind.LIST || !(operand(element) instanceof Column column)) {
            throw refused("anything but a column in a list");
        }
        var values = list.list().elements().stream().map(this::operand).toList();
        var fits = values.stream()
                .allMatch(value -> column.type() == ColumnType.TEXT && value instanceof Operand.Text
                        || column.type() == ColumnType.NUMBER && value instanceof Operand.Whole);
        if (!fits || values.isEmpty()) {
            throw refused("a list that holds something else than " + column.name());
        }
        return new Where.OneOf(column, values);
    }

    private static IllegalArgumentException refused(String what) {
        return new IllegalArgumentException("a condition cannot hold " + what);
    }
}
