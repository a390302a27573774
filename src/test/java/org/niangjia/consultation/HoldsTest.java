package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.audit.Audit;
import org.niangjia.consultation.Follow.LookUp;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.DueTimes;
import org.niangjia.consultation.model.Header.Hold;
import org.niangjia.consultation.model.HoldNote;
import org.niangjia.consultation.model.Step;
import org.niangjia.consultation.store.Deletions;
import org.niangjia.consultation.store.Requests;
import org.niangjia.identity.Role;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.support.Browser;
import org.niangjia.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;

@CountryTest
class HoldsTest extends OneToHold {
    /** 温泉街道 of 阿尔山市, where no other test puts a chair. */
    private static final OrganizationId WITHOUT_CHAIR = Neighbourhood.at("152202003");

    @Autowired
    Copies copies;

    @Autowired
    Deletions deletions;

    @Autowired
    ViewerTransactions transactions;

    @Autowired
    Vault vault;

    @Autowired
    DeskChanges changes;

    @Autowired
    Shredding shredding;

    @Autowired
    Keeping keeping;

    @Autowired
    PrivacyNotices notices;

    @Autowired
    Requests requests;

    @Autowired
    Visits visits;

    @Autowired
    DueTimes times;

    @Autowired
    Audit audit;

    @Test
    void aChairHoldsAndReleasesWithAReasonThatStaysAtTheDesk() {
        assertThat(hold(" ")).isInstanceOf(DeskOutcome.Refused.class);
        assertThat(hold("reported to the police")).isEqualTo(DONE);
        assertThat(holds.release(chair, id, version(), "")).isInstanceOf(DeskOutcome.Refused.class);
        assertThat(holds.release(chair, id, version(), "the court has judged")).isEqualTo(DONE);
        assertThat(holds.release(chair, id, version(), "once more"))
                .isEqualTo(new DeskOutcome.Refused("consultation.desk.not-held"));
        var here = Neighbourhood.OWN.value();
        var who = chair.account().value();
        assertThat(neighbourhood.open(officer, id).steps())
                .endsWith(
                        new Step(Act.HELD, clock.instant(), who, here, here, "reported to the police", null),
                        new Step(Act.RELEASED, clock.instant(), who, here, here, "the court has judged", null));
    }

    @Test
    void whoIsNoChairOfThisDeskDoesNot() {
        var notThere = new DeskOutcome.NotThere();
        for (var someone : List.of(
                officer,
                neighbourhood.officer(Neighbourhood.SIBLING, Role.CHAIR),
                neighbourhood.officer(Neighbourhood.ANCESTOR, Role.CHAIR),
                neighbourhood.officer(Neighbourhood.OWN, Role.SUPERVISOR))) {
            assertThat(holds.hold(someone, id, version(), Hold.longest(clock.instant()), "why"))
                    .isEqualTo(notThere);
        }
        assertThat(hold("why")).isEqualTo(DONE);
        assertThat(holds.release(officer, id, version(), "why")).isEqualTo(notThere);
        assertThat(holds.hold(chair, id, version() - 1, Hold.longest(clock.instant()), "why"))
                .isEqualTo(new DeskOutcome.Changed());
    }

    @Test
    void thatItIsHeldStandsNowhereInClear() {
        var before = rows.request(id);
        hold("reported to the police");
        var now = rows.request(id);
        for (var column : List.of("state", "due_on", "assignee", "organization_id", "receipt_kept")) {
            assertThat(now.get(column)).isEqualTo(before.get(column));
        }
        assertThat((byte[]) now.get("header")).hasSameSizeAs(before.get("header"));
        assertThat(rows.acts(id.value())).endsWith("request.noted done").noneMatch(act -> act.contains("held"));
    }

    @Test
    void sheSeesTheSameAsWithoutIt() throws InterruptedException {
        var visit = neighbourhood.visit(asking);
        var before = follow.find(visit).orElseThrow();
        hold("reported to the police");
        assertThat(follow.find(visit)).contains(before);
    }

    @Test
    void aHoldHasALastDayWithinAYearAndIsRenewedWithAReason() {
        var today = WorkingCalendar.day(clock.instant());
        var noDay = new DeskOutcome.Refused("consultation.desk.hold-day");
        for (var until :
                new LocalDate[] {null, today.minusDays(1), today.plusYears(1).plusDays(1)}) {
            assertThat(holds.hold(chair, id, version(), until, "police")).isEqualTo(noDay);
        }
        assertThat(holds.hold(chair, id, version(), today.plusDays(10), "police"))
                .isEqualTo(DONE);
        var since = clock.instant();
        clock.advance(Duration.ofDays(5));
        assertThat(holds.hold(chair, id, version(), today.plusDays(30), "")).isInstanceOf(DeskOutcome.Refused.class);
        assertThat(holds.hold(chair, id, version(), today.plusDays(30), "the court"))
                .isEqualTo(DONE);
        assertThat(neighbourhood.open(chair, id).header().hold()).isEqualTo(new Hold(since, false, today.plusDays(30)));
    }

