package org.niangjia.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.Rows;
import org.niangjia.identity.Role;
import org.niangjia.measure.Reading;
import org.niangjia.measure.Readings;
import org.niangjia.organization.Ground;
import org.niangjia.organization.TreeChanges;
import org.niangjia.organization.TreeChanges.Named;
import org.niangjia.organization.TreeOutcome;
import org.niangjia.seat.Opening.Stated;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** From the conditions of a post to the end of somebody's time in it (P06, P07); in a city of its own. */
@CountryTest
@Import({Rosters.class, Posts.class, Readings.class})
class OpeningsTest {
    private static final OrganizationId CITY = Neighbourhood.at("1501");
    private static final OrganizationId COUNTY = Neighbourhood.at("150102");
    private static final LocalDate FROM = Posts.APPROVED.plusDays(10);

    @Autowired
    Openings openings;

    @Autowired
    OpeningChanges changes;

    @Autowired
    Assessments assessments;

    @Autowired
    Terms terms;

    @Autowired
    Posts posts;

    @Autowired
    Rosters rosters;

    @Autowired
    SeatChanges seats;

    @Autowired
    TreeChanges tree;

    @Autowired
    Readings readings;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    private Officer officer;

    @BeforeEach
    void aChairOfTheCity() {
        clock.reset();
        officer = neighbourhood.officer(CITY, Role.CHAIR);
    }

    @Test
    void nobodyTakesItBeforeSheWasApproved() {
        var opening = posts.stated(officer, COUNTY);
        var candidate = posts.proposed(officer, opening);
        var missing = new SeatOutcome.Refused("seat.opening.refusal.missing", "approval");
        assertThat(appoint(candidate, FROM)).isEqualTo(missing);
        posts.cleared(officer, candidate, "approval", true, Posts.APPROVED);
        assertThat(appoint(candidate, Posts.APPROVED.minusDays(1))).isEqualTo(missing);
        var seat = ((SeatOutcome.Done) appoint(candidate, Posts.APPROVED)).seat();
        assertThat(rosters.find(officer, seat))
                .satisfies(taken -> assertThat(taken.person()).isEqualTo(candidate.person()))
                .satisfies(taken -> assertThat(taken.organization()).isEqualTo(COUNTY))
                .extracting(taken -> taken.held().appointment())
                .isEqualTo("seconded");
        var filled = posts.find(officer, opening.id());
        assertThat(filled.closed()).isTrue();
        assertThat(openings.candidates(filled))
                .singleElement()
                .extracting(Candidate::seat)
                .isEqualTo(seat);
        assertThat(openings.notes(filled))
                .extracting(OpeningNote::kind)
                .containsExactly(OpeningNote.Kind.SEATED, OpeningNote.Kind.PROPOSED, OpeningNote.Kind.STATED);
        assertThat(appoint(candidate, Posts.APPROVED)).isEqualTo(new SeatOutcome.Refused(SeatChanges.CHANGED));
    }

    /** It was another woman who was appointed. */
    @Test
    void anAppointmentThatWasAMistakeOpensThePostAgain() {
        var candidate = posts.proposed(officer, posts.stated(officer, COUNTY));
        posts.cleared(officer, candidate, "approval", true, Posts.APPROVED);
        var seat = ((SeatOutcome.Done) appoint(candidate, FROM)).seat();
        seats.withdraw(officer, seat, 1, "another woman");
        assertThat(find(candidate).seat()).isNull();
        assertThat(posts.find(officer, candidate.opening()).closed()).isFalse();
        assertThat(appoint(candidate, FROM)).isInstanceOf(SeatOutcome.Done.class);
    }

    @Test
    void noCorrectionMakesItEarlierThanTheApproval() {
        var candidate = posts.proposed(officer, posts.stated(officer, COUNTY));
        posts.cleared(officer, candidate, "approval", true, Posts.APPROVED);
        var seat = ((SeatOutcome.Done) appoint(candidate, FROM)).seat();
        var other = new SeatOutcome.Refused("seat.opening.refusal.other");
        assertThat(seats.correct(officer, seat, 1, seconded(Posts.APPROVED.minusDays(1), "seconded"), "x"))
                .isEqualTo(other);
        assertThat(seats.correct(officer, seat, 1, seconded(FROM, "full_time"), "x"))
                .isEqualTo(other);
        assertThat(seats.correct(officer, seat, 1, seconded(Posts.APPROVED, "seconded"), "the document says so"))
                .isInstanceOf(SeatOutcome.Done.class);
        assertThat(seats.end(officer, seat, 2, Posts.APPROVED.plusDays(90), "she went back"))
                .isInstanceOf(SeatOutcome.Done.class);
    }

