package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.Follow.LookUp;
import org.niangjia.consultation.Follow.Outcome;
import org.niangjia.consultation.Neighbourhood.Asking;
import org.niangjia.consultation.model.Header.Helped;
import org.niangjia.consultation.model.Message;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Step;
import org.niangjia.identity.Role;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@CountryTest
class FollowTest {
    private static final String STORY = "story that is never shown again";

    @Autowired
    Follow follow;

    @Autowired
    Visits visits;

    @Autowired
    Desk desk;

    @Autowired
    DeskActs acts;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    private Officer officer;
    private Asking asking;
    private RequestId id;

    @BeforeEach
    void sheAsked() throws InterruptedException {
        clock.reset();
        officer = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
        asking = neighbourhood.ask(Neighbourhood.OWN, STORY);
        id = neighbourhood.id(asking);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void wrongUnknownAndNonsenseGetTheSameAnswer() throws InterruptedException {
        var oneOff =
                asking.code().digits().substring(1) + asking.code().digits().charAt(0);
        for (var typed : new String[] {oneOff, "0000000000000000", "12", "", "no code", "9".repeat(5_000)}) {
            assertThat(follow.lookUp(typed)).isEqualTo(new LookUp.Unknown());
        }
    }

    @Test
    void aVisitIsForgottenOnceItIsSurelyOver() throws InterruptedException {
        var open = "select 1 from consultation.follow where request_id = ?";
        neighbourhood.visit(asking);
        clock.advance(Duration.ofDays(1));
        visits.sweep();
        assertThat(rows.list(open, id.value())).isNotEmpty();
        clock.advance(Duration.ofDays(1));
        visits.sweep();
        assertThat(rows.list(open, id.value())).isEmpty();
    }

    @Test
    void theCodeIsUnderstoodAsItIsPrinted() throws InterruptedException {
        assertThat(follow.lookUp(" " + asking.code().printed().replace(' ', '-')))
                .isInstanceOf(LookUp.Found.class);
    }

    @Test
    void herStoryIsNotAmongWhatIsShown() throws InterruptedException {
        assertThat(follow.find(neighbourhood.visit(asking))).hasValueSatisfying(followed -> {
            assertThat(followed.toString()).doesNotContain("story", "130 0000", "不买保险", "小赵");
            assertThat(followed.messages()).isEmpty();
        });
    }

    @Test
    void sheReadsTheAnswerWritesAgainAndSaysThatItHelped() throws InterruptedException {
        acts.claim(officer, id, neighbourhood.version(officer, id));
        acts.answer(officer, id, neighbourhood.version(officer, id), "the answer");
        var visit = neighbourhood.visit(asking);
        assertThat(follow.find(visit).orElseThrow().messages())
                .singleElement()
                .satisfies(message -> assertThat(message.text()).isEqualTo("the answer"));
        assertThat(follow.rate(visit, Helped.YES)).isEqualTo(Outcome.DONE);
        assertThat(follow.rate(visit, Helped.PARTLY)).isEqualTo(Outcome.DONE); // she may think of it again
        assertThat(follow.write(visit, "one more thing")).isEqualTo(Outcome.DONE);
        var request = neighbourhood.open(officer, id);
        assertThat(request.state()).isEqualTo(State.IN_HAND);
        assertThat(request.header().helped()).isEqualTo(Helped.PARTLY);
        assertThat(request.messages()).hasSize(2);
    }

    @Test
    void theSameWordsTwiceAreOneMessage() throws InterruptedException {
        var visit = neighbourhood.visit(asking);
        assertThat(follow.write(visit, "他又来了")).isEqualTo(Outcome.DONE);
        assertThat(follow.write(visit, "他又来了")).isEqualTo(Outcome.DONE);
        assertThat(follow.write(visit, "这次带着人")).isEqualTo(Outcome.DONE);
        assertThat(follow.write(visit, "他又来了")).isEqualTo(Outcome.DONE);
        assertThat(neighbourhood.open(officer, id).messages())
                .extracting(Message::text)
                .containsExactly("他又来了", "这次带着人", "他又来了");
    }

    @Test
    void whoeverWritesWithoutEndIsAskedToWait() throws InterruptedException {
        var visit = neighbourhood.visit(asking);
        for (var written = 0; written < 50; written++) {
            assertThat(follow.write(visit, "message " + written)).isEqualTo(Follow.Outcome.DONE);
        }
        assertThat(follow.write(visit, "one more")).isEqualTo(Follow.Outcome.ENOUGH);
    }

    @Test
    void whatTheDeskOwesHerIsNotPutOffByWhatSheAdds() throws InterruptedException {
        var due = neighbourhood.open(officer, id).header().dueAt();
        var urgent = neighbourhood.ask(
                new Asked("danger", null, Neighbourhood.OWN, null, new Story("快来", ""), SafeContact.NONE));
        var urgentDue =
                neighbourhood.open(officer, neighbourhood.id(urgent)).header().dueAt();
        clock.advance(Duration.ofMinutes(50));
        follow.write(neighbourhood.visit(asking), "one more thing");
        follow.write(neighbourhood.visit(urgent), "one more thing");
        assertThat(neighbourhood.open(officer, id).header().dueAt()).isEqualTo(due);
        assertThat(neighbourhood
                        .open(officer, neighbourhood.id(urgent))
                        .header()
                        .dueAt())
                .isEqualTo(urgentDue);
        acts.claim(officer, id, neighbourhood.version(officer, id));
        follow.write(neighbourhood.visit(asking), "and another");
        assertThat(neighbourhood.open(officer, id).header().dueAt()).isEqualTo(due);
    }

    @Test
    void beforeAnAnswerThereIsNothingToRate() throws InterruptedException {
        assertThat(follow.rate(neighbourhood.visit(asking), Helped.YES)).isEqualTo(Outcome.NOT_NOW);
    }

    @Test
    void withdrawnTakesNoMoreOfHerWordsAndNoneOfTheDesks() throws InterruptedException {
        var visit = neighbourhood.visit(asking);
        assertThat(follow.withdraw(visit)).isEqualTo(Outcome.DONE);
        assertThat(follow.write(visit, "still")).isEqualTo(Outcome.NOT_NOW);
        assertThat(follow.withdraw(visit)).isEqualTo(Outcome.NOT_NOW);
        assertThat(acts.claim(officer, id, neighbourhood.version(officer, id))).isInstanceOf(DeskOutcome.Refused.class);
        assertThat(follow.find(visit).orElseThrow().state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void deletingShredsEverything() throws InterruptedException {
        acts.claim(officer, id, neighbourhood.version(officer, id));
        acts.answer(officer, id, neighbourhood.version(officer, id), "the answer");
        var visit = neighbourhood.visit(asking);
        var other = neighbourhood.visit(asking);

        assertThat(follow.delete(visit)).isEqualTo(Outcome.DONE);

        var row = rows.request(id);
        assertThat(row.get("wrapped_key")).isNull();
        for (var column : new String[] {"header", "story", "contact"}) {
            assertThat((byte[]) row.get(column)).isEmpty();
        }
        assertThat(row.get("state")).isEqualTo("DELETED");
        assertThat(row.get("assignee")).isNull();
        assertThat(rows.list("select from consultation.message where request_id = ?", id.value()))
                .isEmpty();
        assertThat(rows.list("select from consultation.step where request_id = ?", id.value()))
                .isEmpty();
        assertThat(rows.list("select from consultation.deletion where request_id = ?", id.value()))
                .hasSize(1);
        assertThat(rows.list("select from consultation.follow where request_id = ?", id.value()))
                .isEmpty();
        assertThat(follow.find(visit)).isEmpty();
        assertThat(follow.find(other)).isEmpty();
        assertThat(follow.write(other, "anyone?")).isEqualTo(Outcome.OVER);
        assertThat(follow.delete(other)).isEqualTo(Outcome.OVER);
        assertThat(follow.lookUp(asking.code().digits())).isEqualTo(new LookUp.Unknown());
        assertThat(desk.open(officer, id)).isEmpty();
    }

    @Test
    void aVisitEndsByItselfAndByTheExit() throws InterruptedException {
        var left = neighbourhood.visit(asking);
        var idle = neighbourhood.visit(asking);
        follow.end(left);
        assertThat(follow.find(left)).isEmpty();
        assertThat(follow.withdraw(left)).isEqualTo(Outcome.OVER);
        assertThat(follow.find(idle)).isPresent();
        clock.advance(Visits.LENGTH.plusSeconds(1));
        assertThat(follow.find(idle)).isEmpty();
        assertThat(follow.delete(idle)).isEqualTo(Outcome.OVER);
    }

    @Test
    void aForgedVisitIsNone() {
        for (var visit : new String[] {"", "forged", id.toString(), asking.formToken()}) {
            assertThat(follow.find(visit)).isEmpty();
            assertThat(follow.write(visit, "…")).isEqualTo(Outcome.OVER);
            follow.end(visit);
        }
    }

    @Test
    void whatSheDoesIsWrittenDownWithTheDayOnly() throws InterruptedException {
        var visit = neighbourhood.visit(asking);
        follow.write(visit, "one more thing");
        follow.withdraw(visit);
        follow.delete(visit);
        assertThat(rows.acts(id.value()))
                .containsExactly(
                        "request.asked done", "request.added done", "request.withdrawn done", "request.deleted done");
        assertThat(rows.list(
                        "select to_char(at at time zone 'Asia/Shanghai', 'HH24:MI:SS.US') as time, actor"
                                + " from audit.event where object_id = ? and actor_kind <> 'officer'",
                        id.value()))
                .allSatisfy(row ->
                        assertThat(row).containsEntry("time", "00:00:00.000000").containsEntry("actor", null));
    }

    @Test
    void anOfficersReasonsAreNotToldToHer() throws InterruptedException {
        acts.markUrgent(officer, id, neighbourhood.version(officer, id), "reason of the office");
        var steps = follow.find(neighbourhood.visit(asking)).orElseThrow().steps();
        assertThat(steps).extracting(Step::reason).containsOnly("");
        assertThat(steps).extracting(Step::officer).containsOnlyNulls();
    }
}
