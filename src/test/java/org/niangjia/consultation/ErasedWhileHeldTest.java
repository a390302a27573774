package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.Follow.LookUp;
import org.niangjia.consultation.Neighbourhood.Asking;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.Header;
import org.niangjia.consultation.model.Header.Hold;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.Selection;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Step;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.support.Browser;
import org.niangjia.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;

/** She has had deleted what is kept as evidence. */
@CountryTest
class ErasedWhileHeldTest extends OneToHold {
    @Autowired
    Prints prints;

    @Autowired
    Vault vault;

    @Test
    void whatSheDeletesMeanwhileIsGoneForHerAsIfItWereGone() throws InterruptedException {
        var twin = neighbourhood.ask(Neighbourhood.OWN, WORDS);
        hold("reported to the police");
        var visit = neighbourhood.visit(asking);
        var other = neighbourhood.visit(asking);
        assertThat(follow.delete(visit)).isEqualTo(Follow.Outcome.DONE);
        assertThat(follow.delete(neighbourhood.visit(twin))).isEqualTo(Follow.Outcome.DONE);

        assertThat(follow.find(visit)).isEmpty();
        assertThat(follow.write(other, "anyone?")).isEqualTo(Follow.Outcome.OVER);
        assertThat(follow.delete(other)).isEqualTo(Follow.Outcome.OVER);
        for (var each : List.of(asking, twin)) {
            assertThat(follow.lookUp(each.code().digits())).isEqualTo(new LookUp.Unknown());
            assertThat(door.keepReceipt(each.formToken())).isFalse();
            assertThat(door.ask(Neighbourhood.asked(Neighbourhood.OWN, WORDS), each.formToken()))
                    .isEqualTo(new HelpDoor.Answer.Deleted());
        }
        assertThat(rows.request(id)).containsEntry("state", "WITHDRAWN");
        assertThat(rows.acts(id.value())).endsWith("request.withdrawn done");
    }