    private static Held seconded(LocalDate from, String appointment) {
        return new Held("vice_chair", from, null, null, appointment, null, "appointed", Map.of(), "", "");
    }

    @Test
    void whatWasWrittenDownLastCounts() {
        var candidate = posts.proposed(officer, posts.stated(officer, COUNTY));
        posts.cleared(officer, candidate, "approval", true, Posts.APPROVED);
        posts.cleared(officer, candidate, "approval", false, Posts.APPROVED);
        assertThat(find(candidate).isStanding()).isFalse();
        assertThat(appoint(candidate, FROM)).isInstanceOf(SeatOutcome.Refused.class);
        posts.cleared(officer, candidate, "approval", true, Posts.APPROVED.plusDays(1));
        assertThat(find(candidate).clearances()).hasSize(3);
        assertThat(appoint(candidate, FROM)).isInstanceOf(SeatOutcome.Done.class);
    }

    @Test
    void aDayThatCannotBeIsRefused() {
        var opening = posts.stated(officer, COUNTY);
        var candidate = posts.proposed(officer, opening);
        assertRefused(
                posts.cleared(officer, candidate, "approval", true, Posts.PROPOSED.minusDays(1)),
                "seat.opening.refusal.before-proposed");
        assertRefused(
                posts.cleared(officer, candidate, "approval", true, LocalDate.of(2099, 1, 1)), "seat.refusal.not-yet");
        assertRefused(posts.cleared(officer, candidate, "talk", true, Posts.APPROVED), "seat.ask.check.wrong");
        var known = new Whom(Rosters.somebody(), null, Set.of());
        var early = new Candidate.Proposal("", "why", Posts.STATED.minusDays(1));
        assertRefused(
                changes.propose(officer, opening.id(), posts.now(officer, opening), known, early),
                "seat.opening.refusal.before-stated");
        var elected = new Stated("executive", "seconded", Posts.STATED, "conditions", "");
        assertRefused(changes.state(officer, COUNTY, elected), "seat.opening.refusal.position");
        assertThat(openings.candidates(opening)).hasSize(1);
        var ancient = new Stated("vice_chair", "seconded", LocalDate.of(1, 1, 1), "conditions", "");
        assertRefused(changes.state(officer, COUNTY, ancient), "seat.refusal.too-early");
    }

    @Test
    void whoIsNotProposedAnyMoreIsNotAppointed() {
        var opening = posts.stated(officer, COUNTY);
        var candidate = posts.proposed(officer, opening);
        posts.cleared(officer, candidate, "approval", true, Posts.APPROVED);
        changes.decline(officer, candidate.id(), posts.now(officer, candidate), "she does not want to");
        assertThat(appoint(candidate, FROM)).isEqualTo(new SeatOutcome.Refused(SeatChanges.CHANGED));
        var version = posts.now(officer, opening);
        assertThat(changes.close(officer, opening.id(), version, "the post was given up"))
                .isInstanceOf(OpeningOutcome.Done.class);
        assertRefused(changes.close(officer, opening.id(), version + 1, "once more"), SeatChanges.CHANGED);
        assertThat(find(candidate).seat()).isNull();
    }

    /** Two officers have the same page open. */
    @Test
    void theSecondOneIsTold() {
        var opening = posts.stated(officer, COUNTY);
        var seen = posts.now(officer, opening);
        posts.proposed(officer, opening);
        assertRefused(
                changes.propose(officer, opening.id(), seen, Whom.unknown(Rosters.somebody()), Posts.proposal()),
                SeatChanges.CHANGED);
    }

    @Test
    void whoKeepsAnotherRosterSeesNobodyWhoWasProposed() {
        var opening = posts.stated(officer, COUNTY);
        var candidate = posts.proposed(officer, opening);
        for (var role : new Role[] {Role.LEADER, Role.SUPERVISOR}) {
            var sees = neighbourhood.officer(CITY, role);
            assertThat(openings.list(sees, COUNTY)).as(role.name()).isEmpty();
            assertThat(openings.find(sees, opening.id())).isEmpty();
        }
        var elsewhere = neighbourhood.officer(Neighbourhood.at("150122"), Role.CHAIR);
        assertThat(openings.find(elsewhere, candidate.id())).isEmpty();
        assertThat(changes.decline(elsewhere, candidate.id(), posts.now(officer, candidate), "no"))
                .isEqualTo(new OpeningOutcome.NotThere());
        assertThat(appoint(elsewhere, candidate, FROM, null)).isEqualTo(new SeatOutcome.NotThere());
    }