    /** Held or not, from the day on that her page had named nothing answers to her code. */
    @Test
    void pastItsLastDaySheFindsItNoMoreHeldOrNot() throws InterruptedException {
        var twin = neighbourhood.ask(Neighbourhood.OWN, WORDS);
        var other = neighbourhood.id(twin);
        acts.claim(officer, other, 1);
        acts.close(officer, other, 2, Step.Outcome.ADVISED, "the answer");
        clock.advance(Duration.ofDays(1_000));
        assertThat(hold("police")).isEqualTo(DONE);
        clock.advance(Duration.ofDays(95));
        for (var each : List.of(asking, twin)) {
            assertThat(follow.find(neighbourhood.visit(each))).isPresent();
        }
        clock.advance(Duration.ofDays(1));
        for (var each : List.of(asking, twin)) {
            assertThat(follow.lookUp(each.code().digits())).isEqualTo(new LookUp.Unknown());
            assertThat(copies.lookUp(each.code().digits())).isEqualTo(new LookUp.Unknown());
            assertThat(door.ask(Neighbourhood.asked(Neighbourhood.OWN, WORDS), each.formToken()))
                    .isEqualTo(new HelpDoor.Answer.Deleted());
        }
        assertThat(acts.reopen(officer, id, version(), "why"))
                .isEqualTo(new DeskOutcome.Refused("consultation.desk.evidence-only"));
    }

    @Test
    void whatIsHeldGoesOnlyWhereSomebodyMayLetItGo() {
        acts.reopen(officer, id, version(), "more to do");
        hold("police");
        neighbourhood.officer(WITHOUT_CHAIR, Role.OFFICER);
        assertThat(acts.handOver(officer, id, version(), WITHOUT_CHAIR, "over there"))
                .isEqualTo(new DeskOutcome.Refused("consultation.desk.receiver-no-holder"));
        neighbourhood.officer(WITHOUT_CHAIR, Role.CHAIR);
        assertThat(acts.handOver(officer, id, version(), WITHOUT_CHAIR, "over there"))
                .isEqualTo(DONE);
    }

    @Test
    void aChairFindsWhatIsHeldAtHerDesk() throws InterruptedException {
        var other = neighbourhood.id(neighbourhood.ask(Neighbourhood.OWN, WORDS));
        hold("police");
        assertThat(held(chair)).contains(id).doesNotContain(other);
        assertThat(held(officer)).isEmpty();
        assertThat(held(neighbourhood.officer(Neighbourhood.SIBLING, Role.CHAIR)))
                .doesNotContain(id);
        var chairs = staff.signedIn(neighbourhood.onDuty(Neighbourhood.OWN, Role.CHAIR));
        assertThat(Browser.body(chairs.get("/desk/held"))).contains("/desk/requests/" + id);
        holds.release(chair, id, version(), "over");
        assertThat(held(chair)).doesNotContain(id);
    }

    @Test
    void allThatHappensToAHoldIsNotedBesideTheKeys(@TempDir Path keys) throws InterruptedException, IOException {
        var notes = new DeletionNotes(deletions, transactions, vault, keys.toString());
        var noting = new Holds(changes, shredding, notes, transactions, clock);
        var erasing =
                new Erasure(requests, visits, shredding, keeping, notices, transactions, times, audit, notes, clock);
        var until = WorkingCalendar.day(clock.instant()).plusDays(10);
        noting.hold(chair, id, version() + 1, until, "police"); // refused
        noting.hold(chair, id, version(), until, "police");
        erasing.delete(id);
        noting.release(chair, id, version(), "over");
        var ledger = DeletionLedger.in(keys);
        assertThat(new HoldNotes(vault).open(ledger.readSealed()))
                .containsExactly(
                        new HoldNote(
                                Act.HELD, id, clock.instant(), chair.account().value(), until),
                        new HoldNote(Act.ERASED, id, clock.instant(), null, until),
                        new HoldNote(
                                Act.RELEASED,
                                id,
                                clock.instant(),
                                chair.account().value(),
                                until));
        assertThat(ledger.read()).extracting(DeletionLedger.Entry::request).containsExactly(id);
    }

    @Test
    void aHoldTravelsWithTheRequest() {
        acts.reopen(officer, id, version(), "more to do");
        hold("reported to the police");
        var above = neighbourhood.officer(Neighbourhood.ANCESTOR, Role.CHAIR);
        assertThat(acts.handOver(officer, id, version(), Neighbourhood.ANCESTOR, "up"))
                .isEqualTo(DONE);
        assertThat(holds.release(chair, id, version(), "ours no more")).isEqualTo(new DeskOutcome.NotThere());
        assertThat(holds.release(above, id, version(), "over")).isEqualTo(DONE);
    }

    @Test
    void thePageOffersItToTheChairAndSaysSoToAll() {
        var person = neighbourhood.onDuty(Neighbourhood.OWN, Role.CHAIR);
        var chairs = staff.signedIn(person);
        var officers = AtDesk.of(neighbourhood, staff, Neighbourhood.OWN);
        var path = "/desk/requests/" + id;
        assertThat(officers.page(id)).doesNotContain(path + "/hold");
        assertThat(Browser.body(chairs.get(path))).contains(path + "/hold?version=" + version());
        assertThat(chairs.get(path + "/hold?version=" + version())).hasStatusOk();
        assertThat(chairs.post(path + "/hold", "version", String.valueOf(version()), "until", day(), "reason", ""))
                .hasStatus(422);
        assertThat(chairs.post(
                        path + "/hold", "version", String.valueOf(version()), "until", day(), "reason", "reported"))
                .hasStatus(303);
        assertThat(officers.page(id)).contains("到期也不删", "reported").doesNotContain(path + "/release");
        assertThat(Browser.body(chairs.get(path))).contains(path + "/release?version=" + version());
    }

    private String day() {
        return Hold.longest(clock.instant()).toString();
    }
}
