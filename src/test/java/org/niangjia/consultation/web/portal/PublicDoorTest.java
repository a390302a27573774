package org.niangjia.consultation.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.niangjia.consultation.Asked;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.DeskActs;
import org.niangjia.consultation.Duties;
import org.niangjia.consultation.Follow;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.SafeContact;
import org.niangjia.consultation.Story;
import org.niangjia.consultation.model.Rank;
import org.niangjia.consultation.model.Step;
import org.niangjia.identity.NewAccounts;
import org.niangjia.identity.Role;
import org.niangjia.shared.OrganizationId;
import org.niangjia.support.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What she meets at the door when she is slow, goes back, changes her mind, or comes when nobody is in. */
@CountryTest
class PublicDoorTest extends HerBrowser {
    private static final String REPLY = "还有一件事，写了很久";

    /** A desk that no other test asks. */
    private static final OrganizationId NIGHT = Neighbourhood.at("152201008");

    @Autowired
    DeskActs acts;

    @Autowired
    Duties duties;

    @Autowired
    NewAccounts accounts;

    @Test
    void whatSheWroteOutlivesHerVisit() throws InterruptedException {
        var asking = neighbourhood.ask(Neighbourhood.OWN, "…");
        look(asking);
        clock.advance(Duration.ofMinutes(21));
        var over = browser.post("/follow/messages", "reply", REPLY);
        assertThat(over).hasStatus(422);
        assertThat(Browser.body(over)).contains(REPLY).contains(says("consultation.follow.code.reply"));
        var wrong = browser.post("/follow", "code", "1234 5678 9012 3456", "reply", REPLY);
        assertThat(wrong).hasStatus(422);
        assertThat(Browser.body(wrong)).contains(REPLY);
        var again = browser.post("/follow", "code", asking.code().digits(), "reply", REPLY);
        assertThat(again).hasStatusOk();
        assertThat(Browser.body(again)).contains(REPLY).contains("action=\"/follow/messages\"");
        browser.post("/follow/messages", "reply", REPLY);
        assertThat(Browser.body(browser.get("/follow"))).contains(REPLY).contains("talk");
    }

    @Test
    void goingBackLosesNoneOfHerAnswers() {
        browser.get("/help");
        var back = Browser.body(browser.post(
                "/help/place",
                "topic",
                "law",
                "region",
                "152201003001",
                "words",
                "kept-words",
                "name",
                "kept-name",
                "number",
                "kept-number",
                "channels",
                "TEXT",
                "channels",
                "CALL",
                "hours",
                "kept-hours",
                "safeName",
                "kept-safe-name",
                "codeWord",
                "kept-code-word"));
        for (var kept : new String[] {"words", "name", "number", "hours", "safeName", "codeWord"}) {
            assertThat(back).containsPattern("name=\"" + kept + "\" value=\"kept-");
        }
        assertThat(back).contains("name=\"channels\" value=\"TEXT\"").contains("name=\"channels\" value=\"CALL\"");
    }

    @Test
    void theLastPlaceThatSheTypedCounts() {
        browser.get("/help");
        var other = browser.post("/help/story", "region", "152201003001", "search", "没有这样的地方");
        assertThat(other).hasStatus(422);
        var found = browser.post("/help/story", "region", "152201003001", "search", "富民社区 乌兰浩特");
        assertThat(found).hasStatusOk();
        assertThat(Browser.body(found)).contains("name=\"region\" value=\"152201003001\"");
        var elsewhere = browser.post("/help/story", "region", "110101001", "search", "富民社区 乌兰浩特");
        assertThat(Browser.body(elsewhere)).contains("value=\"152201003001\"").doesNotContain("value=\"110101001\"");
    }

    @Test
    void anEmptiedPlaceIsNoPlaceAndTheOneChosenBeforeStandsInTheField() {
        var back = Browser.body(browser.post("/help/place", "region", "152201003001"));
        assertThat(back).contains("value=\"内蒙古自治区 兴安盟 乌兰浩特市 兴安街道 富民社区\"");
        var again = browser.post("/help/story", "region", "152201003001", "search", "内蒙古自治区 兴安盟 乌兰浩特市 兴安街道 富民社区");
        assertThat(again).hasStatusOk();
        var emptied = browser.post("/help/story", "region", "152201003001", "search", " ");
        assertThat(emptied).hasStatus(422);
        assertThat(Browser.body(emptied))
                .contains(says("consultation.help.place.needed"))
                .doesNotContain("value=\"152201003001\"");
    }

    @Test
    void whereOnlyALowerLevelIsThereSheIsToldSo() {
        var shut = browser.post("/help/story", "search", "富民社区 乌兰浩特", "level", "province", "words", "kept-words");
        assertThat(shut).hasStatus(422);
        assertThat(Browser.body(shut)).contains(says("consultation.help.level.shut"), "value=\"kept-words\"");
    }

    @ParameterizedTest
    @CsvSource({"152201003001, county, COUNTY", "152201, county, COUNTY", "152201003001, township, ", "152201003001, ,"
    })
    void nobodyBelowTheLevelThatSheChoseGetsIt(String place, @Nullable String level, @Nullable Rank lowest)
            throws InterruptedException {
        var officer = neighbourhood.officer(Neighbourhood.ANCESTOR, Role.OFFICER);
        var story = browser.post("/help/story", "region", place, "level", text(level));
        assertThat(story).hasStatusOk();
        var token = Browser.body(story).replaceAll("(?s).*name=\"token\" value=\"([^\"]+)\".*", "$1");
        var sent = Browser.body(browser.post(
                "/help/requests", "token", token, "region", place, "level", text(level), "words", "不想让镇里知道"));
        var code = sent.replaceAll("(?s).*class=\"receipt\"[^>]*>([0-9 ]+)<.*", "$1");
        var found = (Follow.LookUp.Found) follow.lookUp(code);
        var followed = follow.find(found.visit()).orElseThrow();
        var reader = followed.organization().equals(Neighbourhood.ANCESTOR)
                ? officer
                : neighbourhood.officer(followed.organization(), Role.OFFICER);
        assertThat(neighbourhood.open(reader, followed.id()).header().lowest()).isEqualTo(lowest);
    }