    /** Whose time is over is told at her organisation and, once its roster is confirmed, in all above. */
    @Test
    void aTermThatEndsIsRemembered() throws InterruptedException {
        var at = Neighbourhood.at("150121");
        var candidate = posts.proposed(officer, posts.stated(officer, at));
        posts.cleared(officer, candidate, "approval", true, Posts.APPROVED);
        var today = WorkingCalendar.day(clock.instant());
        var seat = ((SeatOutcome.Done) appoint(officer, candidate, FROM, today.plusDays(59))).seat();
        seats.confirm(officer, at);
        readings.settle();
        assertThat(ending(at)).isEqualTo(new Reading.Counted(1, 1));
        assertThat(terms.at(officer, at).orElseThrow().own())
                .singleElement()
                .satisfies(due -> assertThat(due.seat().id()).isEqualTo(seat))
                .satisfies(due -> assertThat(due.over()).isFalse());
        assertThat(terms.at(officer, CITY).orElseThrow().below())
                .filteredOn(place -> place.organization().id().equals(at))
                .singleElement()
                .satisfies(place -> assertThat(place.ending()).isEqualTo(1))
                .satisfies(place -> assertThat(place.over()).isZero());
        seats.end(officer, seat, 1, today, "her time is over");
        readings.settle();
        assertThat(ending(at)).isEqualTo(new Reading.Counted(0, 0));
        assertThat(terms.at(officer, at).orElseThrow().own()).isEmpty();
    }

    @Test
    void anAssessmentIsNotedAndNotedOnceMoreWhenHerUnitIsTold() {
        var candidate = posts.proposed(officer, posts.stated(officer, COUNTY));
        posts.cleared(officer, candidate, "approval", true, Posts.APPROVED);
        var seat = ((SeatOutcome.Done) appoint(candidate, FROM)).seat();
        var found = rosters.find(officer, seat);
        assertThat(assessments.isOffered(found)).isTrue();
        var on = FROM.plusYears(1);
        var refused = assessments.assess(officer, seat, new Assessment(FROM.minusDays(1), true, "here", null));
        assertThat(refused).isEqualTo(new SeatOutcome.Refused("seat.refusal.assessed-first"));
        assessments.assess(officer, seat, new Assessment(on, true, "here", null));
        var told = new Assessment(on, true, "here", on.plusDays(9));
        assessments.assess(officer, seat, told);
        assertThat(assessments.of(found)).first().isEqualTo(told);
        assertThat(assessments.of(found)).hasSize(2);
    }

    @Test
    void whatEndsLooksForNobodyAnyMore() {
        var organizer = neighbourhood.officer(CITY, Role.ORGANIZER);
        var founding = new Ground(Posts.STATED, "呼政发〔2024〕4号", "区划调整");
        var founded = tree.found(organizer, COUNTY, "township", new Named("青山镇妇女联合会", "青山镇"), founding);
        var town = ((TreeOutcome.Done) founded).organization();
        var opening = posts.stated(officer, town);
        var end = new Ground(Posts.STATED.plusDays(30), "呼政发〔2024〕5号", "撤销");
        assertThat(tree.dissolve(organizer, town, end)).isEqualTo(new TreeOutcome.Done(COUNTY));
        assertThat(rows.list(
                        "select closed from seat.opening where id = ?",
                        opening.id().value()))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("closed", true));
        assertThat(openings.find(officer, opening.id())).isEmpty();
    }

    private Reading ending(OrganizationId at) {
        return readings.own(officer, Permission.SEE_SEATS, at, "terms_ending");
    }

    private Candidate find(Candidate candidate) {
        return openings.find(officer, candidate.id()).orElseThrow();
    }

    private SeatOutcome appoint(Candidate candidate, LocalDate from) {
        return appoint(officer, candidate, from, null);
    }

    private SeatOutcome appoint(Officer by, Candidate candidate, LocalDate from, @Nullable LocalDate termEnd) {
        var held =
                new Held("vice_chair", from, null, termEnd, "seconded", null, "appointed", Map.of(), "海州区司法局", "任职文件");
        return changes.appoint(by, candidate.id(), posts.now(officer, candidate), held);
    }

    private static void assertRefused(OpeningOutcome outcome, String key) {
        assertThat(outcome).isEqualTo(new OpeningOutcome.Refused(key));
    }
}
