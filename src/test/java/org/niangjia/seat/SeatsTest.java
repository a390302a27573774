package org.niangjia.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.seat.Rosters.held;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.Rows;
import org.niangjia.identity.Role;
import org.niangjia.organization.Ground;
import org.niangjia.organization.TreeChanges;
import org.niangjia.organization.TreeChanges.Named;
import org.niangjia.organization.TreeOutcome;
import org.niangjia.person.NewPerson;
import org.niangjia.person.People;
import org.niangjia.person.Sex;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who was what from when to when; in counties where no other test writes down who sits there. */
@CountryTest
@Import(Rosters.class)
class SeatsTest {
    private static final OrganizationId CITY = Neighbourhood.at("1507");
    private static final OrganizationId COUNTY = Neighbourhood.at("150702");
    private static final OrganizationId OTHER = Neighbourhood.at("150703");
    private static final LocalDate DAY = Rosters.DAY;

    @Autowired
    Seats seats;

    @Autowired
    SeatChanges changes;

    @Autowired
    Rosters rosters;

    @Autowired
    People people;

    @Autowired
    TreeChanges tree;

    @Autowired
    Neighbourhood neighbourhood;

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
    void whoWasItOnThatDay() {
        var first = taken(COUNTY, "executive", DAY);
        var second = taken(COUNTY, "executive", DAY.plusDays(9));
        assertThat(changes.end(officer, first, 1, DAY.plusDays(20), "she moved away"))
                .isEqualTo(done(first));
        assertThat(on(COUNTY, DAY.minusDays(1))).doesNotContain(first, second);
        assertThat(on(COUNTY, DAY)).contains(first).doesNotContain(second);
        assertThat(on(COUNTY, DAY.plusDays(19))).contains(first, second);
        assertThat(on(COUNTY, DAY.plusDays(20))).contains(second).doesNotContain(first);
    }

    @Test
    void oneChairAtATime() {
        var at = Neighbourhood.at("150781");
        var chair = taken(at, "chair", DAY);
        var name = people.get(find(chair).person()).name();
        var occupied = new SeatOutcome.Refused("seat.refusal.occupied", name);
        assertThat(take(at, held("chair", DAY.plusDays(5)))).isEqualTo(occupied);
        assertThat(take(at, held("chair", DAY.minusDays(5)))).isEqualTo(occupied);
        assertThat(take(at, held("chair", DAY.minusDays(5)).endingOn(DAY))).isInstanceOf(SeatOutcome.Done.class);
        changes.end(officer, chair, 1, DAY.plusDays(5), "her term is over");
        var next = taken(at, "chair", DAY.plusDays(5));
        assertThat(on(at, DAY.plusDays(4))).containsExactly(chair);
        assertThat(on(at, DAY.plusDays(5))).containsExactly(next);
    }

    /** Two officers write down two chairs at the same moment. */
    @Test
    void ofTwoAtTheSameMomentOneIsTheChair() throws Exception {
        var at = Neighbourhood.at("150721");
        var ready = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<SeatOutcome> one = () -> {
                ready.await();
                return take(at, held("chair", DAY));
            };
            var outcomes = threads.invokeAll(List.of(one, one)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(outcomes).hasAtLeastOneElementOfType(SeatOutcome.Done.class);
            assertThat(outcomes).hasAtLeastOneElementOfType(SeatOutcome.Refused.class);
        }
    }

    /** Concurrent posts are two seats of one person; the same post twice is none. */
    @Test
    void somebodyHasTwoPositionsAndNoneTwice() {
        var seat = taken(COUNTY, "vice_chair", DAY);
        var she = find(seat).person();
        var said = new NewPerson(people.get(she).name(), Sex.WOMAN, null, null, "");
        assertThat(rosters.takes(officer, COUNTY, she, said, held("executive", DAY)))
                .isInstanceOf(SeatOutcome.Done.class);
        assertRefused(
                rosters.takes(officer, COUNTY, she, said, held("vice_chair", DAY.plusDays(1))), "seat.refusal.twice");
        assertThat(seats.of(officer, she)).hasSize(2);
    }

    @Test
    void aCorrectionKeepsWhatStoodThere() {
        var seat = taken(COUNTY, "executive", DAY);
        var better = new Held(
                "executive",
                DAY.plusDays(1),
                null,
                DAY.plusYears(5),
                "part_time",
                "none",
                "elected",
                Map.of("front_line", "front_line"),
                "镇卫生院",
                "海妇发〔2024〕3号");
        assertThat(changes.correct(officer, seat, 1, better, "the document says so"))
                .isEqualTo(done(seat));
        assertThat(find(seat).held()).isEqualTo(better);
        assertThat(seats.notes(find(seat)))
                .extracting(SeatNote::kind)
                .containsExactly(SeatNote.Kind.CORRECTED, SeatNote.Kind.TAKEN);
        var note = seats.notes(find(seat)).getFirst();
        assertThat(note.was()).isEqualTo(held("executive", DAY));
        assertThat(note.reason()).isEqualTo("the document says so");
        assertThat(note.by()).isEqualTo(officer.account());
        assertRefused(changes.correct(officer, seat, 2, better, "once more"), "seat.refusal.same");
        assertThat(rows.acts(seat.value())).containsExactly("roster.taken done", "roster.corrected done");
    }

