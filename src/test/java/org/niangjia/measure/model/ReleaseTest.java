package org.niangjia.measure.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.niangjia.measure.Part;
import org.niangjia.measure.model.Release.Row;
import org.niangjia.shared.OrganizationId;

/** Whoever has all that is published, the tree, and one desk's own numbers, finds no small number of others. */
class ReleaseTest {
    private static final int TREES = 4_000;
    private static final OrganizationId NATION = id(0);

    private final Map<OrganizationId, OrganizationId> parents = new HashMap<>();
    private final Map<OrganizationId, long[]> own = new HashMap<>();

    @Test
    void whatIsLargeEnoughIsPublishedWithItsRest() {
        below(1, 0, 9);
        below(2, 0, 7);
        below(3, 0, 3);
        below(4, 0, 4);
        below(5, 0, 5);
        assertThat(released())
                .containsExactlyInAnyOrder(
                        new Row(NATION, Part.WHOLE, List.of(28L)),
                        new Row(id(1), Part.WHOLE, List.of(9L)),
                        new Row(id(2), Part.WHOLE, List.of(7L)),
                        // Three and four could stand together, but whoever has the three would know the four.
                        new Row(NATION, Part.REST, List.of(12L)));
    }

    @Test
    void anAreaOfTwoDesksIsNotSplitIfOneOfThemIsSmall() {
        below(1, 0, 90);
        below(2, 1, 50);
        below(3, 1, 2);
        below(4, 0, 80);
        assertThat(released())
                .contains(new Row(NATION, Part.WHOLE, List.of(222L)))
                .noneSatisfy(row -> assertThat(row.organization()).isEqualTo(id(3)));
    }

    @Test
    void zerosMeanNobody() {
        own.put(NATION, new long[] {6, 0});
        own.put(id(1), new long[] {7, 0});
        parents.put(id(1), NATION);
        assertThat(released())
                .contains(new Row(id(1), Part.WHOLE, List.of(7L, 0L)), new Row(NATION, Part.OWN, List.of(6L, 0L)));
    }

    @Test
    void whatIsFewAltogetherIsNotPublishedAtAll() {
        below(1, 0, 2);
        below(2, 0, 1);
        assertThat(released()).isEmpty();
    }

    /**
     * Each cell by itself: a row gives all of them and no sum over them, and months have no act in common. So what can be
     * reckoned over several cells or months is what can be reckoned in each, and none or five and none or five is no few.
     */
    @Test
    void noSubtractionFindsASmallNumber() {
        var chance = new Random(20261126);
        var published = 0;
        for (var tree = 0; tree < TREES; tree++) {
            var cells = 1 + chance.nextInt(3);
            grow(chance, cells);
            var rows = released();
            published += rows.size();
            for (var cell = 0; cell < cells; cell++) {
                assertThat(attacked(rows, cell))
                        .as("tree %s, cell %s: %s of %s", tree, cell, rows, describe())
                        .isEmpty();
            }
        }
        assertThat(published).isGreaterThan(TREES);
    }

    /** The attack itself can succeed: on the figures as they were before, each place by itself if it has enough. */
    @Test
    void theAttackFindsWhatThresholdsAloneGiveAway() {
        var chance = new Random(20261126);
        var found = 0;
        for (var tree = 0; tree < TREES; tree++) {
            grow(chance, 1);
            found += attacked(byThresholdAlone(), 0).isPresent() ? 1 : 0;
        }
        assertThat(found).isGreaterThan(TREES / 10);
    }

    private List<Row> released() {
        var upwards = new HashMap<OrganizationId, List<OrganizationId>>();
        own.keySet().forEach(desk -> upwards.put(desk, chain(desk)));
        return Release.of(own, upwards, own.values().iterator().next().length);
    }

    private List<Row> byThresholdAlone() {
        var rows = new ArrayList<Row>();
        for (var place : places()) {
            var sum = sum(Part.WHOLE, place, List.of());
            if (sum == 0 || sum >= Release.FEWEST) {
                rows.add(new Row(place, Part.WHOLE, List.of(sum)));
            }
        }
        return rows;
    }

    /** A set of others whose small number follows from the rows, for somebody of one desk or of none. */
    private Optional<String> attacked(List<Row> rows, int cell) {
        var desks = List.copyOf(own.keySet());
        for (var insider = -1; insider < desks.size(); insider++) {
            var known = new ArrayList<boolean[]>();
            for (var row : rows) {
                var in = new boolean[desks.size()];
                for (var desk = 0; desk < in.length; desk++) {
                    in[desk] = isIn(row, desks.get(desk), rows);
                }
                known.add(in);
            }
            if (insider >= 0) {
                var in = new boolean[desks.size()];
                in[insider] = true;
                known.add(in);
            }
            var found = new Attack(
                            known,
                            desks.stream()
                                    .mapToLong(desk -> Objects.requireNonNull(own.get(desk))[cell])
                                    .toArray(),
                            insider)
                    .smallSet();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Told from the rows and the tree, as everybody can. */
    private boolean isIn(Row row, OrganizationId desk, List<Row> rows) {
        return switch (row.part()) {
            case WHOLE -> chain(desk).contains(row.organization());
            case OWN -> desk.equals(row.organization());
            case REST ->
                chain(desk).contains(row.organization())
                        && rows.stream()
                                .filter(other -> other.part() == Part.OWN
                                        ? other.organization().equals(row.organization())
                                        : other.part() == Part.WHOLE
                                                && row.organization().equals(parents.get(other.organization())))
                                .noneMatch(other -> isIn(other, desk, rows));
        };
    }

    private void grow(Random chance, int cells) {
        parents.clear();
        own.clear();
        own.put(NATION, numbers(chance, cells));
        var places = 2 + chance.nextInt(7);
        for (var place = 1; place <= places; place++) {
            below(place, chance.nextInt(place), numbers(chance, cells));
        }
    }

    private static long[] numbers(Random chance, int cells) {
        return IntStream.range(0, cells).mapToLong(_ -> number(chance)).toArray();
    }

    private static long number(Random chance) {
        return chance.nextInt(3) == 0 ? chance.nextInt(40) : chance.nextInt(9);
    }

    private void below(int place, int parent, long... numbers) {
        parents.put(id(place), id(parent));
        own.put(id(place), numbers);
    }

    private List<OrganizationId> places() {
        var places = new ArrayList<>(parents.keySet());
        places.add(NATION);
        return places;
    }

    private long sum(Part part, OrganizationId place, List<Row> rows) {
        return own.entrySet().stream()
                .filter(desk -> isIn(new Row(place, part, List.of()), desk.getKey(), rows))
                .mapToLong(desk -> desk.getValue()[0])
                .sum();
    }

    private List<OrganizationId> chain(OrganizationId desk) {
        var chain = new ArrayList<OrganizationId>();
        for (OrganizationId at = desk; at != null; at = parents.get(at)) {
            chain.add(at);
        }
        return chain;
    }

    private String describe() {
        var text = new StringBuilder();
        own.forEach((desk, number) -> text.append(desk.value().getLeastSignificantBits())
                .append('=')
                .append(Arrays.toString(number))
                .append(' '));
        return text + "" + parents;
    }

    private static OrganizationId id(int number) {
        return new OrganizationId(new UUID(0, number));
    }
}
