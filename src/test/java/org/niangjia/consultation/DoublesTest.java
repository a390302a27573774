package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.Neighbourhood.Asking;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.Rank;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Step;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.springframework.beans.factory.annotation.Autowired;

/** She asked twice, and the danger stands in the one that is closed. */
@CountryTest
class DoublesTest extends OneRequest {
    private static final String KNIFE = "he has a knife";
    private static final DeskOutcome DONE = new DeskOutcome.Done();
    /** A county at whose own desk no other test is. */
    private static final OrganizationId NOBODY_ELSE = Neighbourhood.at("152221");

    @Autowired
    Copies copies;

    @Autowired
    Staff staff;

    private Asking twin;
    private RequestId twinId;
    private Officer above;

    @BeforeEach
    void sheAsksOnceMore() throws InterruptedException {
        twin = neighbourhood.ask(Neighbourhood.OWN, KNIFE);
        twinId = neighbourhood.id(twin);
        acts.claim(officer, twinId, 1);
        above = neighbourhood.officer(Neighbourhood.ANCESTOR, Role.OFFICER);
    }

    @Test
    void whereTheOtherOneGoesTheDoubleGoes() throws InterruptedException {
        assertThat(join(2)).isEqualTo(DONE);
        var number = neighbourhood.open(officer, twinId).number();
        assertThat(acts.handOver(officer, id, version(), Neighbourhood.ANCESTOR, "up"))
                .isEqualTo(DONE);
        assertThat(desk.open(officer, twinId)).isEmpty();
        var there = AtDesk.of(neighbourhood, staff, Neighbourhood.ANCESTOR);
        assertThat(there.page(id)).contains("两份都看", "编号 " + number, "/desk/requests/" + twinId);
        assertThat(there.page(twinId)).contains(KNIFE, "两份都看", "/desk/requests/" + id);
        assertThat(neighbourhood.open(above, twinId).steps().getLast())
                .extracting(Step::act, Step::officer, Step::to)
                .containsExactly(Act.FOLLOWED, officer.account().value(), Neighbourhood.ANCESTOR.value());
        var hers = follow.find(neighbourhood.visit(twin)).orElseThrow();
        assertThat(hers.organization()).isEqualTo(Neighbourhood.ANCESTOR);
        assertThat(hers.state()).isEqualTo(State.CLOSED);
    }

    /** A third one that was closed before, as the same as the double. */
    @Test
    void whatWasADoubleOfTheDoubleGoesToo() throws InterruptedException {
        var third = neighbourhood.id(neighbourhood.ask(Neighbourhood.OWN, "and a gun"));
        acts.claim(officer, third, 1);
        assertThat(acts.closeAsSame(
                        officer, third, 2, neighbourhood.open(officer, twinId).number(), ""))
                .isEqualTo(DONE);
        assertThat(join(3)).isEqualTo(DONE);
        acts.handOver(officer, id, version(), Neighbourhood.ANCESTOR, "up");
        assertThat(neighbourhood.open(above, third).story().words()).isEqualTo("and a gun");
    }

    /** Whoever has that code need not have this one, and it may have been another woman's. */
    @Test
    void herPageAndHerCopyOfTheOtherTellNothingOfIt() throws InterruptedException {
        acts.claim(officer, id, version());
        acts.answer(officer, id, version(), "the answer");
        var before = follow.find(neighbourhood.visit(asking)).orElseThrow();
        assertThat(join(2)).isEqualTo(DONE);
        assertThat(follow.find(neighbourhood.visit(asking))).contains(before);
        var ticket = ((Follow.LookUp.Found) copies.lookUp(asking.code().digits())).visit();
        assertThat(copies.open(ticket).orElseThrow().request().steps())
                .extracting(Step::act)
                .containsExactly(Act.ASKED, Act.CLAIMED, Act.ANSWERED);
    }

    /** No other header: its length, and no column, may tell that there is a double, or that it was urgent. */
    @Test
    void oneStepIsAllThatStandsInClearBesideTheOther() throws InterruptedException {
        var dueOn = rows.request(id).get("due_on");
        var header = bytesOfHeader();
        acts.markUrgent(officer, id, version(), "a knife");
        acts.markUrgent(officer, twinId, 2, "a knife");
        assertThat(join(3)).isEqualTo(DONE);
        assertThat(rows.request(id).get("due_on")).isEqualTo(dueOn);
        assertThat(bytesOfHeader()).isEqualTo(header);
        assertThat(rows.acts(id.value())).endsWith("request.noted done");
        assertThat(rows.list("select ordinal from consultation.message where request_id = ?", id.value()))
                .isEmpty();
    }

