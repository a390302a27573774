package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Step;
import org.niangjia.identity.Role;

@CountryTest
class DeskTest extends OneRequest {
    @Test
    void claimAnswerAndCloseEachLeaveARecord() {
        assertThat(acts.claim(officer, id, version())).isEqualTo(new DeskOutcome.Done());
        assertThat(opened().assignee()).isEqualTo(officer.account().value());
        assertThat(acts.answer(officer, id, version(), "  the answer ")).isEqualTo(new DeskOutcome.Done());
        assertThat(opened().messages())
                .singleElement()
                .satisfies(message -> assertThat(message.text()).isEqualTo("the answer"));
        assertThat(acts.close(officer, id, version(), Step.Outcome.ADVISED, "done here"))
                .isEqualTo(new DeskOutcome.Done());
        var closed = opened();
        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.steps())
                .extracting(Step::act)
                .containsExactly(Act.ASKED, Act.CLAIMED, Act.ANSWERED, Act.CLOSED);
        assertThat(closed.steps().getLast())
                .isEqualTo(new Step(
                        Act.CLOSED,
                        clock.instant(),
                        officer.account().value(),
                        Neighbourhood.OWN.value(),
                        Neighbourhood.OWN.value(),
                        "",
                        Step.Outcome.ADVISED));
        assertThat(closed.messages().getLast().text()).isEqualTo("done here");
    }

    @Test
    void nothingIsClosedBeforeSheGotAWord() throws InterruptedException {
        acts.claim(officer, id, version());
        var missing = new DeskOutcome.Refused("consultation.desk.last-words-missing");
        assertThat(acts.close(officer, id, version(), Step.Outcome.NOT_OURS, " \0 "))
                .isEqualTo(missing);
        acts.answer(officer, id, version(), "the answer");
        follow.write(neighbourhood.visit(asking), "one more question");
        assertThat(acts.close(officer, id, version(), Step.Outcome.ADVISED, "")).isEqualTo(missing);
        assertThat(acts.close(officer, id, version(), Step.Outcome.ADVISED, "last words"))
                .isEqualTo(new DeskOutcome.Done());
        assertThat(follow.find(neighbourhood.visit(asking)).orElseThrow().messages())
                .last()
                .satisfies(message -> assertThat(message.text()).isEqualTo("last words"));
    }

    @Test
    void aQuestionIsNoAnswer() {
        acts.claim(officer, id, version());
        acts.askBack(officer, id, version(), "which village?");
        assertThat(acts.close(officer, id, version(), Step.Outcome.NO_ANSWER, ""))
                .isEqualTo(new DeskOutcome.Refused("consultation.desk.last-words-missing"));
    }

    @Test
    void thatItIsUrgentStandsNowhereInClear() {
        var before = rows.request(id);
        acts.markUrgent(officer, id, version(), "he is back");
        assertThat(rows.request(id)).containsEntry("due_on", before.get("due_on"));
        assertThat(rows.acts(id.value())).noneMatch(act -> act.contains("urgent"));
    }

    @Test
    void theLastWordsAreAnAnswerThatSheMayRate() throws InterruptedException {
        acts.claim(officer, id, version());
        acts.close(officer, id, version(), Step.Outcome.REFERRED, "ask the court, room 3");
        assertThat(follow.find(neighbourhood.visit(asking)).orElseThrow().answered())
                .isTrue();
    }

    @Test
    void askingBackWaitsForHerAndHerAnswerBringsItBack() throws InterruptedException {
        acts.claim(officer, id, version());
        assertThat(acts.askBack(officer, id, version(), "which village?")).isEqualTo(new DeskOutcome.Done());
        assertThat(opened().state()).isEqualTo(State.WAITING_FOR_HER);
        follow.write(neighbourhood.visit(asking), "the one by the river");
        assertThat(opened().state()).isEqualTo(State.IN_HAND);
    }

    @Test
    void urgencyIsDueWithinTheHourAndWantsAReason() {
        assertThat(acts.markUrgent(officer, id, version(), " ")).isInstanceOf(DeskOutcome.Refused.class);
        assertThat(acts.markUrgent(officer, id, version(), "he is back")).isEqualTo(new DeskOutcome.Done());
        assertThat(opened().header().urgent()).isTrue();
        assertThat(opened().header().dueAt()).isBeforeOrEqualTo(clock.instant().plusSeconds(3_600));
    }

    @Test
    void whatWasAnsweredAndBecomesUrgentIsOwedAgain() {
        acts.claim(officer, id, version());
        acts.answer(officer, id, version(), "the answer");
        clock.advance(Duration.ofDays(20)); // past its end: that promises her nothing within the hour
        assertThat(acts.markUrgent(officer, id, version(), "he is back")).isEqualTo(new DeskOutcome.Done());
        assertThat(opened().state()).isEqualTo(State.IN_HAND);
        assertThat(opened().assignee()).isEqualTo(officer.account().value());
        assertThat(opened().header().dueAt()).isEqualTo(clock.instant().plusSeconds(3_600));
        assertThat(acts.close(officer, id, version(), Step.Outcome.ADVISED, ""))
                .isEqualTo(new DeskOutcome.Refused("consultation.desk.last-words-missing"));
    }

    @Test
    void closedTakesNoAnswerUntilItIsReopened() {
        acts.claim(officer, id, version());
        acts.close(officer, id, version(), Step.Outcome.SOLVED, "all is well");
        assertThat(acts.answer(officer, id, version(), "late")).isInstanceOf(DeskOutcome.Refused.class);
        assertThat(acts.reopen(officer, id, version(), "she called")).isEqualTo(new DeskOutcome.Done());
        assertThat(acts.answer(officer, id, version(), "here")).isEqualTo(new DeskOutcome.Done());
    }

    @Test
    void whatGoesOnAfterItsEndHasItsWholeTimeAgain() throws InterruptedException {
        acts.claim(officer, id, version());
        acts.close(officer, id, version(), Step.Outcome.SOLVED, "all is well");
        clock.advance(Duration.ofDays(200));
        follow.write(neighbourhood.visit(asking), "it began again");
        acts.claim(officer, id, version());
        acts.answer(officer, id, version(), "the answer");
        assertThat(opened().header().dueAt()).isAfter(clock.instant().plus(Duration.ofDays(14)));
    }

    @Test
    void emptyAndEndlessTextIsRefused() {
        acts.claim(officer, id, version());
        assertThat(acts.answer(officer, id, version(), " ")).isInstanceOf(DeskOutcome.Refused.class);
        assertThat(acts.answer(officer, id, version(), "长".repeat(4_001))).isInstanceOf(DeskOutcome.Refused.class);
        assertThat(acts.askBack(officer, id, version(), "")).isInstanceOf(DeskOutcome.Refused.class);
        assertThat(opened().messages()).isEmpty();
    }

    @Test
    void whatIsNewIsNobodys() throws InterruptedException {
        acts.markUrgent(officer, id, version(), "he is back");
        assertThat(opened().assignee()).isNull();
        acts.claim(officer, id, version());
        acts.close(officer, id, version(), Step.Outcome.ADVISED, "the answer");
        follow.write(neighbourhood.visit(asking), "it began again");
        assertThat(opened().state()).isEqualTo(State.NEW);
        assertThat(opened().assignee()).isNull();
    }

    @Test
    void charactersThatNobodySeesAreNotKept() {
        acts.claim(officer, id, version());
        acts.answer(officer, id, version(), "\0 one\u0007\r\ntwo \0");
        assertThat(opened().messages().getLast().text()).isEqualTo("one\ntwo");
        assertThat(desk.findByNumber(officer, "\0\u0001")).isEmpty();
        assertThat(desk.findByNumber(officer, opened().number().replace("-", "\0")))
                .isPresent();
    }

    @Test
    void whoOpenedItBeforeAnothersChangeIsToldSo() {
        var colleague = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
        var seen = version();
        assertThat(acts.claim(colleague, id, seen)).isEqualTo(new DeskOutcome.Done());
        assertThat(acts.claim(officer, id, seen)).isEqualTo(new DeskOutcome.Changed());
        assertThat(acts.answer(officer, id, seen, "me too")).isEqualTo(new DeskOutcome.Changed());
        assertThat(opened().messages()).isEmpty();
    }

    @Test
    void ofTwoAtTheSameMomentOneWins() throws Exception {
        var colleague = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
        var seen = version();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<DeskOutcome>> claims =
                    List.of(() -> acts.claim(officer, id, seen), () -> acts.claim(colleague, id, seen));
            var outcomes = new HashSet<DeskOutcome>();
            for (var claim : threads.invokeAll(claims)) {
                outcomes.add(claim.get());
            }
            assertThat(outcomes).containsExactlyInAnyOrder(new DeskOutcome.Done(), new DeskOutcome.Changed());
        }
    }

    @Test
    void whatSheAskedTwiceGoesOnInOneOfThem() throws InterruptedException {
        var missing = new DeskOutcome.Refused("consultation.desk.other-missing");
        var twin = neighbourhood.ask(Neighbourhood.OWN, "her words again");
        var twinId = neighbourhood.id(twin);
        acts.claim(officer, twinId, 1);
        assertThat(acts.close(officer, twinId, 2, Step.Outcome.SAME_MATTER, "")).isEqualTo(missing);
        var itself = neighbourhood.open(officer, twinId).number();
        var elsewhere = neighbourhood.officer(Neighbourhood.SIBLING, Role.OFFICER);
        var theirs = neighbourhood.open(
                elsewhere, neighbourhood.id(neighbourhood.ask(Neighbourhood.SIBLING, "another woman's")));
        for (var number : List.of(itself, theirs.number(), "2345-6789")) {
            assertThat(acts.closeAsSame(officer, twinId, 2, number, "")).isEqualTo(missing);
        }
        assertThat(acts.closeAsSame(officer, twinId, 2, opened().number(), "")).isEqualTo(new DeskOutcome.Done());
        var closed = neighbourhood.open(officer, twinId);
        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.steps().getLast().reason()).isEqualTo(opened().number());
        assertThat(follow.find(neighbourhood.visit(twin)).orElseThrow().id()).isEqualTo(twinId);
    }

    @Test
    void whatIsTakenForNoRequestOpensAgainByHerWordAndWhatIsUrgentIsTakenForReal() throws InterruptedException {
        acts.claim(officer, id, version());
        assertThat(acts.close(officer, id, version(), Step.Outcome.NOT_A_REQUEST, ""))
                .isEqualTo(new DeskOutcome.Done());
        assertThat(follow.write(neighbourhood.visit(asking), "I do mean it")).isEqualTo(Follow.Outcome.DONE);
        assertThat(opened().state()).isEqualTo(State.NEW);
        acts.markUrgent(officer, id, version(), "she means it");
        acts.claim(officer, id, version());
        assertThat(acts.close(officer, id, version(), Step.Outcome.NOT_A_REQUEST, ""))
                .isEqualTo(new DeskOutcome.Refused("consultation.desk.urgent-is-real"));
    }
}
