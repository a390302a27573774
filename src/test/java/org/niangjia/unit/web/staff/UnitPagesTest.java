package org.niangjia.unit.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.measure.Readings;
import org.niangjia.shared.OrganizationId;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Units in a browser without script; in counties where no other test writes down any. */
@CountryTest
@Import(Readings.class)
class UnitPagesTest {
    private static final OrganizationId LEAGUE = Neighbourhood.at("1525");
    private static final OrganizationId COUNTY = Neighbourhood.at("152501");
    private static final OrganizationId OTHER = Neighbourhood.at("152502");
    private static final String TREE = "/desk/organizations/";

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Staff staff;

    @Autowired
    Readings readings;

    @Autowired
    TestClock clock;

    private Browser browser;

    @BeforeEach
    void aChairOfTheLeague() {
        clock.reset();
        browser = staff.signedIn(neighbourhood.onDuty(LEAGUE, Role.CHAIR));
        browser.get("/desk/organizations");
    }

    @Test
    void whatIsMissingIsSaidAndWhatSheTypedStays() {
        var refused = browser.post(TREE + COUNTY + "/unit", "name", "", "women", "很多", "on", "昨天", "party", "no");
        assertThat(refused).hasStatus(422);
        assertThat(Browser.body(refused))
                .contains("写名称", "选一种", "写一个数字", "写一个日子")
                .contains("value=\"很多\"", "value=\"昨天\"", "value=\"no\" selected");
        assertThat(browser.post(TREE + COUNTY + "/unit", "name", "x", "kind", "castle"))
                .hasStatus(422);
    }

    @Test
    void aUnitIsWrittenDownCountedAndCovered() {
        var unit = listed(COUNTY, "name", "二连浩特市第一中学", "kind", "school", "women", "２３", "on", "2024-03-08");
        assertThat(Browser.body(browser.get(unit))).contains("二连浩特市第一中学", "23 人（2024年3月8日）", "还没有记下它有妇女组织");
        assertThat(Browser.body(browser.get(TREE + COUNTY + "/units?show=uncovered")))
                .contains("二连浩特市第一中学", "还没有");
        var form = Browser.body(browser.get(unit + "/belonging"));
        assertThat(form).contains("妇女委员会（不在本系统里记）", "妇女联合会（不在本系统里记）");
        assertThat(browser.post(
                        unit + "/belonging",
                        "version",
                        "1",
                        "carrier",
                        "womens_committee",
                        "mode",
                        "single",
                        "on",
                        "2024-05-04"))
                .hasStatus(303);
        assertThat(Browser.body(browser.get(unit))).contains("单独创建", "2024年5月4日起", "/end\"", "/mistake\"");
        assertThat(Browser.body(browser.get(TREE + COUNTY + "/units?show=uncovered")))
                .doesNotContain("第一中学");
        assertThat(Browser.body(browser.get(TREE + LEAGUE + "/units?kind=school&name=第一")))
                .contains("二连浩特市第一中学", "妇女委员会", "二连浩特市妇女联合会");
        assertThat(Browser.body(browser.get(TREE + LEAGUE + "/units?kind=park&name=第一")))
                .contains("这里还没有这样的单位");
        assertThat(Browser.body(browser.get(TREE + LEAGUE + "/units?least=24"))).doesNotContain("第一中学");
        assertThat(Browser.body(browser.get(TREE + LEAGUE + "/units?least=23&name=第 一")))
                .contains("name=%E7%AC%AC%20%E4%B8%80&amp;least=23");
        var end = Browser.first("href=\"([^\"]+/end)\"", Browser.body(browser.get(unit)));
        assertThat(Browser.body(browser.get(end))).contains("二连浩特市第一中学不再有妇女委员会");
        assertThat(browser.post(end, "version", "2", "on", "2025-01-01", "reason", "并了"))
                .hasStatus(303);
        assertThat(browser.get(end)).hasStatus(404);
        assertThat(browser.post(end, "version", "3", "on", "2025-01-01", "reason", "并了"))
                .hasStatus(422);
        assertThat(Browser.body(browser.get(unit + "?lang=en")))
                .contains("founded alone", "Put on the list", "Has a women’s organisation: women's committee");
    }