    @Test
    void whoStoodAsideFromEitherStandsAsideFromBoth() throws InterruptedException {
        var hisSister = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
        var herSister = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
        acts.standAside(hisSister, id, version(), Neighbourhood.OWN);
        acts.standAside(herSister, twinId, 2, Neighbourhood.OWN);
        acts.claim(officer, twinId, 3);
        assertThat(desk.open(hisSister, twinId)).isPresent();
        assertThat(join(4)).isEqualTo(DONE);
        for (var kin : List.of(hisSister, herSister)) {
            assertThat(desk.open(kin, id)).isEmpty();
            assertThat(desk.open(kin, twinId)).isEmpty();
        }
        assertThat(desk.open(officer, id)).isPresent();
    }

    @Test
    void whoHasTheOtherInHandAndStoodAsideFromThisOneIsReplacedFirst() throws InterruptedException {
        var kin = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
        acts.claim(kin, id, version());
        acts.standAside(kin, twinId, 2, Neighbourhood.OWN);
        acts.claim(officer, twinId, 3);
        assertThat(join(4)).isEqualTo(new DeskOutcome.Refused("consultation.desk.other-aside"));
        assertThat(desk.open(kin, id)).isPresent();
        acts.claim(officer, id, version());
        assertThat(join(4)).isEqualTo(DONE);
        assertThat(desk.open(kin, id)).isEmpty();
    }

    @Test
    void whoStandsAsideLaterReadsTheDoubleNoMore() {
        assertThat(join(2)).isEqualTo(DONE);
        assertThat(acts.standAside(officer, id, version(), Neighbourhood.ANCESTOR))
                .isEqualTo(DONE);
        assertThat(desk.open(officer, twinId)).isEmpty();
        assertThat(neighbourhood.open(above, twinId).story().words()).isEqualTo(KNIFE);
        acts.handOver(above, id, version(), Neighbourhood.OWN, "down");
        assertThat(rows.request(twinId).get("organization_id")).isEqualTo(Neighbourhood.OWN.value());
        assertThat(desk.open(officer, twinId)).isEmpty();
    }

    /** The closed one goes on in the other: whoever knows her says so there, and reads neither. */
    @Test
    void whoKnowsHerSaysSoInTheOneThatGoesOn() {
        assertThat(join(2)).isEqualTo(DONE);
        assertThat(acts.standAside(officer, twinId, 3, Neighbourhood.ANCESTOR))
                .isEqualTo(new DeskOutcome.Refused("consultation.desk.aside-in-other"));
    }

    @Test
    void whoStandsAsideReadsADoubleOfTheDoubleNoMore() throws InterruptedException {
        var third = neighbourhood.id(neighbourhood.ask(Neighbourhood.OWN, "and a gun"));
        acts.claim(officer, third, 1);
        acts.closeAsSame(officer, third, 2, neighbourhood.open(officer, twinId).number(), "");
        assertThat(join(3)).isEqualTo(DONE);
        var colleague = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
        acts.standAside(officer, id, version(), Neighbourhood.OWN);
        assertThat(desk.open(officer, third)).isEmpty();
        assertThat(desk.open(officer, twinId)).isEmpty();
        assertThat(desk.open(colleague, third)).isPresent();
    }

    @Test
    void oneThatWasOpenedAgainStaysWithWhoeverHasIt() {
        assertThat(join(2)).isEqualTo(DONE);
        acts.reopen(officer, twinId, 3, "another woman's");
        assertThat(acts.standAside(officer, id, version(), Neighbourhood.ANCESTOR))
                .isEqualTo(DONE);
        assertThat(neighbourhood.open(officer, twinId).assignee())
                .isEqualTo(officer.account().value());
    }

    /** What is damaged stays; she who goes on is not kept from the other one. */
    @Test
    void aDoubleThatDoesNotOpenKeepsNothingBack() throws SQLException {
        assertThat(join(2)).isEqualTo(DONE);
        rows.execute("update consultation.request set story = set_byte(story, 40, get_byte(story, 40) # 1) where id = '"
                + twinId.value() + "'");
        assertThat(desk.ofTheSameMatter(officer, opened())).isEmpty();
        assertThat(acts.handOver(officer, id, version(), Neighbourhood.ANCESTOR, "up"))
                .isEqualTo(DONE);
        assertThat(neighbourhood.open(above, id).story().words()).isEqualTo(WORDS);
        rows.execute("update consultation.request set story = set_byte(story, 40, get_byte(story, 40) # 1) where id = '"
                + twinId.value() + "'");
    }

