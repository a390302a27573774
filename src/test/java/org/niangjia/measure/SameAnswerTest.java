package org.niangjia.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.measure.model.Amount;
import org.niangjia.measure.model.FigureKey;
import org.niangjia.measure.model.Measure;
import org.niangjia.measure.model.Source;
import org.niangjia.measure.model.ViewName;
import org.niangjia.measure.store.IdRange;
import org.niangjia.measure.store.SourceScan.Scanned;
import org.niangjia.measure.where.Expression;
import org.niangjia.shared.OrganizationId;

/** One expression, two answers that are the same: the database's over all rows, and CEL's for each. */
class SameAnswerTest {
    private static final ViewName VIEW = ViewName.of("trial.measure_thing");
    private static final List<String> COLUMNS = List.of("kind", "weight", "other", "taken", "due_on", "done_on");
    private static final int HORIZON_DAYS = 45;

    @SuppressWarnings("NullAway.Init")
    private static Trial trial;

    @BeforeAll
    static void open() throws SQLException {
        trial = new Trial();
    }

    @AfterAll
    static void close() {
        trial.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20260310, 4_096_001})
    void theDatabaseAndCelCountTheSame(long seed) {
        var chance = new Random(seed);
        var places = List.of(trial.place(chance), trial.place(chance), trial.place(chance));
        trial.write(() -> {
            for (var row = 0; row < 40; row++) {
                trial.add(places.get(chance.nextInt(places.size())), attributes(chance));
            }
        });
        var source = source(chance);
        var things = trial.things();

        var counted = trial.scan.in(source, trial.today(), IdRange.ALL);
        assertThat(counted.own()).isEqualTo(counted(source, things, trial.today()));
        assertThat(trial.scan.of(source, trial.today(), places).own())
                .isEqualTo(counted(source, of(places, things), trial.today()));
        timeChangesNothingBeforeTheDayThatIsDue(source, things, counted);
    }

    private static void timeChangesNothingBeforeTheDayThatIsDue(
            Source source, List<? extends Record> things, Scanned counted) {
        var moved = 0;
        for (var days = 1; days < HORIZON_DAYS; days++) {
            var day = trial.today().plusDays(days);
            var then = counted(source, things, day);
            for (var key : keys(source, things)) {
                if (!amount(then, key).equals(amount(counted.own(), key))) {
                    assertThat(counted.next().get(key.organization()))
                            .as("%s on %s", key, day)
                            .isNotNull()
                            .isAfter(trial.today())
                            .isBeforeOrEqualTo(day);
                    moved++;
                }
            }
        }
        assertThat(moved).as("some of the conditions really move with time").isPositive();
    }

    private static Amount amount(Map<FigureKey, Amount> amounts, FigureKey key) {
        return amounts.getOrDefault(key, Amount.NONE);
    }

    private static List<FigureKey> keys(Source source, List<? extends Record> things) {
        return things.stream()
                .map(SameAnswerTest::organization)
                .distinct()
                .flatMap(place -> source.measures().stream().map(measure -> FigureKey.now(place, measure.id())))
                .toList();
    }

    private static Map<FigureKey, Amount> counted(Source source, List<? extends Record> things, LocalDate day) {
        var counted = new HashMap<FigureKey, Amount>();
        for (var thing : things) {
            for (var measure : source.measures()) {
                var counts = measure.where().test(row(thing), day);
                var amount = new Amount(counts.orElse(false) ? 1 : 0, counts.orElse(true) ? 1 : 0, 0);
                if (!amount.isNone()) {
                    counted.merge(FigureKey.now(organization(thing), measure.id()), amount, Amount::plus);
                }
            }
        }
        return counted;
    }

    private static List<? extends Record> of(List<OrganizationId> places, List<? extends Record> things) {
        return things.stream()
                .filter(thing -> places.contains(organization(thing)))
                .toList();
    }

    private static OrganizationId organization(Record thing) {
        return new OrganizationId(thing.get("organization_id", UUID.class));
    }

    private static Map<String, @Nullable Object> row(Record thing) {
        var row = new HashMap<String, @Nullable Object>();
        COLUMNS.forEach(column -> {
            var value = thing.get(column);
            row.put(column, value instanceof Date day ? day.toLocalDate() : value);
        });
        return row;
    }

    private static Map<String, @Nullable Object> attributes(Random chance) {
        var attributes = new HashMap<String, @Nullable Object>();
        attributes.put(
                "kind", perhaps(chance, List.of("a", "b", "c", "it''s", "NULL").get(chance.nextInt(5))));
        attributes.put("weight", perhaps(chance, chance.nextLong(-3, 4)));
        attributes.put("other", perhaps(chance, chance.nextLong(-3, 4)));
        attributes.put("taken", perhaps(chance, chance.nextBoolean()));
        attributes.put("due_on", perhaps(chance, trial.today().plusDays(chance.nextLong(-10, 11))));
        attributes.put("done_on", perhaps(chance, trial.today().plusDays(chance.nextLong(-10, 11))));
        return attributes;
    }

    private static @Nullable Object perhaps(Random chance, Object value) {
        return chance.nextInt(4) == 0 ? null : value;
    }

    private static Source source(Random chance) {
        var measures = new ArrayList<Measure>();
        for (var number = 0; number < 30; number++) {
            var where = Expression.of(condition(chance, 3), trial.columns.of(VIEW));
            measures.add(new Measure(new MeasureId("m" + number), "数", "number", where));
        }
        return new Source(VIEW, null, measures);
    }

    private static String condition(Random chance, int depth) {
        return switch (depth == 0 ? 5 : chance.nextInt(6)) {
            case 0, 1 -> "(" + condition(chance, depth - 1) + " && " + condition(chance, depth - 1) + ")";
            case 2, 3 -> "(" + condition(chance, depth - 1) + " || " + condition(chance, depth - 1) + ")";
            case 4 -> "!(" + condition(chance, depth - 1) + ")";
            default -> comparison(chance);
        };
    }

    private static String comparison(Random chance) {
        var order = List.of("<", "<=", ">", ">=", "==", "!=").get(chance.nextInt(6));
        var same = chance.nextBoolean() ? "==" : "!=";
        return switch (chance.nextInt(11)) {
            case 0 -> "taken";
            case 1 -> "taken " + same + " " + chance.nextBoolean();
            case 2 -> "kind " + same + " \"it''s\"";
            case 3 -> "kind in ['a', 'NULL']";
            case 4 -> "weight " + order + " " + chance.nextInt(-3, 4);
            case 5 -> "weight in [" + chance.nextInt(-3, 4) + ", 2]";
            case 6 -> "weight " + order + " other";
            case 7 -> "due_on " + order + " today" + shift(chance);
            case 8 -> "today" + shift(chance) + " " + order + " done_on" + shift(chance);
            case 9 -> "due_on" + shift(chance) + " " + order + " done_on" + shift(chance);
            default -> String.valueOf(chance.nextBoolean());
        };
    }

    private static String shift(Random chance) {
        return switch (chance.nextInt(3)) {
            case 0 -> " + days(" + chance.nextInt(12) + ")";
            case 1 -> " - days(" + chance.nextInt(12) + ")";
            default -> "";
        };
    }
}
