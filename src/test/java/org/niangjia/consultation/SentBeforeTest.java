package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.HelpDoor.Answer;
import org.niangjia.consultation.HelpDoor.Elsewhere;
import org.niangjia.consultation.Neighbourhood.Asking;
import org.niangjia.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** What became of it before she sent the form once more: deleted, withdrawn, handed over, her desk open by now. */
@CountryTest
class SentBeforeTest extends AtTheDoor {
    private static final String STORY = "他说什么我都得听。";
    private static final String ANOTHER = "还有一件事。";

    @Autowired
    SentForms sentForms;

    @Autowired
    DeskActs acts;

    @Autowired
    Follow follow;

    @BeforeEach
    void alsoAtTheCounty() {
        neighbourhood.onDuty(Neighbourhood.ANCESTOR, Role.OFFICER);
    }

    @Test
    void whatSheWritesInAFormWhoseRequestSheDeletedIsNotCalledSent() throws Exception {
        var asking = neighbourhood.ask(Neighbourhood.OWN, STORY);
        follow.delete(neighbourhood.visit(asking));
        var before = requests();
        assertThat(again(asking, STORY)).isInstanceOf(Answer.Deleted.class);
        assertThat(again(asking, ANOTHER)).isInstanceOf(Answer.Deleted.class);
        clock.advance(HelpDoor.FORM_LIFETIME.plusSeconds(1));
        assertThat(again(asking, ANOTHER)).isInstanceOf(Answer.Deleted.class);
        assertThat(requests()).isEqualTo(before);
    }

    @Test
    void whatSheAddsToAWithdrawnRequestIsNotCalledSent() throws Exception {
        var asking = neighbourhood.ask(Neighbourhood.OWN, STORY);
        follow.withdraw(neighbourhood.visit(asking));
        assertThat(again(asking, ANOTHER)).isInstanceOf(Answer.FormExpired.class);
        var officer = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
        assertThat(neighbourhood.open(officer, neighbourhood.id(asking)).story().words())
                .isEqualTo(STORY);
    }

    @Test
    void whatIsDeletedInThisMomentTakesNothingMore() throws Exception {
        var asking = neighbourhood.ask(Neighbourhood.OWN, STORY);
        var id = neighbourhood.id(asking);
        follow.delete(neighbourhood.visit(asking));
        assertThat(sentForms.rewrite(id, Neighbourhood.asked(Neighbourhood.OWN, ANOTHER)))
                .isFalse();
        assertThat(sentForms.open(id)).isEmpty();
    }

    @Test
    void handedOverMeanwhileSheIsToldWhoHasItAndOfNoChoiceThatSheDidNotMake() throws Exception {
        var asking = neighbourhood.ask(Neighbourhood.OWN, STORY);
        handOver(asking);
        assertTakenBy(again(asking, STORY), Elsewhere.THERE_BY_NOW);
        assertTakenBy(again(asking, ANOTHER), Elsewhere.THERE_BY_NOW);
    }

    @Test
    void handedOverMeanwhileAndChosenAnewSheIsToldThatItHadGone() throws Exception {
        var asking = neighbourhood.ask(Neighbourhood.OWN, STORY);
        handOver(asking);
        neighbourhood.onDuty(Neighbourhood.SIBLING, Role.OFFICER);
        var elsewhere = Neighbourhood.asked(Neighbourhood.SIBLING, STORY);
        assertTakenBy(door.ask(elsewhere, asking.formToken()), Elsewhere.SENT_BEFORE);
    }

    @Test
    void whereHerDeskHasOpenedMeanwhileSheIsToldWhoHasIt() throws Exception {
        var shut = Neighbourhood.at("152201010");
        var asking = neighbourhood.ask(shut, STORY);
        assertTakenBy(door.ask(Neighbourhood.asked(shut, STORY), asking.formToken()), Elsewhere.SHUT);
        neighbourhood.onDuty(shut, Role.OFFICER);
        assertTakenBy(door.ask(Neighbourhood.asked(shut, STORY), asking.formToken()), Elsewhere.THERE_BY_NOW);
    }

    private Answer again(Asking asking, String words) throws InterruptedException {
        return door.ask(Neighbourhood.asked(Neighbourhood.OWN, words), asking.formToken());
    }

    private void handOver(Asking asking) throws InterruptedException {
        var officer = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
        var id = neighbourhood.id(asking);
        assertThat(acts.handOver(officer, id, neighbourhood.version(officer, id), Neighbourhood.ANCESTOR, "up"))
                .isEqualTo(new DeskOutcome.Done());
    }

    /** All of these are with the county. */
    private static void assertTakenBy(Answer answer, Elsewhere why) {
        assertThat(answer).isInstanceOfSatisfying(Answer.Taken.class, taken -> {
            assertThat(taken.by()).isEqualTo(Neighbourhood.ANCESTOR);
            assertThat(taken.why()).isEqualTo(why);
        });
    }

    private long requests() {
        return (long) Objects.requireNonNull(rows.list("select count(*) as many from consultation.request")
                .getFirst()
                .get("many"));
    }
}
