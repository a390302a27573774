package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.SafeContact.Channel;
import org.niangjia.consultation.SafeContact.Consent;
import org.niangjia.consultation.model.Rank;
import org.niangjia.consultation.model.Topic;
import org.niangjia.consultation.model.Wording;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.shared.OrganizationId;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CountryTest
class DeskPagesTest {
    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Staff staff;

    @Autowired
    DeskActs acts;

    @Autowired
    Wordings wordings;

    @Autowired
    Follow follow;

    @Autowired
    Topic.Topics topics;

    @Autowired
    CalendarWatch calendar;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    @BeforeEach
    @AfterEach
    void now() {
        clock.reset();
    }

    private AtDesk at(OrganizationId organization) {
        return AtDesk.of(neighbourhood, staff, organization);
    }

    @Test
    void aShutDeskIsNamedNotOfferedAndRefused() throws InterruptedException {
        clock.advance(Duration.ofDays(30));
        var own = at(Neighbourhood.OWN);
        neighbourhood.onDuty(Neighbourhood.ANCESTOR, Role.OFFICER);
        var id = neighbourhood.id(neighbourhood.ask(Neighbourhood.OWN, "…"));
        var form = Browser.body(own.browser().get("/desk/requests/" + id + "/hand-overs?version=1"));
        var nation = Neighbourhood.NATION.toString();
        assertThat(form)
                .contains("value=\"" + Neighbourhood.ANCESTOR + "\"", "这几天没有人值班，转不过去：", "等 ")
                .doesNotContain("value=\"" + nation + "\"");
        var refused = own.browser()
                .post("/desk/requests/" + id + "/hand-overs", "version", "1", "choice", nation, "reason", "因为很远");
        assertThat(refused).hasStatus(422);
        assertThat(Browser.body(refused)).contains("转过去就没有人管了", "因为很远");
        assertThat(rows.request(id)).containsEntry("version", 1);
    }

    @Test
    void whoIsAloneIsToldThatNobodyElseCanTakeIt() throws InterruptedException {
        var alone = at(Neighbourhood.at("152224101"));
        var id = neighbourhood.id(neighbourhood.ask(Neighbourhood.at("152224101"), "…"));
        clock.advance(Duration.ofDays(30));
        var browser = staff.signedIn(neighbourhood.onDuty(Neighbourhood.at("152224101"), Role.OFFICER));
        assertThat(Browser.body(browser.get("/desk/requests/" + id + "/stand-asides?version=1")))
                .contains("附近没有别人能接", "value=\"" + Neighbourhood.at("152224") + "\"", "先打电话请她们登录");
        assertThat(Browser.body(browser.get("/desk/requests/" + id + "/hand-overs?version=1")))
                .contains("现在没有别人能接手", "先给上级打电话")
                .doesNotContain("data-guard");
        var late = browser.post(
                "/desk/requests/" + id + "/hand-overs",
                "version",
                "1",
                "choice",
                Neighbourhood.at("152224").toString(),
                "reason",
                "县里有老师");
        assertThat(late).hasStatus(422);
        assertThat(Browser.body(late)).contains("现在没有别人能接手", "你写的，没有发出去", "县里有老师");
        assertThat(alone.officer().organization()).isEqualTo(Neighbourhood.at("152224101"));
    }

    @Test
    void whatAnOfficerTypedOutlivesWhatOthersDoMeanwhile() throws InterruptedException {
        var own = at(Neighbourhood.OWN);
        var colleague = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
        var asking = neighbourhood.ask(Neighbourhood.OWN, "…");
        var id = neighbourhood.id(asking);
        var path = "/desk/requests/" + id;
        own.page(id);
        acts.claim(colleague, id, 1);
        var late = own.browser().post(path + "/claim", "version", "1");
        assertThat(late).hasStatus(409);
        assertThat(Browser.body(late))
                .contains(colleague.displayName() + "改动过。这是现在的样子")
                .doesNotContain("你写的还在");
        var typed = own.browser().post(path + "/answers", "version", "1", "text", "写了很久");
        assertThat(typed).hasStatus(409);
        assertThat(Browser.body(typed)).contains("你写的还在", "写了很久");
        follow.withdraw(neighbourhood.visit(asking));
        var over = own.browser().post(path + "/answers", "version", "2", "text", "写了很久");
        assertThat(Browser.body(over)).contains("你写的没有发出去", "写了很久").doesNotContain("/answers\"");
        follow.delete(neighbourhood.visit(asking));
        var gone = own.browser().post(path + "/answers", "version", "3", "text", "写了很久");
        assertThat(gone).hasStatus(404);
        assertThat(Browser.body(gone)).contains("写了很久");
    }

