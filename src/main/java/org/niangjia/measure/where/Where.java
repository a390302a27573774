package org.niangjia.measure.where;

import java.util.List;
import java.util.stream.Stream;

/**
 * A condition in the few forms that it can have. Each is true, false or cannot be told, as Kleene reckons with the third;
 * SQL's NULL and CEL's unknown both do.
 */
public sealed interface Where {
    record Known(boolean value) implements Where {}

    record Both(Where left, Where right) implements Where {}

    record Either(Where left, Where right) implements Where {}

    record Not(Where inner) implements Where {}

    record Flag(Operand.Column column) implements Where {}

    record Same(Operand left, Operand right) implements Where {}

    record Less(Operand left, Operand right) implements Where {}

    record AtMost(Operand left, Operand right) implements Where {}

    record OneOf(Operand.Column column, List<Operand> values) implements Where {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** What time alone can change: the answer on the day that lies so many days before the one in the column, or the next. */
    record Hinge(String column, long shift) {}

    /** Of what it speaks. */
    default Stream<String> columns() {
        return switch (this) {
            case Both(Where left, Where right) -> Stream.concat(left.columns(), right.columns());
            case Either(Where left, Where right) -> Stream.concat(left.columns(), right.columns());
            case Not(Where inner) -> inner.columns();
            case Same(Operand left, Operand right) -> columns(left, right);
            case Less(Operand left, Operand right) -> columns(left, right);
            case AtMost(Operand left, Operand right) -> columns(left, right);
            case Flag(Operand.Column column) -> Stream.of(column.name());
            case OneOf one -> Stream.of(one.column().name());
            case Known _ -> Stream.empty();
        };
    }

    private static Stream<String> columns(Operand left, Operand right) {
        return Stream.of(left, right).flatMap(side -> switch (side) {
            case Operand.Column(String name, ColumnType _) -> Stream.of(name);
            case Operand.DayOf(String column, long _) -> Stream.of(column);
            case Operand.Text _, Operand.Whole _, Operand.Truth _, Operand.Today _ -> Stream.empty();
        });
    }

    default Stream<Hinge> hinges() {
        return switch (this) {
            case Both(Where left, Where right) -> Stream.concat(left.hinges(), right.hinges());
            case Either(Where left, Where right) -> Stream.concat(left.hinges(), right.hinges());
            case Not(Where inner) -> inner.hinges();
            case Same(Operand left, Operand right) -> hinge(left, right);
            case Less(Operand left, Operand right) -> hinge(left, right);
            case AtMost(Operand left, Operand right) -> hinge(left, right);
            case Known _, Flag _, OneOf _ -> Stream.empty();
        };
    }

    private static Stream<Hinge> hinge(Operand left, Operand right) {
        if (left instanceof Operand.Today today && right instanceof Operand.DayOf day) {
            return Stream.of(new Hinge(day.column(), today.shift() - day.shift()));
        }
        return right instanceof Operand.Today ? hinge(right, left) : Stream.empty();
    }
}
