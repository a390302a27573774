package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.HelpDoor.Answer;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.Rank;
import org.niangjia.consultation.model.Step;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.support.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Sent once more: after a lost answer, from a tab that was left open, changed in between. */
@CountryTest
class SentFormsTest extends AtTheDoor {
    @Autowired
    Staff staff;

    @Autowired
    MessageSource messages;

    @Test
    void sendingTheSameFormAgainShowsTheSameCodeAndMakesNoSecondRequest() throws Exception {
        var token = door.newFormToken();
        var before = requests();
        var first = taken(door.ask(hers(), token));
        var second = taken(door.ask(hers(), token));
        assertThat(second).isEqualTo(first);
        assertThat(requests()).isEqualTo(before + 1);
    }

    /** Often: which of two indexes sees it first is chance. */
    @RepeatedTest(10)
    void sentManyTimesAtTheSameMomentItIsOneRequest() throws Exception {
        var token = door.newFormToken();
        var before = requests();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Answer>> sends = Stream.<Callable<Answer>>generate(() -> () -> door.ask(hers(), token))
                    .limit(4)
                    .toList();
            var codes = new HashSet<Answer.Taken>();
            for (var send : threads.invokeAll(sends)) {
                codes.add(taken(send.get()));
            }
            assertThat(codes).hasSize(1);
        }
        assertThat(requests()).isEqualTo(before + 1);
    }

    @Test
    void whatSheChangedBeforeSendingAgainIsNotLost() throws Exception {
        var officer = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
        var token = door.newFormToken();
        var first = taken(door.ask(hers(), token));
        var before = requests();
        var more = Neighbourhood.asked(Neighbourhood.OWN, "他说什么我都得听。今天他又砸了门。");
        assertThat(taken(door.ask(more, token))).isEqualTo(first);
        assertThat(taken(door.ask(more, token))).isEqualTo(first);
        assertThat(requests()).isEqualTo(before);
        var id = neighbourhood.id(new Neighbourhood.Asking(first.code(), token, first.by()));
        var seen = neighbourhood.open(officer, id);
        assertThat(seen.story()).isEqualTo(more.story());
        assertThat(seen.steps()).extracting(Step::act).containsExactly(Act.ASKED, Act.ADDED);
    }

    /** She sees only afterwards that it went to the street where his aunt works, and that it is danger. */
    @Test
    void whatSheChoseAnewCountsAndSheIsToldWhereItStayed() throws Exception {
        var officer = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
        neighbourhood.onDuty(Neighbourhood.ANCESTOR, Role.OFFICER);
        var token = door.newFormToken();
        var first = taken(door.ask(hers(), token));
        var anew = new Asked(
                "danger", "152201003001", Neighbourhood.ANCESTOR, Rank.COUNTY, hers().story(), hers().contact());
        var second = taken(door.ask(anew, token));
        assertThat(second.by()).isEqualTo(Neighbourhood.OWN);
        assertThat(second.why()).isEqualTo(HelpDoor.Elsewhere.SENT_BEFORE);
        var id = neighbourhood.id(new Neighbourhood.Asking(first.code(), token, first.by()));
        var day = rows.request(id).get("due_on");
        var header = neighbourhood.open(officer, id).header();
        assertThat(header.topic()).isEqualTo("danger");
        assertThat(header.urgent()).isTrue();
        assertThat(header.dueAt()).isBeforeOrEqualTo(clock.instant().plusSeconds(3_600));
        assertThat(header.lowest()).isEqualTo(Rank.COUNTY);
        assertThat(day)
                .isEqualTo(rows.request(neighbourhood.id(neighbourhood.ask(hers())))
                        .get("due_on"));
    }

    @Test
    void anotherStoryOnAnOldFormBecomesAnotherRequestIfSheSendsItOnceMore() throws Exception {
        var token = door.newFormToken();
        taken(door.ask(hers(), token));
        door.keepReceipt(token);
        var before = requests();
        var other = Neighbourhood.asked(Neighbourhood.OWN, "还有一件事。");
        assertThat(door.ask(other, token)).isInstanceOf(Answer.FormExpired.class);
        taken(door.ask(other, door.newFormToken()));
        assertThat(requests()).isEqualTo(before + 1);
    }

    @Test
    void onceSheHasTheCodeItIsNotShownAgain() throws Exception {
        var token = door.newFormToken();
        taken(door.ask(hers(), token));
        assertThat(door.keepReceipt(token)).isTrue();
        assertThat(door.ask(hers(), token)).isInstanceOf(Answer.TakenBefore.class);
    }

    @Test
    void keepingTheCodeIsNoChangeForTheOfficerWhoReads() throws Exception {
        var officer = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
        var asking = neighbourhood.ask(hers());
        var id = neighbourhood.id(asking);
        var seen = neighbourhood.version(officer, id);
        door.keepReceipt(asking.formToken());
        assertThat(neighbourhood.version(officer, id)).isEqualTo(seen);
    }

    @Test
    void afterHalfAnHourTheCodeIsNotShownAgain() throws Exception {
        var token = door.newFormToken();
        taken(door.ask(hers(), token));
        clock.advance(SentForms.CODE_SHOWN_FOR);
        taken(door.ask(hers(), token));
        clock.advance(Duration.ofSeconds(1));
        assertThat(door.ask(hers(), token)).isInstanceOf(Answer.TakenBefore.class);
    }

    @Test
    void aFormThatLayTooLongIsNotTaken() throws Exception {
        var token = door.newFormToken();
        var before = requests();
        clock.advance(HelpDoor.FORM_LIFETIME.plusSeconds(1));
        assertThat(door.ask(hers(), token)).isInstanceOf(Answer.FormExpired.class);
        assertThat(door.ask(hers(), "")).isInstanceOf(Answer.FormExpired.class);
        assertThat(door.ask(hers(), "forged")).isInstanceOf(Answer.FormExpired.class);
        assertThat(requests()).isEqualTo(before);
    }

    /** A tab that was left open and is loaded again brings her story neither back to the screen nor to a desk. */
    @Test
    void aFormThatWasSentLongAgoIsSpent() throws Exception {
        var asking = neighbourhood.ask(hers());
        var before = requests();
        clock.advance(HelpDoor.FORM_LIFETIME.plusSeconds(1));
        assertThat(door.ask(hers(), asking.formToken())).isInstanceOf(Answer.TakenBefore.class);
        assertThat(requests()).isEqualTo(before);
    }

    @Test
    void thePageOfPromisesSaysHowLongTheCodeIsShown() {
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var promised = messages.getMessage("consultation.privacy.line.rights.receipt", null, locale);
            assertThat(promised).contains(" " + SentForms.CODE_SHOWN_FOR.toMinutes() + " ");
            assertThat(Browser.body(
                            staff.browser().get("/privacy?lang=" + (locale.equals(Locale.ENGLISH) ? "en" : "zh"))))
                    .contains(promised);
        }
    }

    private static Asked hers() {
        return Neighbourhood.asked(Neighbourhood.OWN, "他说什么我都得听。");
    }

    private static Answer.Taken taken(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Taken.class);
        return (Answer.Taken) answer;
    }

    private long requests() {
        return (long) Objects.requireNonNull(rows.list("select count(*) as many from consultation.request")
                .getFirst()
                .get("many"));
    }
}
