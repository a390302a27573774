package org.niangjia.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.measure.model.Amount;
import org.niangjia.measure.model.FigureKey;
import org.niangjia.shared.OrganizationId;

/** Each on a world of its own, so that every number in it is known. */
class FoldingTest {
    private static final int WRITERS = 8;
    private static final int WRITES = 40;

    private final Random chance = new Random(20260310);

    @SuppressWarnings("NullAway.Init")
    private Trial trial;

    @BeforeEach
    void open() throws SQLException {
        trial = new Trial();
    }

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void oneChangeIsExactAtTheOrganisationAndAtEveryoneAbove() {
        var village = trial.place(chance);
        var other = trial.place(chance);
        var upwards = trial.upwards(village);
        assertThat(upwards).hasSizeGreaterThan(4);
        trial.write(() -> trial.add(other, Map.of("taken", true)));
        trial.folding.settle();

        trial.write(() -> trial.add(village, Map.of("taken", false)));
        trial.folding.settle();
        for (var at : upwards) {
            var others = trial.upwards(other).contains(at) ? 1 : 0;
            assertThat(trial.total(at, Trial.THINGS)).isEqualTo(count(1 + others));
            assertThat(trial.total(at, Trial.TAKEN)).isEqualTo(count(others));
        }
        trial.write(() -> trial.takeAll(village));
        trial.folding.settle();
        for (var at : upwards) {
            var others = trial.upwards(other).contains(at) ? 1 : 0;
            assertThat(trial.total(at, Trial.TAKEN)).isEqualTo(count(1 + others));
        }
    }

    @Test
    void whatIsNotKnownMakesTheUpperBoundLarger() {
        var village = trial.place(chance);
        trial.write(() -> {
            trial.add(village, Map.of("taken", true));
            trial.add(village, Map.of("kind", "a"));
            trial.add(village, Map.of("taken", false));
        });
        trial.folding.settle();
        for (var at : trial.upwards(village)) {
            assertThat(trial.total(at, Trial.TAKEN)).isEqualTo(new Amount(1, 2, 0));
        }
    }