    @Test
    void twoOfficersDoNotOverwriteEachOther() {
        var unit = listed(OTHER, "name", "锡林浩特市图书馆", "kind", "institution");
        assertThat(browser.post(unit + "/headcount", "version", "1", "women", "9", "on", "2024-03-08"))
                .hasStatus(303);
        var late = browser.post(
                unit + "/correction", "version", "1", "name", "图书馆", "kind", "institution", "reason", "写错了");
        assertThat(late).hasStatus(422);
        assertThat(Browser.body(late)).contains("刚刚被别人改过", "value=\"图书馆\"", "name=\"version\" value=\"2\"");
        assertThat(browser.post(
                        unit + "/correction", "version", "2", "name", "图书馆", "kind", "institution", "reason", "写错了"))
                .hasStatus(303);
        assertThat(Browser.body(browser.get(unit))).contains("更正；原来：名称 锡林浩特市图书馆", "写错了");
    }

    @Test
    void thePageOfAnAreaSaysHowManyAreCovered() throws InterruptedException {
        listed(LEAGUE, "name", "锡林郭勒盟医院", "kind", "institution", "women", "80");
        var page = TREE + LEAGUE;
        assertThat(Browser.body(browser.get(page))).contains("单位和妇女组织", "单位还没有查清过");
        assertThat(browser.post(page + "/survey")).hasStatus(303);
        readings.settle();
        assertThat(Browser.body(browser.get(page)))
                .contains("上次查清")
                .containsPattern("有妇女组织的单位</td>\\s*<td[^>]*>0 / 1</td>");
        var above = Browser.body(staff.signedIn(neighbourhood.onDuty(Neighbourhood.at("15"), Role.CHAIR))
                .get(TREE + Neighbourhood.at("15")));
        assertThat(above).contains("还不知道</td>").doesNotContain("还不知道 /");
        assertThat(Browser.body(browser.get(page + "?on=2024-05-01"))).doesNotContain("单位和妇女组织");
        var leader = staff.signedIn(neighbourhood.onDuty(LEAGUE, Role.LEADER));
        assertThat(Browser.body(leader.get(page))).contains("单位名单").doesNotContain("/survey\"", "记一个单位");
        assertThat(leader.get(TREE + LEAGUE + "/units")).hasStatusOk();
    }

    /** In Ulanhot's district, where townships are. */
    @Test
    void aTownshipsNetIsDrawnAndToldInATable() {
        var township = Neighbourhood.at("152201004");
        var organizer = staff.signedIn(neighbourhood.onDuty(township, Role.CHAIR));
        var page = TREE + township + "/units/network";
        assertThat(Browser.body(organizer.get(page))).contains("还没有记下这里的单位", "<svg class=\"net\"");
        organizer.post(TREE + township + "/unit", "name", "爱国电影院", "kind", "enterprise");
        var shop = Browser.location(organizer.post(TREE + township + "/unit", "name", "爱国书店", "kind", "enterprise"));
        organizer.post(
                shop + "/belonging", "version", "1", "carrier", "womens_group", "mode", "attached", "on", "2024-05-04");
        assertThat(Browser.body(organizer.get(page)))
                .contains("1 / 2 个有妇女组织", "width=\"164\"", "依托合建")
                .containsPattern("data-label=\"依托合建\"[^>]*>1<");
        assertThat(browser.get(TREE + COUNTY + "/units/network")).hasStatus(404);
    }

    private String listed(OrganizationId area, String... form) {
        MvcTestResult answer = browser.post(TREE + area + "/unit", form);
        assertThat(answer).hasStatus(303);
        return Browser.location(answer);
    }
}