    @Test
    void aLevelThatHerPlaceDoesNotHaveIsSaid() {
        neighbourhood.onDuty(Neighbourhood.ANCESTOR, Role.OFFICER);
        var line = says("consultation.receiver.level.line");
        assertThat(Browser.body(browser.post("/help/story", "region", "152201", "level", "village")))
                .contains(line);
        assertThat(Browser.body(browser.post("/help/story", "region", "152201003001", "level", "township")))
                .doesNotContain(line);
    }

    @Test
    void wishesForACallAreNotDroppedInSilence() {
        var refused = browser.post("/help/requests", "region", "152201003", "words", "…", "hours", "下午两点");
        assertThat(refused).hasStatus(422);
        assertThat(Browser.body(refused)).contains(says("consultation.help.number.missing"), "下午两点");
        var odd = browser.post(
                "/help/requests", "region", "152201003", "words", "…", "number", "abc", "channels", "CALL");
        assertThat(odd).hasStatus(422);
        assertThat(Browser.body(odd)).contains(says("consultation.help.number.odd"));
    }

    /** Browsers send a line's end as two characters and count it as one. */
    @Test
    void theEndsOfLinesAreCountedOnce() {
        var line = "一".repeat(79) + "\r\n";
        var tooLong = says("consultation.help.words.too-long");
        assertThat(Browser.body(browser.post("/help/requests", "region", "152201003", "words", line.repeat(50))))
                .doesNotContain(tooLong);
        assertThat(Browser.body(browser.post("/help/requests", "region", "152201003", "words", line.repeat(51))))
                .contains(tooLong);
    }

    @Test
    void aTimeThatHasPassedIsPromisedNoMore() throws InterruptedException {
        neighbourhood.onDuty(Neighbourhood.FOREIGN, Role.OFFICER); // has not said when it is open
        var asking = neighbourhood.ask(Neighbourhood.FOREIGN, "…");
        assertThat(look(asking)).contains(says("consultation.follow.next.unsaid"));
        clock.advance(Duration.ofDays(12));
        assertThat(look(asking)).contains(says("consultation.follow.next.late")).contains("12338");
    }

    /** Whoever has the night sees what is urgent now: it is not put off to the morning. */
    @Test
    void atNightWhatIsUrgentIsPromisedByWhoeverHasDuty() throws InterruptedException {
        var officer = neighbourhood.officer(NIGHT, Role.OFFICER);
        clock.set(Instant.parse("2026-03-10T14:00:00Z")); // ten in the evening
        accounts.putOnDuty(officer.account());
        var day = LocalDate.parse("2026-03-10");
        duties.arrange(officer, officer.account(), day, day, true);
        var urgent = neighbourhood.ask(asked("danger"));
        var usual = neighbourhood.ask(asked("law"));
        assertThat(look(urgent)).contains(says("consultation.follow.next.due", "今天 23:00"));
        assertThat(look(usual)).doesNotContain("23:00");
    }

    private static Asked asked(String topic) {
        return new Asked(topic, "152201008", NIGHT, null, new Story("…", ""), SafeContact.NONE);
    }

    @Test
    void sheReadsWhatCameOfIt() throws InterruptedException {
        var officer = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
        var asking = neighbourhood.ask(Neighbourhood.OWN, "…");
        var id = neighbourhood.id(asking);
        acts.claim(officer, id, neighbourhood.version(officer, id));
        acts.answer(officer, id, neighbourhood.version(officer, id), "去司法所问问");
        assertThat(look(asking)).doesNotContain(says("consultation.follow.outcome.referred"));
        acts.close(officer, id, neighbourhood.version(officer, id), Step.Outcome.REFERRED, "");
        assertThat(look(asking)).contains(says("consultation.follow.outcome.referred"));
    }

    @Test
    void withNobodyAnywhereTheFirstPageShowsTheNumbers() {
        clock.advance(Duration.ofDays(60));
        var page = browser.get("/help");
        assertThat(page).hasStatusOk();
        assertThat(Browser.body(page))
                .contains(says("consultation.nobody.heading"))
                .contains("tel:12338", "tel:110", "tel:120")
                .doesNotContain("action=\"/help/place\"");
    }

    @Test
    void theWayOutForgetsEverythingAndTheVisitIsOver() throws InterruptedException {
        var asking = neighbourhood.ask(Neighbourhood.OWN, "…");
        look(asking);
        var visit = Objects.requireNonNull(browser.cookie("v"));
        var exit = browser.get("/exit");
        assertThat(exit)
                .hasStatus(303)
                .hasHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"")
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("Location", "https://www.weather.com.cn/");
        assertThat(browser.cookie("v")).isNull();
        browser.remember(visit);
        assertThat(Browser.body(browser.get("/follow"))).contains(says("consultation.follow.code.heading"));
    }

    private String look(Neighbourhood.Asking asking) {
        browser.get("/follow");
        MvcTestResult found = browser.post("/follow", "code", asking.code().digits());
        assertThat(found).hasStatus(303);
        return Browser.body(browser.get("/follow"));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
