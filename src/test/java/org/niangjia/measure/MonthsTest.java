package org.niangjia.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.shared.OrganizationId;

/** What is published of months, on a world of its own. */
class MonthsTest {
    private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);
    private static final LocalDate MARCH = LocalDate.parse("2027-03-01");

    private final Random chance = new Random(20261126);

    @SuppressWarnings("NullAway.Init")
    private Trial trial;

    @SuppressWarnings("NullAway.Init")
    private OrganizationId village;

    @SuppressWarnings("NullAway.Init")
    private OrganizationId nation;

    @BeforeEach
    void open() throws SQLException {
        trial = new Trial();
        village = trial.place(chance);
        nation = trial.upwards(village).getLast();
        at("2027-03-20", 10);
        trial.folding.atStart();
    }

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void whatHappenedIsPublishedOnTheThirdOfTheNextMonthAndThrownAway() throws SQLException {
        happens(village, "well", 7);
        happens(village, "badly", 5);
        at("2027-04-02", 23);
        trial.releasing.releaseActs();
        assertThat(published(Trial.DONE)).isEmpty();
        happens(village, "badly", 9);
        at("2027-04-03", 0);
        trial.releasing.releaseActs();
        assertThat(published(Trial.DONE))
                .containsExactly(new Published(MARCH, "done", nation, Part.WHOLE, List.of(7L, 5L)));
        assertThat(trial.ask("select count(*) from measure.tally where month = '2027-03-01'"))
                .isZero();
        assertThat(trial.ask("select count(*) from measure.tally")).isEqualTo(9);
        trial.releasing.releaseActs();
        assertThat(published(Trial.DONE)).hasSize(1);
    }

    /** Neither where, nor what, nor how long its name is; and after a night not even with what it was written. */
    @Test
    void aRowTellsTheMonthAndNothingElse() throws SQLException {
        trial.write(() -> {
            trial.add(village, Map.of());
            trial.tallies.add(village, Trial.DONE, "well");
        });
        happens(trial.place(chance), "badly", 40);
        assertThat(trial.ask("select count(distinct length(content)) from measure.tally"))
                .isEqualTo(1);
        assertThat(trial.ask("select count(*) from measure.tally where position(convert_to('" + village
                        + "', 'UTF8') in content) > 0"))
                .isZero();
        var together = "select count(*) from measure.tally join trial.thing on tally.xmin = thing.xmin";
        assertThat(trial.ask(together)).isEqualTo(1);
        trial.releasing.releaseActs();
        assertThat(trial.ask(together)).isZero();
        assertThat(trial.ask("select count(*) from measure.tally")).isEqualTo(41);
    }

    @Test
    void whatIsBrokenOffHasNotHappened() throws SQLException {
        try {
            trial.write(() -> {
                trial.tallies.add(village, Trial.DONE, "well");
                throw new IllegalStateException("broken off");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("broken off");
        }
        assertThat(trial.ask("select count(*) from measure.tally")).isZero();
    }

    /** After a stop over it the figures are those of its last day, and not of the day after. */
    @Test
    void aMonthEndsAsItStoodOnItsLastDayAlsoIfTheProgramStoodStillThen() {
        dueOn("2027-03-30", 5);
        dueOn("2027-04-01", 9);
        trial.folding.settle();
        at("2027-04-05", 8);
        trial.folding.settle();
        assertThat(published(Trial.STANDING))
                .containsExactly(new Published(MARCH, "standing", nation, Part.WHOLE, List.of(5L)));
        assertThat(trial.total(village, Trial.LATE).certain()).isEqualTo(14);
    }

    /** What is published stays; so what the clock alone has ended is not. */
    @Test
    void aClockThatLeapsPublishesNothingAndTheMonthEndsOnItsDay() {
        dueOn("2027-03-30", 5);
        trial.folding.settle();
        at("2030-06-20", 8);
        trial.folding.settle();
        at("2027-03-20", 11);
        trial.folding.settle();
        assertThat(published(Trial.STANDING)).isEmpty();
        at("2027-04-01", 8);
        trial.folding.settle();
        assertThat(published(Trial.STANDING))
                .containsExactly(new Published(MARCH, "standing", nation, Part.WHOLE, List.of(5L)));
    }

    private void dueOn(String day, int times) {
        for (var time = 0; time < times; time++) {
            trial.write(() -> trial.add(village, Map.of("due_on", LocalDate.parse(day))));
        }
    }

    private void happens(OrganizationId where, String cell, int times) {
        for (var time = 0; time < times; time++) {
            trial.write(() -> trial.tallies.add(where, Trial.DONE, cell));
        }
    }

    private List<Published> published(MonthTable table) {
        return trial.releases.list(List.of(nation), List.of(table.id()), LocalDate.EPOCH);
    }

    private void at(String day, int hour) {
        trial.clock.set(LocalDate.parse(day).atTime(hour, 0).toInstant(SHANGHAI));
    }
}
