package org.niangjia.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.Rows;
import org.niangjia.identity.Role;
import org.niangjia.measure.Folding;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Figures go with what is moved, also while eight write. */
@CountryTest
class MovedFiguresTest {
    private static final OrganizationId CITY = Neighbourhood.at("11");
    private static final OrganizationId HERE = Neighbourhood.at("110117");
    private static final OrganizationId THERE = Neighbourhood.at("110118");
    private static final Ground GROUND = new Ground(LocalDate.of(2024, 4, 1), "京政发〔2024〕1号", "区划调整");
    private static final int WRITERS = 8;

    private static final String TOTALS = """
            select measure, certain, possible, kept from measure.figure
             where organization_id = ? and (certain, possible, kept) <> (0, 0, 0)""";

    private static final String SUMS = """
            select f.measure, sum(f.own_certain)::bigint certain, sum(f.own_possible)::bigint possible,
                   sum(f.own_kept)::bigint kept
              from measure.figure f
              join organization.node n on n.id = f.organization_id
              join organization.node top on n.path >= top.path and n.path < top.path || ':'
             where top.id = ?
             group by f.measure
            having (sum(f.own_certain), sum(f.own_possible), sum(f.own_kept)) <> (0, 0, 0)""";

    @Autowired
    TreeChanges changes;

    @Autowired
    Organizations organizations;

    @Autowired
    Folding folding;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    private Officer organizer;
    private OrganizationId town;
    private OrganizationId village;

    @BeforeEach
    void somethingIsOpenInAVillage() throws InterruptedException {
        clock.reset();
        organizer = neighbourhood.officer(CITY, Role.ORGANIZER);
        town = organizations.children(HERE, 0, 1).getFirst().id();
        village = organizations.children(town, 0, 1).getFirst().id();
        neighbourhood.officer(village, Role.OFFICER);
        neighbourhood.ask(village, "…");
        neighbourhood.ask(village, "…");
        folding.settle();
    }

    @Test
    void whatIsCountedThereIsCountedHereNoMore() {
        var moved = totals(town);
        var here = totals(HERE);
        var there = totals(THERE);
        var city = totals(CITY);
        assertThat(moved).isNotEmpty();
        move(THERE);
        assertThat(totals(THERE)).isEqualTo(sum(there, moved, 1));
        assertThat(totals(HERE)).isEqualTo(sum(here, moved, -1));
        assertThat(totals(CITY)).isEqualTo(city);
        assertSumsOf(HERE, THERE, CITY);
        move(HERE);
        assertThat(totals(HERE)).isEqualTo(here);
    }

    @Test
    void eightWhoWriteMeanwhileAreCountedWhereTheVillageStands() throws Exception {
        try (var threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            var work = new ArrayList<Callable<Boolean>>();
            for (var writer = 0; writer < WRITERS; writer++) {
                work.add(() -> {
                    for (var each = 0; each < 4; each++) {
                        neighbourhood.ask(village, "…");
                    }
                    return true;
                });
            }
            work.add(() -> {
                for (var each = 0; each < 6; each++) {
                    move(each % 2 == 0 ? THERE : HERE);
                }
                return true;
            });
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
        folding.settle();
        assertSumsOf(HERE, THERE, CITY);
        assertThat(rows.list("select 1 from consultation.request where organization_id = ?", village.value()))
                .hasSizeGreaterThanOrEqualTo(2 + 4 * WRITERS);
    }

    /** Both wait when the folder comes: first the town goes with its village, then the village leaves it. */
    @Test
    void whatIsMovedTwiceBeforeAnythingIsFoldedIsMovedInThatOrder() {
        var other = organizations.children(HERE, 0, 2).getLast().id();
        assertThat(changes.move(organizer, town, THERE, GROUND)).isEqualTo(new TreeOutcome.Done(town));
        assertThat(changes.move(organizer, village, other, GROUND)).isEqualTo(new TreeOutcome.Done(village));
        folding.settle();
        assertSumsOf(HERE, THERE, CITY, town, other);
        changes.move(organizer, village, town, GROUND);
        move(HERE);
        assertSumsOf(HERE, THERE, CITY, town, other);
    }

    private void move(OrganizationId to) {
        assertThat(changes.move(organizer, town, to, GROUND)).isEqualTo(new TreeOutcome.Done(town));
        folding.settle();
    }

    private void assertSumsOf(OrganizationId... places) {
        for (var place : places) {
            assertThat(totals(place)).isEqualTo(numbers(SUMS, place));
        }
    }

    private Map<String, List<Long>> totals(OrganizationId of) {
        return numbers(TOTALS, of);
    }

    private Map<String, List<Long>> numbers(String query, OrganizationId of) {
        var numbers = new HashMap<String, List<Long>>();
        for (var row : rows.list(query, of.value())) {
            numbers.put(
                    String.valueOf(row.get("measure")),
                    List.of((Long) row.get("certain"), (Long) row.get("possible"), (Long) row.get("kept")));
        }
        return numbers;
    }

    private static Map<String, List<Long>> sum(Map<String, List<Long>> some, Map<String, List<Long>> more, int sign) {
        var sum = new HashMap<>(some);
        more.forEach((measure, numbers) -> sum.merge(
                measure,
                List.of(sign * numbers.get(0), sign * numbers.get(1), sign * numbers.get(2)),
                (a, b) -> List.of(a.get(0) + b.get(0), a.get(1) + b.get(1), a.get(2) + b.get(2))));
        sum.values().removeIf(numbers -> numbers.stream().allMatch(number -> number == 0));
        return sum;
    }
}