    @Test
    void whomSheDoesNotWantToSeeItIsSaidAndNotOffered() throws InterruptedException {
        var county = at(Neighbourhood.ANCESTOR);
        neighbourhood.onDuty(Neighbourhood.OWN, Role.OFFICER);
        var id = neighbourhood.id(neighbourhood.ask(new Asked(
                "law", "152201003", Neighbourhood.ANCESTOR, Rank.COUNTY, new Story("…", ""), SafeContact.NONE)));
        assertThat(county.page(id)).contains("她不想让乡镇、村里的人看到");
        var path = "/desk/requests/" + id + "/hand-overs";
        assertThat(Browser.body(county.browser().get(path + "?version=1")))
                .doesNotContain(Neighbourhood.OWN.toString(), "兴安街道妇女联合会");
        var down =
                county.browser().post(path, "version", "1", "choice", Neighbourhood.OWN.toString(), "reason", "down");
        assertThat(down).hasStatus(422);
    }

    @Test
    void herNumberIsDialledOnlyIfSheMayBeRungUp() throws InterruptedException {
        var own = at(Neighbourhood.OWN);
        var number = "13012345678";
        for (var channel : Channel.values()) {
            var contact = new SafeContact(true, number, Map.of(channel, Consent.YES), "", "", "");
            var asked = new Asked("law", "152201003001", Neighbourhood.OWN, null, new Story("…", ""), contact);
            var page = own.page(neighbourhood.id(neighbourhood.ask(asked)));
            assertThat(page).contains("130 1234 5678");
            assertThat(page.contains("href=\"tel:" + number)).isEqualTo(channel == Channel.CALL);
        }
    }

    @Test
    void howSheMayBeReachedStandsBeforeHerStoryAndTheAnswer() throws InterruptedException {
        var own = at(Neighbourhood.OWN);
        var id = neighbourhood.id(neighbourhood.ask(Neighbourhood.OWN, "他又来了"));
        acts.claim(own.officer(), id, 1);
        var page = own.page(id);
        assertThat(page.indexOf("可以联系她，只按她说的来"))
                .isPositive()
                .isLessThan(page.indexOf("他又来了"))
                .isLessThan(page.indexOf("<textarea"));
    }

    @Test
    void aKeptTextIsPutUnderWhatIsTypedAndNothingIsSent() throws InterruptedException {
        var own = at(Neighbourhood.OWN);
        var id = neighbourhood.id(neighbourhood.ask(Neighbourhood.OWN, "…"));
        acts.claim(own.officer(), id, 1);
        wordings.add(own.officer(), new Wording.Draft("找工作", "…", "work", "", false));
        wordings.add(own.officer(), new Wording.Draft("法律援助", "可以打 12348。", "law", "法律援助法第二条", false));
        assertThat(own.page(id)).contains("法律援助").doesNotContain("找工作");
        var wording = wordings.list(own.officer()).getLast().id().toString();
        var path = "/desk/requests/" + id + "/draft";
        var page = own.browser().post(path, "version", "2", "text", "你好，", "wording", wording);
        assertThat(page).hasStatusOk();
        assertThat(Browser.body(page))
                .contains("\n你好，\n\n可以打 12348。\n依据：法律援助法第二条</textarea>", "formaction=\"" + path + "\"");
        assertThat(rows.request(id)).containsEntry("version", 2);
        acts.markUrgent(own.officer(), id, 2, "…");
        assertThat(own.browser().post(path, "version", "2", "text", "你好，", "wording", wording))
                .hasStatus(409);
    }

    @Test
    void whatSheDidNotSayIsNoGapAndUrgencyIsMarkedOnce() throws InterruptedException {
        var own = at(Neighbourhood.OWN);
        var asked = new Asked("danger", "152201003001", Neighbourhood.OWN, null, new Story("…", ""), SafeContact.NONE);
        var id = neighbourhood.id(neighbourhood.ask(asked));
        var page = own.page(id);
        assertThat(page).contains("她没有说", "还没人接").doesNotContain("class=\"unknown\"");
        assertThat(page.split("state-urgent", -1)).hasSize(2);
        assertThat(page).contains(">紧急</b>");
    }

    @Test
    void howSoonAnUrgentOneIsDueIsSaidAsItIsSet() throws InterruptedException {
        var own = at(Neighbourhood.OWN);
        var id = neighbourhood.id(neighbourhood.ask(Neighbourhood.OWN, "…"));
        var minutes = topics.get("law").times().urgentMinutes();
        assertThat(Browser.body(own.browser().get("/desk/requests/" + id + "/urgency?version=1")))
                .contains(minutes + " 分钟内要有回复");
    }

