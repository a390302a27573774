package org.niangjia.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.seat.Rosters.held;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.Rows;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.measure.Reading;
import org.niangjia.measure.Readings;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.niangjia.vocabulary.Classification;
import org.niangjia.vocabulary.Vocabulary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What measures/seat.yaml counts; in a city where no other test confirms a list. */
@CountryTest
@Import({Rosters.class, Readings.class})
class RosterMeasuresTest {
    private static final OrganizationId CITY = Neighbourhood.at("1504");
    private static final OrganizationId COUNTY = Neighbourhood.at("150402");
    private static final OrganizationId OTHER = Neighbourhood.at("150403");
    private static final LocalDate DAY = Rosters.DAY;
    private static final String EXECUTIVES = "executives";
    private static final String FRONT_LINE = "executives_front_line";
    private static final String ROSTERS = "rosters";

    @Autowired
    Seats seats;

    @Autowired
    SeatChanges changes;

    @Autowired
    Rosters rosters;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    Readings readings;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Staff staff;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    private Officer officer;

    @BeforeEach
    void somebodyOfTheCity() {
        clock.reset();
        officer = neighbourhood.officer(CITY, Role.CHAIR);
    }

    @Test
    void whatIsConfirmedIsCountedHereAndAbove() throws InterruptedException {
        var known = taken(COUNTY, Map.of("front_line", "front_line"));
        taken(COUNTY, Map.of());
        taken(OTHER, Map.of());
        readings.settle();
        assertThat(own(EXECUTIVES)).isEqualTo(new Reading.Missing());
        assertThat(changes.confirm(officer, COUNTY)).isTrue();
        assertThat(seats.confirmedAt(COUNTY)).contains(clock.instant());
        readings.settle();
        assertThat(own(EXECUTIVES)).isEqualTo(new Reading.Counted(2, 2));
        assertThat(own(FRONT_LINE)).isEqualTo(new Reading.Counted(1, 2));
        assertThat(total(EXECUTIVES)).isEqualTo(new Reading.Counted(2, 2));
        assertThat(total(ROSTERS)).isEqualTo(new Reading.Counted(1, 1));
        changes.end(officer, known, 1, DAY.plusDays(9), "she moved away");
        readings.settle();
        assertThat(own(FRONT_LINE)).isEqualTo(new Reading.Counted(0, 1));
        assertThat(total(EXECUTIVES)).isEqualTo(new Reading.Counted(1, 1));
    }

    @Test
    void aPageSaysWhatIsConfirmedAndHowManyThereAre() throws InterruptedException {
        var place = Neighbourhood.at("150404");
        taken(place, Map.of());
        var browser = staff.signedIn(neighbourhood.onDuty(CITY, Role.OFFICER));
        var page = "/desk/organizations/" + place;
        assertThat(Browser.body(browser.get(page))).contains("名单还没有核对过", "还没有核对过的名单，所以还没有数字");
        assertThat(browser.post(page + "/roster")).hasStatus(303);
        readings.settle();
        assertThat(Browser.body(browser.get(page))).contains("上次核对", "0 到 1", "基层和一线的执委");
        assertThat(Browser.body(browser.get(page + "?on=2024-05-01"))).doesNotContain("上次核对", "核对过名单的组织");
        var leader = staff.signedIn(neighbourhood.onDuty(CITY, Role.LEADER));
        assertThat(Browser.body(leader.get(page))).contains("0 到 1").doesNotContain("/roster\"");
    }

    @Test
    void whatLiesElsewhereIsConfirmedByNobody() {
        var elsewhere = neighbourhood.officer(Neighbourhood.at("1505"), Role.CHAIR);
        assertThat(changes.confirm(elsewhere, COUNTY)).isFalse();
        assertThat(changes.confirm(neighbourhood.officer(CITY, Role.LEADER), COUNTY))
                .isFalse();
        assertThat(rows.list(
                        "select 1 from audit.event where action = 'roster.confirmed' and actor = ? and outcome = 'refused'",
                        elsewhere.account().value()))
                .hasSize(1);
    }

    /** What is declared of seats can be counted. */
    @Test
    void everyClassificationIsAColumn() {
        var columns = rows
                .list("select column_name from information_schema.columns where table_schema = 'seat'"
                        + " and table_name = 'measure_seat'")
                .stream()
                .map(row -> String.valueOf(row.get("column_name")))
                .toList();
        assertThat(columns)
                .containsAll(vocabulary.classifications().stream()
                        .filter(each -> each.of() == Classification.Of.SEAT)
                        .map(each -> each.term().id())
                        .toList());
    }

    private SeatId taken(OrganizationId at, Map<String, String> classes) {
        return rosters.taken(officer, at, Rosters.somebody(), held("executive", DAY, classes))
                .id();
    }

    private Reading own(String measure) {
        return readings.own(officer, Permission.SEE_SEATS, COUNTY, measure);
    }

    private Reading total(String measure) {
        return readings.total(officer, Permission.SEE_SEATS, CITY, measure);
    }
}