    @Test
    void eightWritersAtOnceEndWithExactNumbers() throws Exception {
        var places = IntStream.range(0, 12).mapToObj(_ -> trial.place(chance)).toList();
        var written = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(WRITERS + 3)) {
            // Two nodes fold, and one of them proves again and again.
            Callable<Boolean> folds = () -> {
                while (written.get() < WRITERS * WRITES) {
                    trial.folding.settle();
                }
                return true;
            };
            Callable<Boolean> proves = () -> {
                var node = trial.node();
                while (written.get() < WRITERS * WRITES) {
                    assertThat(node.atStart().differences()).isZero();
                }
                return true;
            };
            trial.folding.atStart();
            var folders = List.of(threads.submit(folds), threads.submit(folds), threads.submit(proves));
            List<Callable<Boolean>> writers = IntStream.range(0, WRITERS)
                    .<Callable<Boolean>>mapToObj(writer -> () -> {
                        var own = new Random(writer);
                        for (var write = 0; write < WRITES; write++) {
                            trial.write(() -> {
                                // In any order: writers of the same places must not wait for one another in a circle.
                                trial.add(places.get(own.nextInt(places.size())), Map.of("taken", own.nextBoolean()));
                                trial.add(places.get(own.nextInt(places.size())), Map.of());
                            });
                            written.incrementAndGet();
                        }
                        return true;
                    })
                    .toList();
            for (var writer : threads.invokeAll(writers)) {
                assertThat(writer.get()).isTrue();
            }
            for (var folder : folders) {
                assertThat(folder.get()).isTrue();
            }
        }
        trial.folding.settle();
        expectExact();
    }

    @Test
    void aFoldThatIsBrokenOffLeavesNoDifference() {
        var village = trial.place(chance);
        trial.write(() -> trial.add(village, Map.of("taken", true)));
        assertThatThrownBy(() -> trial.workerTransactions.as(Folding.JOB, () -> {
                    assertThat(trial.fold.next(trial.today())).isTrue();
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(trial.total(village, Trial.THINGS)).isEqualTo(Amount.NONE);
        assertThat(trial.marks.left()).containsExactly(village);

        trial.folding.settle();
        expectExact();
        assertThat(trial.marks.left()).isEmpty();
    }

    @Test
    void aWriterThatIsBrokenOffLeavesNoMark() {
        assertThatThrownBy(() -> trial.write(() -> {
                    trial.add(trial.place(chance), Map.of());
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");
        assertThat(trial.marks.left()).isEmpty();
        assertThatThrownBy(() -> trial.mark(trial.place(chance))).hasMessageContaining("transaction");
    }

    @Test
    void whatTimeAloneChangesIsCountedOnItsDay() {
        var village = trial.place(chance);
        trial.write(() -> trial.add(village, Map.of("due_on", trial.today().plusDays(2))));
        trial.folding.settle();
        for (var late : new int[] {0, 0, 0, 1, 1}) {
            trial.folding.settle();
            assertThat(trial.total(trial.upwards(village).getLast(), Trial.LATE))
                    .isEqualTo(count(late));
            trial.clock.advance(Duration.ofDays(1));
        }
    }

    @Test
    void aClockThatIsSetBackCountsAsOnThatDay() {
        var village = trial.place(chance);
        trial.write(() -> trial.add(village, Map.of("due_on", trial.today())));
        trial.clock.advance(Duration.ofDays(3));
        trial.folding.settle();
        assertThat(trial.total(village, Trial.LATE)).isEqualTo(count(1));
        trial.clock.advance(Duration.ofDays(-3));
        trial.folding.settle();
        assertThat(trial.total(village, Trial.LATE)).isEqualTo(count(0));
        trial.clock.advance(Duration.ofDays(1));
        trial.folding.settle();
        assertThat(trial.total(village, Trial.LATE)).isEqualTo(count(1));
    }

    /** The figures' own alarm counts on, also where what was due too early is never put right. */
    @Test
    void afterTheClockWasSetBackItIsBehindUntilThatIsPutRight() {
        trial.write(() -> trial.add(trial.place(chance), Map.of("due_on", trial.today())));
        var fails = new AtomicBoolean(true);
        var node = trial.node(() -> {
            if (fails.get()) {
                throw new IllegalStateException("no count");
            }
        });
        assertThat(node.behindSince()).isEmpty();
        trial.clock.advance(Duration.ofDays(3));
        node.foldAll();
        assertThat(node.behindSince()).contains(trial.clock.instant());

        trial.clock.advance(Duration.ofDays(-3));
        node.foldAll();
        var setBack = trial.clock.instant();
        trial.clock.advance(Duration.ofMinutes(5));
        assertThatThrownBy(node::putRight).isInstanceOf(IllegalStateException.class);
        node.foldAll();
        assertThat(node.settledAt()).isEmpty();
        assertThat(node.behindSince()).contains(setBack);

        fails.set(false);
        node.settle();
        assertThat(node.behindSince()).isEqualTo(node.settledAt()).contains(trial.clock.instant());
    }

    @Test
    void whatNobodyKeepsIsMissingAndNotZero() {
        var keeps = trial.place(chance);
        var keepsNot = trial.place(chance);
        var later = trial.place(chance);
        trial.write(() -> {
            trial.keep(keeps, trial.today());
            trial.keep(later, trial.today().plusDays(5));
            trial.add(keepsNot, Map.of());
            trial.add(later, Map.of());
        });
        trial.folding.settle();
        var nation = trial.upwards(keeps).getLast();
        assertThat(trial.total(keeps, Trial.KEPT)).isEqualTo(new Amount(0, 0, 1));
        assertThat(trial.total(keepsNot, Trial.KEPT)).isEqualTo(Amount.NONE);
        assertThat(trial.total(later, Trial.KEPT)).isEqualTo(Amount.NONE);
        assertThat(trial.total(nation, Trial.KEPT)).isEqualTo(new Amount(0, 0, 1));
        trial.clock.advance(Duration.ofDays(5));
        trial.folding.settle();
        assertThat(trial.total(later, Trial.KEPT)).isEqualTo(new Amount(1, 1, 1));
        assertThat(trial.total(nation, Trial.KEPT)).isEqualTo(new Amount(1, 1, 2));
    }

    @Test
    void theNightFindsNothingUnlessSomethingIsWrong() throws SQLException {
        var village = trial.place(chance);
        trial.write(() -> trial.add(village, Map.of("due_on", trial.today().plusDays(9))));
        assertThat(trial.folding.atNight()).map(Recount.Found::differences).contains(0);
        assertThat(trial.folding.atNight()).as("once a night").isEmpty();

        trial.spoil(village, Trial.THINGS, "own_certain");
        trial.spoil(trial.upwards(village).get(2), Trial.THINGS, "possible");
        trial.run("delete from measure.due");
        trial.clock.advance(Duration.ofDays(1));
        // The village's own number, and with it the five totals that would follow it; one total; one day that is due.
        assertThat(trial.folding.atNight().orElseThrow().differences()).isGreaterThanOrEqualTo(3);
        trial.clock.advance(Duration.ofDays(1));
        assertThat(trial.folding.atNight()).map(Recount.Found::differences).contains(0);
        expectExact();
        trial.clock.advance(Duration.ofDays(8));
        trial.folding.settle();
        assertThat(trial.total(village, Trial.LATE)).isEqualTo(count(1));
    }

    /** A mark that was left while everything was counted is no difference: it just has not been folded yet. */
    @Test
    void whatIsBeingChangedIsNoDifference() {
        var village = trial.place(chance);
        trial.folding.atStart();
        trial.write(() -> trial.add(village, Map.of()));
        assertThat(trial.recounted().differences()).isZero();
        trial.folding.settle();
        expectExact();
    }

    /** A mistake in a total that two nodes find at the same time is put right once. */
    @Test
    void twoNodesThatProveAtOncePutAMistakeRightOnce() throws Exception {
        var village = trial.place(chance);
        trial.write(() -> trial.add(village, Map.of()));
        trial.folding.atStart();
        trial.spoil(trial.upwards(village).get(2), Trial.THINGS, "possible");
        try (var nodes = Executors.newFixedThreadPool(2)) {
            var starts = Stream.<Callable<Recount.Found>>generate(() -> trial.node()::atStart)
                    .limit(2)
                    .toList();
            for (var start : nodes.invokeAll(starts)) {
                start.get();
            }
        }
        expectExact();
    }

    @Test
    void whatIsDeclaredAnewIsNotCountedBeforeItIsCountedEverywhere() throws SQLException {
        var village = trial.place(chance);
        trial.write(() -> trial.add(village, Map.of()));
        trial.folding.settle();
        assertThat(trial.counted.shown()).isEmpty();
        trial.folding.atStart();
        assertThat(trial.counted.shown()).containsKeys(Trial.THINGS, Trial.KEPT);
        assertThat(trial.ask("select count(*) from measure.proof where occasion = 'declared'"))
                .isEqualTo(1);
        trial.node().atStart();
        assertThat(trial.ask("select count(*) from measure.proof where occasion = 'declared'"))
                .isEqualTo(1);
    }

    /** While a country is counted anew, changes are folded as ever. */
    @Test
    void nobodyWaitsForTheProof() {
        var village = trial.place(chance);
        trial.folding.atStart();
        trial.write(() -> trial.add(village, Map.of()));
        trial.whileOneProves(() -> {
            trial.folding.settle();
            assertThat(trial.total(village, Trial.THINGS)).isEqualTo(count(1));
        });
    }

    private static Amount count(long number) {
        return new Amount(number, number, 0);
    }

    /** Every figure that stands there, reckoned from the rows alone, by hand: and none beside them. */
    private void expectExact() {
        var reckoned = new HashMap<FigureKey, List<Amount>>();
        for (var thing : trial.things()) {
            var at = new OrganizationId(thing.get("organization_id", UUID.class));
            @Nullable Boolean is = thing.get("taken", Boolean.class);
            @Nullable LocalDate due = thing.get("due_on", LocalDate.class);
            add(reckoned, at, Trial.THINGS, count(1));
            add(reckoned, at, Trial.TAKEN, new Amount(is != null && is ? 1 : 0, is == null || is ? 1 : 0, 0));
            var late = due != null && due.isBefore(trial.today());
            add(reckoned, at, Trial.LATE, new Amount(late ? 1 : 0, due == null || late ? 1 : 0, 0));
        }
        assertThat(reckoned).isNotEmpty();
        assertThat(trial.all()).isEqualTo(reckoned);
    }

    private void add(Map<FigureKey, List<Amount>> reckoned, OrganizationId at, MeasureId measure, Amount amount) {
        if (amount.isNone()) {
            return;
        }
        for (var above : trial.upwards(at)) {
            var own = above.equals(at) ? amount : Amount.NONE;
            reckoned.merge(
                    FigureKey.now(above, measure),
                    List.of(own, amount),
                    (one, other) ->
                            List.of(one.get(0).plus(other.get(0)), one.get(1).plus(other.get(1))));
        }
    }
}
