package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.DeskFigures.Counters;
import org.niangjia.identity.Role;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody calls the folder here: the boards follow by themselves, from the village up to the nation. */
@CountryTest
class BoardsFollowTest {
    private static final OrganizationId VILLAGE = Neighbourhood.at("152224100001");
    private static final List<OrganizationId> UPWARDS = Stream.of(
                    "152224100001", "152224100", "152224", "1522", "15", "")
            .map(Neighbourhood::at)
            .toList();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    DeskFigures figures;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    private final Map<OrganizationId, Officer> supervisors = new LinkedHashMap<>();

    @BeforeEach
    void aYearInWhichNobodyElseAsks() {
        clock.reset();
        clock.advance(Duration.ofDays(500));
        UPWARDS.forEach(place -> supervisors.put(place, neighbourhood.officer(place, Role.SUPERVISOR)));
        neighbourhood.officer(VILLAGE, Role.OFFICER);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void whatIsAskedAndWhatBecomesOverdueIsSeenAtEveryLevel() throws InterruptedException {
        awaitNothingLeft();
        var waiting = all(Counters::waiting);
        var overdue = all(Counters::overdue);

        neighbourhood.ask(VILLAGE, "…");
        awaitOneMore(waiting, Counters::waiting);
        assertThat(all(Counters::overdue)).isEqualTo(overdue);

        clock.advance(Duration.ofDays(30));
        awaitOneMore(overdue, Counters::overdue);
    }

    private void awaitNothingLeft() throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!rows.list(
                        "select organization_id from measure.mark union all"
                                + " select organization_id from measure.due where on_day <= ?",
                        WorkingCalendar.day(clock.instant()))
                .isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(until);
            Thread.sleep(50);
        }
    }

    private void awaitOneMore(Map<OrganizationId, Long> before, Function<Counters, Long> counter)
            throws InterruptedException {
        var expected = new LinkedHashMap<>(before);
        expected.replaceAll((_, number) -> number + 1);
        var until = System.nanoTime() + PATIENCE.toNanos();
        var seen = all(counter);
        while (!seen.equals(expected) && System.nanoTime() < until) {
            Thread.sleep(20);
            seen = all(counter);
        }
        assertThat(seen).isEqualTo(expected);
    }

    private Map<OrganizationId, Long> all(Function<Counters, Long> counter) throws InterruptedException {
        var all = new LinkedHashMap<OrganizationId, Long>();
        for (var each : supervisors.entrySet()) {
            all.put(
                    each.getKey(),
                    counter.apply(
                            Boards.of(figures, each.getValue(), each.getKey()).total()));
        }
        return all;
    }
}
