package org.niangjia.measure.where;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.measure.where.Where.Hinge;

class ExpressionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Map<String, ColumnType> COLUMNS = Map.of(
            "kind", ColumnType.TEXT,
            "weight", ColumnType.NUMBER,
            "taken", ColumnType.FLAG,
            "due_on", ColumnType.DAY);

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    due_on < today ; true
                    due_on < today - days(7) ; false
                    due_on + days(7) >= today ; true
                    kind in ['a', 'b'] && !taken ; true
                    weight > 3 || kind == 'c' ; false
                    kind != 'a' ; false
                    """)
    void rowsAreTestedByWhatIsWritten(String text, boolean counts) {
        assertThat(test(text, "a", false)).contains(counts);
    }

    /** False and whatever is false, true or whatever is true; else nobody can tell. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    taken ;
                    !taken ;
                    taken && kind == 'a' ;
                    taken && kind == 'b' ; false
                    kind == 'b' && taken ; false
                    taken || kind == 'a' ; true
                    taken == false ;
                    """)
    void whatIsNotKnownDecidesOnlyWhereItMatters(String text, @Nullable Boolean counts) {
        assertThat(test(text, "a", null)).isEqualTo(Optional.ofNullable(counts));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing == 'a'",
                "kind == 3",
                "weight",
                "due_on < 5",
                "kind &&",
                // No type of CEL's forbids these; the closed list does.
                "kind < 'b'",
                "taken < true",
                "size(kind) > 2",
                "kind.startsWith('a')",
                "kind in ['a', 'b'] == taken",
                "kind in []",
                "taken in [true]",
                "taken ? true : false",
                "today < today + days(1)",
                "'a' == 'a'",
                "days(3) < days(4)",
                "due_on + duration('36h') < today",
                "due_on + days(weight) < today",
                "due_on - days(36501) < today",
                "weight + 1 > 3"
            })
    void whatIsNotOnTheListIsRefused(String text) {
        assertThatThrownBy(() -> Expression.of(text, COLUMNS)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRefusalSaysWhatAndWhere() {
        assertThatThrownBy(() -> Expression.of("taken && nothing == 'a'", COLUMNS))
                .hasMessageContaining("undeclared reference to 'nothing'")
                .hasMessageContaining("1:10");
        assertThatThrownBy(() -> Expression.of("kind.startsWith('a')", COLUMNS)).hasMessageContaining("startsWith");
    }

    @Test
    void itIsKnownWhatTimeAloneCanChange() {
        assertThat(Expression.of("taken || due_on + days(2) < today - days(7)", COLUMNS)
                        .tree()
                        .hinges())
                .containsExactly(new Hinge("due_on", -9));
        assertThat(Expression.of("today >= due_on", COLUMNS).tree().hinges()).containsExactly(new Hinge("due_on", 0));
        assertThat(Expression.of("taken", COLUMNS).tree().hinges()).isEmpty();
    }

    private static Optional<Boolean> test(String text, String kind, @Nullable Boolean taken) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("kind", kind);
        row.put("weight", 3L);
        row.put("taken", taken);
        row.put("due_on", TODAY.minusDays(5));
        return Expression.of(text, COLUMNS).test(row, TODAY);
    }
}
