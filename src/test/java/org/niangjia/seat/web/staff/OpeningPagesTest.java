package org.niangjia.seat.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.shared.OrganizationId;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From the conditions of a post to her assessment in a browser without script; in a county of its own. */
@CountryTest
class OpeningPagesTest {
    private static final OrganizationId CITY = Neighbourhood.at("1501");
    private static final OrganizationId COUNTY = Neighbourhood.at("150123");
    private static final String TREE = "/desk/organizations/";

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    private Browser browser;

    @BeforeEach
    void aChairOfTheCity() {
        clock.reset();
        browser = staff.signedIn(neighbourhood.onDuty(CITY, Role.CHAIR));
        browser.get("/desk/organizations");
    }

    @Test
    void whatIsMissingIsSaidAndWhatSheTypedStays() {
        var refused = Browser.body(browser.post(TREE + COUNTY + "/opening", "post", "executive", "on", "昨天"));
        assertThat(refused).contains("选一个岗位", "写上任职条件", "写一个日子，比如").contains("value=\"昨天\"");
        var opening = stated();
        var proposal = Browser.body(browser.post(
                opening + "/candidate", "version", "2", "name", "", "sex", "WOMAN", "home", "司法局", "reason", ""));
        assertThat(proposal).contains("写姓名", "写一句为什么", "写一个日子，比如").contains("value=\"司法局\"");
    }

    @Test
    void sheIsProposedApprovedAppointedAndAssessed() {
        var opening = stated();
        assertThat(Browser.body(browser.get(TREE + COUNTY))).contains("挂职、兼职选任", "副主席（挂职）", "正在选");
        assertThat(Browser.body(browser.get(opening)))
                .contains("懂法律", "审批（同级党委组织部）", "还没有提出人选")
                .contains(opening + "/closure\"");
        assertThat(propose(opening, "2", "苏日娜")).hasStatus(303);
        var page = Browser.body(browser.get(opening));
        assertThat(page).contains("苏日娜", "已提出", "赛罕区司法局", "提出人选：苏日娜");
        var candidate = Browser.first("(/desk/organizations/candidates/[0-9a-f-]{36})/clearance\"", page);
        assertThat(Browser.body(browser.post(candidate + "/appointment", "version", "3", "on", "2024-05-01")))
                .contains("还没有通过：审批")
                .contains("value=\"2024-05-01\"");
        assertThat(browser.post(
                        candidate + "/clearance",
                        "version",
                        "3",
                        "check",
                        "approval",
                        "passed",
                        "yes",
                        "on",
                        "2024-04-20",
                        "document",
                        "呼组复〔2024〕8号"))
                .hasStatus(303);
        assertThat(Browser.body(browser.get(opening))).contains("都通过了，可以办理任职", "呼组复〔2024〕8号");
        assertThat(Browser.body(browser.get(candidate + "/appointment"))).contains("value=\"赛罕区司法局\"");
        var appointed = browser.post(
                candidate + "/appointment",
                "version",
                "4",
                "on",
                "2024-05-01",
                "term_end",
                "2025-04-30",
                "home",
                "赛罕区司法局");
        assertThat(appointed).hasStatus(303);
        var seat = Browser.location(appointed);
        assertThat(Browser.body(browser.get(seat)))
                .contains("苏日娜：副主席", "挂职", "2025年4月30日", "赛罕区司法局", seat + "/assessment\"");
        assertThat(Browser.body(browser.get(opening))).contains("已经有人任职", seat).doesNotContain("/clearance\"");
        assertThat(Browser.body(browser.get(TREE + COUNTY + "/terms"))).contains("苏日娜", "任期过了");
        assertThat(Browser.body(browser.post(seat + "/assessment", "version", "1", "on", "2025-05-06")))
                .contains("选“是”或者“不是”", "写上文件");
        assertThat(browser.post(
                        seat + "/assessment",
                        "version",
                        "1",
                        "on",
                        "2025-05-06",
                        "jointly",
                        "yes",
                        "document",
                        "考核材料第3卷"))
                .hasStatus(303);
        assertThat(Browser.body(browser.get(seat))).contains("任期考核", "2025年5月6日", "考核材料第3卷");
        assertThat(Browser.body(browser.get(seat + "?lang=en"))).contains("Assessment at the end of her term");
        assertThat(Browser.body(browser.get(opening + "?lang=en")))
                .contains("vice-chair (seconded)", "approval", "Somebody has taken it");
    }

    /** A colleague has closed the post meanwhile. */
    @Test
    void whatWasTypedForAPostThatWasClosedStays() {
        var opening = stated();
        assertThat(browser.post(opening + "/closure", "version", "2", "reason", "岗位撤了"))
                .hasStatus(303);
        var late = propose(opening, "2", "苏布德");
        assertThat(late).hasStatus(422);
        assertThat(Browser.body(late)).contains("value=\"苏布德\"", "刚刚被别人改过");
    }

    @Test
    void whoMayBeTheSameIsOfferedFirst() {
        var opening = stated();
        propose(opening, "2", "其木格");
        assertThat(Browser.body(propose(opening, "3", "其木格"))).contains("是其木格", "都不是，是另外一个人");
    }

    private String stated() {
        var done = browser.post(
                TREE + COUNTY + "/opening",
                "post",
                "vice_chair:seconded",
                "conditions",
                "懂法律，会做群众工作",
                "on",
                "2024-04-01",
                "document",
                "");
        assertThat(done).hasStatus(303);
        return Browser.location(done);
    }

    private MvcTestResult propose(String opening, String version, String name) {
        return browser.post(
                opening + "/candidate",
                "version",
                version,
                "name",
                name,
                "sex",
                "WOMAN",
                "home",
                "赛罕区司法局",
                "reason",
                "十年调解经验",
                "on",
                "2024-04-10");
    }
}
