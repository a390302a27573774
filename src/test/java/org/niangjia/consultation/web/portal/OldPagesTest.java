package org.niangjia.consultation.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.DeskActs;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.identity.Role;
import org.niangjia.organization.Organizations;
import org.niangjia.support.Browser;
import org.springframework.beans.factory.annotation.Autowired;

/** A page that she opened before it was deleted, withdrawn or handed over, and in which she goes on writing. */
@CountryTest
class OldPagesTest extends HerBrowser {
    private static final String WORDS = "写了很久的话";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    @Autowired
    DeskActs acts;

    @Autowired
    Organizations organizations;

    @BeforeEach
    void alsoAtTheCounty() {
        neighbourhood.onDuty(Neighbourhood.ANCESTOR, Role.OFFICER);
    }

    @Test
    void afterDeletingTheOldFormSendsWithOneMorePress() throws InterruptedException {
        var asking = neighbourhood.ask(Neighbourhood.OWN, "…");
        follow.delete(neighbourhood.visit(asking));
        var refused = send(asking.formToken());
        assertThat(refused)
                .contains(says("consultation.deleted.heading"))
                // Not on the screen: whoever loads her old page again sees what she sees here.
                .containsOnlyOnce(WORDS)
                .contains("<input type=\"hidden\" name=\"words\" value=\"" + WORDS + "\">")
                .doesNotContain(says("consultation.kept.before"));
        var token = TOKEN.matcher(refused);
        assertThat(token.find()).isTrue();
        assertThat(token.group(1)).isNotEqualTo(asking.formToken());
        assertThat(send(token.group(1))).contains("class=\"receipt\"");
    }

    @Test
    void afterAHandOverTheRetryNamesWhoHasItAndNothingElse() throws InterruptedException {
        var officer = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
        var asking = neighbourhood.ask(Neighbourhood.OWN, "…");
        var id = neighbourhood.id(asking);
        acts.handOver(officer, id, neighbourhood.version(officer, id), Neighbourhood.ANCESTOR, "up");
        assertThat(send(asking.formToken()))
                .contains(says(
                        "consultation.receipt.by-now.line",
                        organizations.get(Neighbourhood.ANCESTOR).name()))
                .doesNotContain(says("consultation.receipt.before.title"));
    }

    @Test
    void whatSheWritesAfterWithdrawingInAnotherTabIsThereToCopyAndSheLearnsWhy() throws InterruptedException {
        look(neighbourhood.ask(Neighbourhood.OWN, "…"));
        assertThat(browser.post("/follow/withdrawal")).hasStatus(303);
        var answer = browser.post("/follow/messages", "reply", WORDS);
        assertThat(answer).hasStatus(422);
        assertThat(Browser.body(answer)).contains(says("consultation.follow.withdrawn"), ">\n" + WORDS);
    }

    @Test
    void whatWaitedForHerDigitsIsThereToCopyToo() throws InterruptedException {
        var asking = neighbourhood.ask(Neighbourhood.OWN, "…");
        follow.withdraw(neighbourhood.visit(asking));
        browser.get("/follow");
        var answer = browser.post("/follow", "code", asking.code().digits(), "reply", WORDS);
        assertThat(answer).hasStatusOk();
        assertThat(Browser.body(answer)).contains(says("consultation.follow.withdrawn"), ">\n" + WORDS);
        assertThat(Browser.body(browser.get("/follow"))).doesNotContain(says("consultation.follow.withdrawn"));
    }

    @Test
    void onceWithdrawnNoOtherPressIsRefusedInSilence() throws InterruptedException {
        look(neighbourhood.ask(Neighbourhood.OWN, "…"));
        browser.post("/follow/withdrawal");
        for (var press : new String[][] {{"/follow/rating", "helped", "yes"}, {"/follow/withdrawal", "x", "x"}}) {
            var answer = browser.post(press[0], press[1], press[2]);
            assertThat(answer).hasStatus(422);
            assertThat(Browser.body(answer))
                    .contains(says("consultation.follow.withdrawn"))
                    .doesNotContain(says("consultation.follow.kept"));
        }
    }

    private String send(String token) {
        browser.get("/help");
        return Browser.body(browser.post(
                "/help/requests", "token", token, "topic", "law", "region", "152201003001", "words", WORDS));
    }

    private void look(Neighbourhood.Asking asking) {
        browser.get("/follow");
        assertThat(browser.post("/follow", "code", asking.code().digits())).hasStatus(303);
        assertThat(Objects.requireNonNull(browser.cookie("v")).getValue()).isNotEmpty();
    }
}
