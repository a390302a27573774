package org.niangjia.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.Rows;
import org.niangjia.identity.Role;
import org.niangjia.person.Born;
import org.niangjia.person.NewPerson;
import org.niangjia.person.Numbers;
import org.niangjia.person.People;
import org.niangjia.person.Person;
import org.niangjia.person.PersonId;
import org.niangjia.person.Sex;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Who was what from when to when; in counties where no other test writes down who sits there. */
@CountryTest
class SeatsTest {
    private static final OrganizationId CITY = Neighbourhood.at("1507");
    private static final OrganizationId COUNTY = Neighbourhood.at("150702");
    private static final OrganizationId OTHER = Neighbourhood.at("150703");
    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static int names;

    @Autowired
    Seats seats;

    @Autowired
    People people;

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
        assertThat(seats.end(officer, first, DAY.plusDays(20), "she moved away"))
                .isEqualTo(done(first));
        assertThat(on(COUNTY, DAY.minusDays(1))).doesNotContain(first, second);
        assertThat(on(COUNTY, DAY)).contains(first).doesNotContain(second);
        assertThat(on(COUNTY, DAY.plusDays(19))).contains(first, second);
        assertThat(on(COUNTY, DAY.plusDays(20))).contains(second).doesNotContain(first);
    }

    @Test
    void oneChairAtATime() {
        var chair = taken(OTHER, "chair", DAY);
        assertRefused(take(OTHER, somebody(), held("chair", DAY.plusDays(5))), "seat.refusal.occupied");
        assertRefused(take(OTHER, somebody(), held("chair", DAY.minusDays(5))), "seat.refusal.occupied");
        seats.end(officer, chair, DAY.plusDays(5), "her term is over");
        var next = taken(OTHER, "chair", DAY.plusDays(5));
        assertThat(on(OTHER, DAY.plusDays(4))).containsExactly(chair);
        assertThat(on(OTHER, DAY.plusDays(5))).containsExactly(next);
    }

    /** Two officers write down two chairs at the same moment. */
    @Test
    void ofTwoAtTheSameMomentOneIsTheChair() throws Exception {
        var at = Neighbourhood.at("150721");
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<SeatOutcome> one = () -> take(at, somebody(), held("chair", DAY));
            var outcomes = threads.invokeAll(List.of(one, one)).stream()
                    .map(each -> each.resultNow())
                    .toList();
            assertThat(outcomes).hasAtLeastOneElementOfType(SeatOutcome.Done.class);
            assertThat(outcomes).contains(new SeatOutcome.Refused("seat.refusal.occupied"));
        }
    }

    /** Concurrent posts are two seats of one person; the same post twice is none. */
    @Test
    void somebodyHasTwoPositionsAndNoneTwice() {
        var seat = taken(COUNTY, "vice_chair", DAY);
        var she = person(seat);
        assertThat(seats.take(officer, COUNTY, she, somebody(), held("executive", DAY)))
                .isInstanceOf(SeatOutcome.Done.class);
        assertRefused(
                seats.take(officer, COUNTY, she, somebody(), held("vice_chair", DAY.plusDays(1))),
                "seat.refusal.twice");
        assertThat(seats.of(officer, she)).hasSize(2);
    }

    @Test
    void aCorrectionKeepsWhatStoodThere() {
        var seat = taken(COUNTY, "executive", DAY);
        var better = new Held(
                "executive",
                DAY.plusDays(1),
                null,
                "part_time",
                "none",
                "elected",
                Map.of("front_line", "front_line"),
                "海妇发〔2024〕3号");
        assertThat(seats.correct(officer, seat, better, "the document says so")).isEqualTo(done(seat));
        assertThat(find(seat).held()).isEqualTo(better);
        assertThat(seats.notes(seat))
                .extracting(SeatNote::kind)
                .containsExactly(SeatNote.Kind.CORRECTED, SeatNote.Kind.TAKEN);
        var note = seats.notes(seat).getFirst();
        assertThat(note.was()).isEqualTo(held("executive", DAY));
        assertThat(note.reason()).isEqualTo("the document says so");
        assertThat(note.by()).isEqualTo(officer.account());
        assertRefused(seats.correct(officer, seat, better, "once more"), "seat.refusal.same");
        assertThat(rows.acts(seat.value())).containsExactly("roster.taken done", "roster.corrected done");
    }

    @Test
    void whatCannotBeIsRefusedInWordsAndNothingStays() {
        var before = rows.list("select 1 from person.individual").size();
        var tomorrow = WorkingCalendar.day(clock.instant()).plusDays(1);
        assertRefused(take(COUNTY, somebody(), held("group_head", DAY)), "seat.refusal.position");
        assertRefused(take(COUNTY, somebody(), held("no_such", DAY)), "seat.refusal.position");
        assertRefused(take(COUNTY, somebody(), held("executive", tomorrow)), "seat.refusal.not-yet");
        assertRefused(take(COUNTY, somebody(), held("executive", LocalDate.of(1930, 1, 1))), "seat.refusal.too-early");
        assertThat(rows.list("select 1 from person.individual")).hasSize(before);
        var seat = taken(COUNTY, "executive", DAY);
        assertRefused(seats.end(officer, seat, DAY, "at once"), "seat.refusal.ends-first");
        assertRefused(seats.end(officer, seat, tomorrow, "tomorrow"), "seat.refusal.not-yet");
        assertThat(find(seat).held().until()).isNull();
    }

    @Test
    void whatLiesElsewhereIsNotThere() {
        var seat = taken(COUNTY, "executive", DAY);
        var elsewhere = neighbourhood.officer(OTHER, Role.CHAIR);
        assertThat(seats.list(elsewhere, COUNTY, DAY)).isEmpty();
        assertThat(seats.find(elsewhere, Permission.SEE_SEATS, seat)).isEmpty();
        assertThat(seats.of(elsewhere, person(seat))).isEmpty();
        assertThat(seats.end(elsewhere, seat, DAY.plusDays(1), "x")).isEqualTo(new SeatOutcome.NotThere());
        assertThat(take(elsewhere, COUNTY, somebody(), held("executive", DAY))).isEqualTo(new SeatOutcome.NotThere());
        assertThat(rows.list(
                        "select action from audit.event where actor = ? and outcome = 'refused'",
                        elsewhere.account().value()))
                .hasSize(2);
        var leader = neighbourhood.officer(CITY, Role.LEADER);
        assertThat(seats.list(leader, COUNTY, DAY)).isNotEmpty();
        assertThat(take(leader, COUNTY, somebody(), held("executive", DAY))).isEqualTo(new SeatOutcome.NotThere());
    }

    @Test
    void whoIsKnownIsFoundBeforeSheIsWrittenDownAnew() {
        var name = "安素云" + ++names;
        var known = person(((SeatOutcome.Done) take(
                        COUNTY,
                        new NewPerson(
                                name, Sex.WOMAN, new Born(1980, 3), new Numbers("13000000001", "999999198003010023")),
                        held("executive", DAY)))
                .seat());
        assertThat(alike(OTHER, name, new Born(1980, 3), Numbers.NONE)).containsExactly(known);
        assertThat(alike(OTHER, name, new Born(1980, null), Numbers.NONE)).containsExactly(known);
        assertThat(alike(OTHER, name, new Born(1981, 3), Numbers.NONE)).isEmpty();
        assertThat(alike(OTHER, name, null, new Numbers("13000000001", ""))).containsExactly(known);
        assertThat(alike(OTHER, "安素霞", null, new Numbers("13000000001", ""))).isEmpty();
        assertThat(alike(OTHER, name, null, Numbers.NONE)).isEmpty();
        assertThat(alike(COUNTY, name, null, Numbers.NONE)).containsExactly(known);
        var byCard = new NewPerson("安素霞", Sex.WOMAN, null, new Numbers("", "999999198003010023"));
        assertThat(seats.alike(OTHER, byCard).certain()).isTrue();
        assertRefused(take(OTHER, byCard, held("executive", DAY)), "seat.refusal.known");
    }

    /** Whoever has to reach her reads them; nobody else, and each reading is kept. */
    @Test
    void herNumbersAreReadOneByOne() {
        var numbers = new Numbers("13000000002", "");
        var newcomer = new NewPerson("齐木格" + ++names, Sex.WOMAN, null, numbers);
        var she = person(((SeatOutcome.Done) take(COUNTY, newcomer, held("executive", DAY))).seat());
        assertThat(people.numbers(officer, she)).contains(numbers);
        assertThat(people.numbers(neighbourhood.officer(OTHER, Role.CHAIR), she))
                .isEmpty();
        assertThat(people.numbers(neighbourhood.officer(CITY, Role.ORGANIZER), she))
                .isEmpty();
        assertThat(rows.acts(she.value()))
                .containsExactly(
                        "person.numbers-read done", "person.numbers-read refused", "person.numbers-read refused");
        assertThat(String.valueOf(rows.list("select * from person.individual where id = ?", she.value())))
                .doesNotContain("13000000002");
    }

    private List<PersonId> alike(OrganizationId at, String name, @Nullable Born born, Numbers numbers) {
        return seats.alike(at, new NewPerson(name, Sex.WOMAN, born, numbers)).people().stream()
                .map(Person::id)
                .toList();
    }

    private static NewPerson somebody() {
        return new NewPerson("乌云" + ++names, Sex.WOMAN, null, Numbers.NONE);
    }

    private static Held held(String position, LocalDate from) {
        return new Held(position, from, null, null, null, null, Map.of(), "");
    }

    private SeatOutcome take(OrganizationId at, NewPerson who, Held held) {
        return take(officer, at, who, held);
    }

    private SeatOutcome take(Officer by, OrganizationId at, NewPerson who, Held held) {
        return seats.take(by, at, null, who, held);
    }

    private SeatId taken(OrganizationId at, String position, LocalDate from) {
        return ((SeatOutcome.Done) take(at, somebody(), held(position, from))).seat();
    }

    private Seat find(SeatId seat) {
        return seats.find(officer, Permission.SEE_SEATS, seat).orElseThrow();
    }

    private PersonId person(SeatId seat) {
        return find(seat).person();
    }

    private List<SeatId> on(OrganizationId at, LocalDate day) {
        return seats.list(officer, at, day).stream().map(Seat::id).toList();
    }

    private static SeatOutcome done(SeatId seat) {
        return new SeatOutcome.Done(seat);
    }

    private static void assertRefused(SeatOutcome outcome, String key) {
        assertThat(outcome).isEqualTo(new SeatOutcome.Refused(key));
    }
}