    /** She wanted nobody below the county to read this one. */
    @Test
    void theLevelThatSheChoseForTheDoubleHolds() throws InterruptedException {
        theDoubleStaysAtTheCounty(Neighbourhood.ANCESTOR, above);
        assertThat(desk.ofTheSameMatter(officer, opened())).isEmpty();
        assertThat(neighbourhood.open(above, twinId).story().words()).isEqualTo(KNIFE);
    }

    private void theDoubleStaysAtTheCounty(OrganizationId county, Officer there) throws InterruptedException {
        var plain = Neighbourhood.asked(county, KNIFE);
        twinId = neighbourhood.id(neighbourhood.ask(
                new Asked(plain.topic(), plain.region(), plain.wanted(), Rank.COUNTY, plain.story(), plain.contact())));
        acts.claim(there, twinId, 1);
        acts.handOver(officer, id, version(), county, "up");
        var number = neighbourhood.open(there, id).number();
        assertThat(acts.closeAsSame(there, twinId, 2, number, "")).isEqualTo(DONE);
        assertThat(acts.handOver(there, id, version(), Neighbourhood.OWN, "down"))
                .isEqualTo(DONE);
    }

    /** She wanted nobody below the county to read the double; somebody there knows her, and the other one comes up later. */
    @Test
    void whoStoodAsideFromADoubleElsewhereDoesNotGetTheOtherOne() throws InterruptedException {
        theDoubleStaysAtTheCounty(Neighbourhood.ANCESTOR, above);
        var colleague = neighbourhood.officer(Neighbourhood.ANCESTOR, Role.OFFICER);
        assertThat(acts.standAside(above, twinId, 3, Neighbourhood.ANCESTOR)).isEqualTo(DONE);
        assertThat(acts.handOver(officer, id, version(), Neighbourhood.ANCESTOR, "up"))
                .isEqualTo(DONE);
        assertThat(desk.open(above, id)).isEmpty();
        assertThat(desk.open(colleague, id)).isPresent();
        assertThat(rows.list("select 1 from consultation.exclusion where request_id = ?", id.value()))
                .hasSize(1);
    }

    /** Nobody else is at that desk: it would lie there unseen. */
    @Test
    void itDoesNotGoWhereOnlyWhoStoodAsideFromTheDoubleIs() throws InterruptedException {
        var alone = neighbourhood.officer(NOBODY_ELSE, Role.OFFICER);
        theDoubleStaysAtTheCounty(NOBODY_ELSE, alone);
        assertThat(acts.standAside(alone, twinId, 3, Neighbourhood.ANCESTOR)).isEqualTo(DONE);
        assertThat(acts.handOver(officer, id, version(), NOBODY_ELSE, "up"))
                .isEqualTo(new DeskOutcome.Refused("consultation.desk.receiver-shut"));
    }

    @Test
    void ifTheyAreNotTheSameTheDoubleIsOneOfItsOwnAgain() throws InterruptedException {
        assertThat(join(2)).isEqualTo(DONE);
        assertThat(desk.ofTheSameMatter(officer, opened()))
                .extracting(Request.Summary::id)
                .containsExactly(twinId);
        assertThat(acts.reopen(officer, twinId, 3, "another woman's")).isEqualTo(DONE);
        assertThat(desk.ofTheSameMatter(officer, opened())).isEmpty();
        assertThat(desk.ofTheSameMatter(officer, neighbourhood.open(officer, twinId)))
                .isEmpty();
        acts.close(officer, twinId, 4, Step.Outcome.ADVISED, "that is all");
        assertThat(desk.ofTheSameMatter(officer, opened())).isEmpty();
        acts.handOver(officer, id, version(), Neighbourhood.ANCESTOR, "up");
        assertThat(neighbourhood.open(officer, twinId).story().words()).isEqualTo(KNIFE);
    }

    /** Each names the other at the same moment: one of them goes on. */
    @Test
    void ofTwoThatNameEachOtherOneStaysOpen() throws Exception {
        acts.claim(officer, id, version());
        var mine = opened().number();
        var other = neighbourhood.open(officer, twinId).number();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<DeskOutcome>> both = List.of(
                    () -> acts.closeAsSame(officer, twinId, 2, mine, ""),
                    () -> acts.closeAsSame(officer, id, 2, other, ""));
            var done = 0;
            for (var each : threads.invokeAll(both)) {
                done += each.get().equals(DONE) ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
    }

    private int bytesOfHeader() {
        return ((byte[]) Objects.requireNonNull(rows.request(id).get("header"))).length;
    }

    private DeskOutcome join(int version) {
        return acts.closeAsSame(officer, twinId, version, opened().number(), "");
    }
}
