package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.Neighbourhood.Asking;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.Message;
import org.niangjia.consultation.model.Message.Author;
import org.niangjia.consultation.model.Rank;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Step;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** She asked twice, and the danger stands in the one that is closed. */
@CountryTest
class DoublesTest extends OneRequest {
    private static final String KNIFE = "he has a knife";
    private static final DeskOutcome DONE = new DeskOutcome.Done();

    @Autowired
    Copies copies;

    @Autowired
    Staff staff;

    private Asking twin;
    private RequestId twinId;

    @BeforeEach
    void sheAsksOnceMore() throws InterruptedException {
        twin = neighbourhood.ask(Neighbourhood.OWN, KNIFE);
        twinId = neighbourhood.id(twin);
        acts.claim(officer, twinId, 1);
    }

    @Test
    void whoeverGoesOnReadsWhatTheDoubleSays() throws InterruptedException {
        follow.write(neighbourhood.visit(twin), "come at once");
        var number = neighbourhood.open(officer, twinId).number();
        assertThat(join(3)).isEqualTo(DONE);
        var here = Neighbourhood.OWN.value();
        var who = officer.account().value();
        assertThat(opened().steps()).endsWith(new Step(Act.JOINED, clock.instant(), who, here, here, number, null));
        assertThat(opened().messages())
                .containsExactly(new Message(Author.DOUBLE, clock.instant(), KNIFE + "\n\ncome at once"));
        neighbourhood.officer(Neighbourhood.ANCESTOR, Role.OFFICER);
        acts.handOver(officer, id, version(), Neighbourhood.ANCESTOR, "up");
        var above = AtDesk.of(neighbourhood, staff, Neighbourhood.ANCESTOR);
        assertThat(above.page(id)).contains(KNIFE, "她在另一份里写的", number);
    }

    /** Whoever has that code need not have this one, and it may have been another woman's. */
    @Test
    void herPageHerCopyAndThePaperTellNothingOfIt() throws InterruptedException {
        var visit = neighbourhood.visit(asking);
        var before = follow.find(visit).orElseThrow();
        join(2);
        assertThat(follow.find(visit)).contains(before);
        var ticket = ((Follow.LookUp.Found) copies.lookUp(asking.code().digits())).visit();
        var copy = copies.open(ticket).orElseThrow().request();
        assertThat(copy.messages()).isEmpty();
        assertThat(copy.steps()).extracting(Step::act).containsExactly(Act.ASKED);
        var own = AtDesk.of(neighbourhood, staff, Neighbourhood.OWN);
        assertThat(own.page(id)).contains(KNIFE);
        assertThat(own.browser()
                        .post(
                                "/desk/requests/" + id + "/prints",
                                "version",
                                String.valueOf(version()),
                                "reason",
                                "court"))
                .hasStatusOk()
                .bodyText()
                .contains(WORDS)
                .doesNotContain(KNIFE, "并到了这里");
    }

    /** A second row beside the first would tell whose home is dangerous. */
    @Test
    void whatWasUrgentThereIsUrgentHereAndNoRowTells() throws InterruptedException {
        var usual = neighbourhood.id(neighbourhood.ask(Neighbourhood.OWN, WORDS));
        acts.markUrgent(officer, twinId, 2, "a knife");
        var dueOn = rows.request(id).get("due_on");
        assertThat(join(3)).isEqualTo(DONE);
        assertThat(opened().header().urgent()).isTrue();
        assertThat(opened().header().dueAt()).isBefore(clock.instant().plusSeconds(3_601));
        assertThat(rows.request(id).get("due_on")).isEqualTo(dueOn);
        var plain = neighbourhood.id(neighbourhood.ask(Neighbourhood.OWN, "again"));
        acts.claim(officer, plain, 1);
        var number = neighbourhood.open(officer, usual).number();
        assertThat(acts.closeAsSame(officer, plain, 2, number, "")).isEqualTo(DONE);
        assertThat(inClear(id)).isEqualTo(inClear(usual));
    }

    @Test
    void whatWasAnsweredOwesHerAnAnswerAnew() throws InterruptedException {
        acts.claim(officer, id, version());
        acts.answer(officer, id, version(), "the answer");
        join(2);
        assertThat(opened().state()).isEqualTo(State.IN_HAND);
        assertThat(opened().header().owedSince()).isEqualTo(clock.instant());
        assertThat(acts.close(officer, id, version(), Step.Outcome.SOLVED, ""))
                .isEqualTo(new DeskOutcome.Refused("consultation.desk.last-words-missing"));
    }

    @Test
    void whoStoodAsideFromTheDoubleReadsItsWordsNowhere() throws InterruptedException {
        var kin = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
        acts.claim(kin, id, version());
        acts.standAside(kin, twinId, 2, Neighbourhood.OWN);
        acts.claim(officer, twinId, 3);
        assertThat(join(4)).isEqualTo(DONE);
        assertThat(desk.open(kin, id)).isEmpty();
        assertThat(opened().state()).isEqualTo(State.NEW);
        assertThat(opened().assignee()).isNull();
        assertThat(neighbourhood.open(officer, twinId).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void theLevelThatSheChoseThereHoldsHere() throws InterruptedException {
        var plain = Neighbourhood.asked(Neighbourhood.OWN, KNIFE);
        twinId = neighbourhood.id(neighbourhood.ask(new Asked(
                plain.topic(), plain.region(), plain.wanted(), Rank.TOWNSHIP, plain.story(), plain.contact())));
        acts.claim(officer, twinId, 1);
        assertThat(join(2)).isEqualTo(DONE);
        assertThat(opened().header().lowest()).isEqualTo(Rank.TOWNSHIP);
    }

    @Test
    void ifTheyAreNotTheSameTheDoubleOpensAgain() throws InterruptedException {
        join(2);
        assertThat(acts.reopen(officer, twinId, 3, "another woman's")).isEqualTo(DONE);
        assertThat(neighbourhood.open(officer, twinId).state()).isEqualTo(State.IN_HAND);
        assertThat(neighbourhood.open(officer, twinId).story().words()).isEqualTo(KNIFE);
        assertThat(follow.write(neighbourhood.visit(twin), "I am another")).isEqualTo(Follow.Outcome.DONE);
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

    private DeskOutcome join(int version) {
        return acts.closeAsSame(officer, twinId, version, opened().number(), "");
    }

    private List<Object> inClear(RequestId of) {
        return List.of(
                rows.acts(of.value()).stream()
                        .filter(act -> !act.startsWith("request.read"))
                        .toList(),
                rows.list("select ordinal from consultation.step where request_id = ?", of.value())
                        .size(),
                rows.list("select ordinal from consultation.message where request_id = ?", of.value())
                        .size());
    }
}