    @Test
    void whatCannotBeIsRefusedInWordsAndNothingStays() {
        var before = rows.list("select 1 from person.individual").size();
        var tomorrow = WorkingCalendar.day(clock.instant()).plusDays(1);
        assertRefused(take(COUNTY, held("group_head", DAY)), "seat.refusal.position");
        assertRefused(take(COUNTY, held("no_such", DAY)), "seat.refusal.position");
        assertRefused(take(COUNTY, held("executive", tomorrow)), "seat.refusal.not-yet");
        assertRefused(take(COUNTY, held("executive", LocalDate.of(1930, 1, 1))), "seat.refusal.too-early");
        assertThat(rows.list("select 1 from person.individual")).hasSize(before);
        var seat = taken(COUNTY, "executive", DAY);
        assertRefused(changes.end(officer, seat, 1, DAY, "at once"), "seat.refusal.ends-first");
        assertRefused(changes.end(officer, seat, 1, tomorrow, "tomorrow"), "seat.refusal.not-yet");
        assertThat(find(seat).held().until()).isNull();
    }

    @Test
    void whatLiesElsewhereIsNotThere() {
        var seat = taken(COUNTY, "executive", DAY);
        var elsewhere = neighbourhood.officer(OTHER, Role.CHAIR);
        assertThat(seats.all(elsewhere, COUNTY)).isEmpty();
        assertThat(seats.find(elsewhere, Permission.SEE_SEATS, seat)).isEmpty();
        assertThat(seats.of(elsewhere, find(seat).person())).isEmpty();
        assertThat(changes.end(elsewhere, seat, 1, DAY.plusDays(1), "x")).isEqualTo(new SeatOutcome.NotThere());
        assertThat(rosters.take(elsewhere, COUNTY, Rosters.somebody(), held("executive", DAY)))
                .isEqualTo(new SeatOutcome.NotThere());
        assertThat(rows.list(
                        "select action from audit.event where actor = ? and outcome = 'refused'",
                        elsewhere.account().value()))
                .hasSize(2);
        var leader = neighbourhood.officer(CITY, Role.LEADER);
        assertThat(seats.all(leader, COUNTY).orElseThrow()).isNotEmpty();
        assertThat(rosters.take(leader, COUNTY, Rosters.somebody(), held("executive", DAY)))
                .isEqualTo(new SeatOutcome.NotThere());
    }

    /** One of two officers has a page of before. */
    @Test
    void nobodyOverwritesWhatSheHasNotSeen() {
        var seat = taken(COUNTY, "executive", DAY);
        changes.end(officer, seat, 1, DAY.plusDays(9), "she moved away");
        assertRefused(changes.correct(officer, seat, 1, held("executive", DAY), "x"), "seat.refusal.changed");
        assertRefused(changes.end(officer, seat, 1, DAY.plusDays(20), "x"), "seat.refusal.changed");
        assertThat(find(seat).held().until()).isEqualTo(DAY.plusDays(9));
    }

    @Test
    void whatWasAMistakeIsInNoListAndItsRecordStays() {
        var at = Neighbourhood.at("150722");
        var seat = taken(at, "chair", DAY);
        var she = find(seat).person();
        assertThat(changes.withdraw(officer, seat, 1, "another woman")).isEqualTo(done(seat));
        assertThat(on(at, DAY)).isEmpty();
        assertThat(seats.of(officer, she)).isEmpty();
        assertThat(seats.notes(find(seat)).getFirst().reason()).isEqualTo("another woman");
        assertRefused(changes.end(officer, seat, 2, DAY.plusDays(1), "x"), "seat.refusal.changed");
        assertThat(take(at, held("chair", DAY))).isInstanceOf(SeatOutcome.Done.class);
    }

    /** Whoever had a seat there had it until that day. */
    @Test
    void whereAFederationEndsItsSeatsEnd() {
        var organizer = neighbourhood.officer(CITY, Role.ORGANIZER);
        var ground = new Ground(DAY, "海政发〔2024〕4号", "区划调整");
        var founded = tree.found(organizer, COUNTY, "township", new Named("星河镇妇女联合会", "星河镇"), ground);
        var town = ((TreeOutcome.Done) founded).organization();
        var seat = taken(town, "executive", DAY);
        assertRefused(take(town, held("executive", DAY.minusDays(1))), "seat.refusal.before-founding");
        var late = taken(town, "representative", DAY.plusDays(10));
        var end = new Ground(DAY.plusDays(9), "海政发〔2024〕5号", "撤销");
        assertThat(tree.dissolve(organizer, town, end)).isEqualTo(new TreeOutcome.Refused("seat.refusal.begins-later"));
        assertThat(find(seat).held().until()).isNull();
        changes.withdraw(officer, late, 1, "a mistake");
        assertThat(tree.dissolve(organizer, town, end)).isEqualTo(new TreeOutcome.Done(COUNTY));
        assertThat(find(seat).held().until()).isEqualTo(DAY.plusDays(9));
        assertThat(rows.acts(seat.value())).containsExactly("roster.taken done", "roster.ended done");
        assertThat(take(town, held("executive", DAY))).isEqualTo(new SeatOutcome.NotThere());
    }

    private SeatOutcome take(OrganizationId at, Held held) {
        return rosters.take(officer, at, Rosters.somebody(), held);
    }

    private SeatId taken(OrganizationId at, String position, LocalDate from) {
        return rosters.taken(officer, at, Rosters.somebody(), held(position, from))
                .id();
    }

    private Seat find(SeatId seat) {
        return rosters.find(officer, seat);
    }

    private List<SeatId> on(OrganizationId at, LocalDate day) {
        return rosters.on(officer, at, day);
    }

    private static SeatOutcome done(SeatId seat) {
        return new SeatOutcome.Done(seat);
    }

    private static void assertRefused(SeatOutcome outcome, String key) {
        assertThat(outcome).isEqualTo(new SeatOutcome.Refused(key));
    }
}