    @Test
    void theLogoKeepsHerLanguage() {
        assertThat(Browser.body(at(Neighbourhood.OWN).browser().get("/desk/wordings?lang=en")))
                .contains("class=\"brand\" href=\"/desk?lang=en\"");
    }

    @Test
    void beforeTheEndSheGetsAWord() throws InterruptedException {
        var own = at(Neighbourhood.OWN);
        var asking = neighbourhood.ask(Neighbourhood.OWN, "…");
        var id = neighbourhood.id(asking);
        acts.claim(own.officer(), id, 1);
        own.page(id);
        var path = "/desk/requests/" + id + "/closure";
        var refused = own.browser().post(path, "version", "2", "choice", "NOT_OURS", "reason", "\0 ");
        assertThat(refused).hasStatus(422);
        assertThat(Browser.body(refused)).contains("她写了以后还没有得到回复", "最后跟她说一句（她看得到）");
        assertThat(own.browser().post(path, "version", "2", "choice", "NOT_OURS", "reason", "去法院三楼"))
                .hasStatus(303);
        assertThat(follow.find(neighbourhood.visit(asking)).orElseThrow().messages())
                .singleElement()
                .satisfies(message -> assertThat(message.text()).isEqualTo("去法院三楼"));
    }

    @Test
    void whatExistsElsewhereAndWhatExistsNowhereLookTheSameAndAreWrittenDown() throws InterruptedException {
        var stranger = at(Neighbourhood.SIBLING);
        var id = neighbourhood.id(neighbourhood.ask(Neighbourhood.OWN, "…"));
        var nowhere = new RequestId(UUID.randomUUID());
        for (var path : new String[] {"", "/closure?version=1"}) {
            var elsewhere = stranger.browser().get("/desk/requests/" + id + path);
            assertThat(elsewhere).hasStatus(404);
            assertThat(sameForAll(elsewhere, id))
                    .isEqualTo(sameForAll(stranger.browser().get("/desk/requests/" + nowhere + path), nowhere));
        }
        assertThat(rows.acts(id.value()))
                .containsExactly("request.asked done", "request.read refused", "request.read refused");
        assertThat(rows.acts(nowhere.value())).containsExactly("request.read refused", "request.read refused");
    }

    /** Without the address itself and the form token, which is another each time. */
    private static String sameForAll(MvcTestResult answer, RequestId id) {
        return Browser.body(answer).replace(id.toString(), "").replaceAll("(content|value)=\"[\\w-]{80,}\"", "");
    }

    @Test
    void charactersThatNobodySeesBreakNothing() throws InterruptedException {
        var own = at(Neighbourhood.OWN);
        var id = neighbourhood.id(neighbourhood.ask(Neighbourhood.OWN, "…"));
        assertThat(own.browser().get("/desk?number=%00%01")).hasStatusOk();
        own.page(id);
        assertThat(own.browser().post("/desk/wordings", "title", "a\0b", "body", "c\0\u0007d"))
                .hasStatus(303);
        assertThat(own.browser().post("/desk/wordings", "title", "\0", "body", "c"))
                .hasStatus(422);
        assertThat(Browser.body(own.browser().get("/desk/wordings"))).contains("<h2>ab</h2>", ">cd</div>");
        assertThat(own.browser().post("/desk/requests/" + id + "/urgency", "version", "1", "reason", "he\0"))
                .hasStatus(303);
    }

    @Test
    void aYearWithoutItsHolidaysIsSaid() {
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        ((Logger) LoggerFactory.getLogger(CalendarWatch.class)).addAppender(log);
        var supervisor = neighbourhood.onDuty(Neighbourhood.ANCESTOR, Role.SUPERVISOR);
        clock.set(Instant.parse("2026-11-20T02:00:00Z"));
        calendar.warn();
        assertThat(Browser.body(staff.signedIn(supervisor).get("/desk/figures")))
                .doesNotContain("放假和调休");
        assertThat(log.list).isEmpty();
        clock.set(Instant.parse("2026-12-05T02:00:00Z"));
        calendar.warn();
        assertThat(Browser.body(staff.signedIn(supervisor).get("/desk/figures")))
                .contains("2027 年的放假和调休", "settings/working-days.yaml");
        assertThat(log.list)
                .singleElement()
                .satisfies(event ->
                        assertThat(event.getFormattedMessage()).contains("the working days of 2027 are missing"));
    }
}