    @Test
    void onlyTheChairReadsThenAndWithTheHoldItGoes() throws InterruptedException {
        hold("reported to the police");
        follow.delete(neighbourhood.visit(asking));
        var hidden = neighbourhood.open(officer, id);
        assertThat(hidden.story().words()).isEmpty();
        assertThat(hidden.messages()).isEmpty();
        assertThat(hidden.contact()).isEqualTo(SafeContact.NONE);
        assertThat(hidden.steps()).extracting(Step::reason).containsOnly("");
        assertThat(hidden.header()).extracting(Header::topic, Header::region).containsExactly("other", null);
        assertThat(neighbourhood.open(chair, id).story().words()).isEqualTo(WORDS);
        assertThat(neighbourhood.open(chair, id).steps())
                .extracting(Step::reason)
                .contains("reported to the police");
        var page = AtDesk.of(neighbourhood, staff, Neighbourhood.OWN).page(id);
        assertThat(page).doesNotContain("reported to the police", "法律政策咨询", "乌兰哈达");
        assertThat(acts.reopen(officer, id, version(), "why")).isInstanceOf(DeskOutcome.Refused.class);

        assertThat(holds.release(chair, id, version(), "over")).isEqualTo(DONE);

        assertThat(rows.request(id)).containsEntry("state", "DELETED").containsEntry("wrapped_key", null);
        assertThat(rows.list("select reason from consultation.deletion where request_id = ?", id.value()))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("reason", "HERS"));
        assertThat(desk.open(chair, id)).isEmpty();
        assertThat(rows.acts(id.value())).contains("request.deleted done");
    }

    /** That it was urgent would say what it was about. */
    @Test
    void ofWhatSheHadDeletedNoListTellsThatItWasUrgent() throws InterruptedException {
        acts.reopen(officer, id, version(), "more to do");
        acts.markUrgent(officer, id, version(), "he is back");
        hold("reported to the police");
        follow.delete(neighbourhood.visit(asking));
        for (var each : List.of(officer, chair)) {
            assertThat(desk.list(each, Selection.of(State.WITHDRAWN), 0, 1_000).requests())
                    .filteredOn(summary -> summary.id().equals(id))
                    .singleElement()
                    .satisfies(summary -> assertThat(summary.header().urgent()).isFalse());
            assertThat(desk.findSummary(each, id).orElseThrow().header().urgent())
                    .isFalse();
        }
        var hidden = neighbourhood.open(officer, id);
        assertThat(hidden.header().urgent()).isFalse();
        assertThat(hidden.steps()).extracting(Step::act).doesNotContain(Act.MARKED_URGENT);
        assertThat(neighbourhood.open(chair, id).header().urgent()).isTrue();
    }

    /** Neither does its place among the others. */
    @Test
    void noListPutsItFirstBecauseItWasUrgent() throws InterruptedException {
        var there = neighbourhood.officer(Neighbourhood.FOREIGN, Role.OFFICER);
        var plain = neighbourhood.ask(Neighbourhood.FOREIGN, WORDS);
        var first = neighbourhood.id(plain);
        follow.withdraw(neighbourhood.visit(plain));
        clock.advance(Duration.ofDays(3));
        var asked = neighbourhood.ask(Neighbourhood.FOREIGN, WORDS);
        var erased = neighbourhood.id(asked);
        acts.markUrgent(there, erased, 1, "he is back");
        var foreign = neighbourhood.officer(Neighbourhood.FOREIGN, Role.CHAIR);
        assertThat(holds.hold(foreign, erased, 2, Hold.longest(clock.instant()), "police"))
                .isEqualTo(DONE);
        follow.delete(neighbourhood.visit(asked));
        var closed = Selection.of(State.CLOSED, State.WITHDRAWN);
        assertThat(desk.list(there, closed, 0, 1_000).requests())
                .extracting(Request.Summary::id)
                .containsSubsequence(first, erased);
    }

    /** The next look shreds it; until then it is as if the chair had let it go. */
    @Test
    void pastItsLastDayNobodyReadsWhatSheHadDeleted() throws InterruptedException {
        var until = WorkingCalendar.day(clock.instant()).plusDays(10);
        holds.hold(chair, id, version(), until, "reported to the police");
        follow.delete(neighbourhood.visit(asking));
        clock.advance(Duration.ofDays(10));
        assertThat(neighbourhood.open(chair, id).story().words()).isEqualTo(WORDS);
        assertThat(held(chair)).contains(id);
        clock.advance(Duration.ofDays(1));
        assertThat(neighbourhood.open(chair, id).story().words()).isEmpty();
        assertThat(held(chair)).doesNotContain(id);
        assertThat(prints.print(chair, id, version(), "why"))
                .isEqualTo(new Prints.Answer.Not(new DeskOutcome.Refused("consultation.desk.not-from-here")));
    }

    /** Nobody works on it any more: no other desk shall learn that there was something. */
    @Test
    void whoKnowsHerStandsAsideFromWhatSheHadDeletedAndItStays() throws InterruptedException {
        hold("reported to the police");
        follow.delete(neighbourhood.visit(asking));
        var person = neighbourhood.onDuty(Neighbourhood.OWN, Role.OFFICER);
        var kin = Neighbourhood.officer(person, Neighbourhood.OWN, Role.OFFICER);
        var browser = staff.signedIn(person);
        var path = "/desk/requests/" + id + "/stand-asides";
        assertThat(Browser.body(browser.get(path + "?version=" + version())))
                .contains("不转给谁")
                .doesNotContain("name=\"choice\"");
        neighbourhood.officer(Neighbourhood.ANCESTOR, Role.CHAIR);
        assertThat(browser.post(
                        path, "version", String.valueOf(version()), "choice", Neighbourhood.ANCESTOR.toString()))
                .hasStatus(303);
        assertThat(desk.open(kin, id)).isEmpty();
        assertThat(rows.request(id))
                .containsEntry("organization_id", Neighbourhood.OWN.value())
                .containsEntry("state", "WITHDRAWN");
        assertThat(holds.release(chair, id, version(), "over")).isEqualTo(DONE);
    }

    /** With the hold it goes for good. */
    @Test
    void aPasserByAtAnOpenDeskNeitherReleasesNorHolds() throws InterruptedException {
        hold("reported to the police");
        follow.delete(neighbourhood.visit(asking));
        var chairs = staff.signedIn(neighbourhood.onDuty(Neighbourhood.OWN, Role.CHAIR));
        var path = "/desk/requests/" + id;
        chairs.get(path);
        clock.advance(Duration.ofMinutes(11));
        var version = String.valueOf(version());
        var until = Hold.longest(clock.instant()).toString();
        assertThat(chairs.post(path + "/release", "version", version, "reason", "over"))
                .hasStatus(422)
                .bodyText()
                .contains("再确认一下是你", "action=\"" + path + "/release\"", "name=\"reason\" value=\"over\"");
        assertThat(chairs.post(path + "/hold", "version", version, "until", until, "reason", "court"))
                .hasStatus(422)
                .bodyText()
                .contains("再确认一下是你", "name=\"until\" value=\"" + until + "\"");
        assertThat(rows.request(id)).containsEntry("state", "WITHDRAWN");
        assertThat(String.valueOf(version())).isEqualTo(version);
        assertThat(chairs.post(path + "/release", "version", version, "reason", "over", "confirmation", Staff.PASSWORD))
                .hasStatus(303);
        assertThat(rows.request(id)).containsEntry("state", "DELETED");
    }

    /** She was promised that nobody can open it then; the chair is told so before she relies on it. */
    @Test
    void whoeverReadNothingOfEvidenceHasItDeletedAtOnce() throws InterruptedException {
        var form = vault.tokens("consultation.help-form").issue("3", Duration.ofHours(1));
        var taken = (HelpDoor.Answer.Taken) door.ask(Neighbourhood.asked(Neighbourhood.OWN, WORDS), form);
        asking = new Asking(taken.code(), form, taken.by());
        id = neighbourhood.id(asking);
        var chairs = staff.signedIn(neighbourhood.onDuty(Neighbourhood.OWN, Role.CHAIR));
        assertThat(Browser.body(chairs.get("/desk/requests/" + id + "/hold?version=1")))
                .contains("马上就没有了");
        assertThat(hold("police")).isEqualTo(DONE);
        assertThat(follow.delete(neighbourhood.visit(asking))).isEqualTo(Follow.Outcome.DONE);
        assertThat(rows.request(id)).containsEntry("state", "DELETED").containsEntry("wrapped_key", null);
    }
}
