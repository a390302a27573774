package org.niangjia.seat.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
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

/** Seats in a browser without script; in counties where no other test writes down who sits there. */
@CountryTest
class SeatPagesTest {
    private static final OrganizationId CITY = Neighbourhood.at("1508");
    private static final OrganizationId COUNTY = Neighbourhood.at("150802");
    private static final OrganizationId OTHER = Neighbourhood.at("150821");
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
        var refused = take(COUNTY, "name", "", "born", "1980年13月", "telephone", "abc", "identity", "123", "from", "昨天");
        assertThat(refused).hasStatus(422);
        assertThat(Browser.body(refused))
                .contains("写姓名", "写年和月", "写电话号码", "一共 18 位", "选一个职务", "写一个日子，比如", "选一个性别")
                .contains("value=\"1980年13月\"", "value=\"昨天\"");
        var other = take(COUNTY, "name", "孟和", "sex", "MAN", "identity", "11010519491231002X", "position", "executive");
        assertThat(Browser.body(other)).contains("对不上");
    }

    @Test
    void aChairComesAndGoesAndEachDayShowsWhoWasIt() {
        var seat = taken(
                COUNTY, "name", "娜 仁 花", "sex", "WOMAN", "born", "1978.5", "position", "chair", "from", "2024-01-10");
        assertThat(Browser.body(browser.get(TREE + COUNTY)))
                .contains("娜仁花", "主席", "/desk/organizations/seats/" + seat, "记一位任职的人");
        assertThat(Browser.body(browser.post(
                        "/desk/organizations/seats/" + seat + "/end", "version", "1", "until", "", "reason", "")))
                .contains("写一个日子", "写一句为什么");
        assertThat(browser.post(
                        "/desk/organizations/seats/" + seat + "/end",
                        "version",
                        "1",
                        "until",
                        "2025-03-01",
                        "reason",
                        "调离"))
                .hasStatus(303);
        assertThat(Browser.body(browser.get(TREE + COUNTY))).contains("空缺", "2025年3月1日起空着");
        assertThat(Browser.body(browser.get(TREE + COUNTY + "?on=2025-02-28")))
                .contains("娜仁花")
                .doesNotContain("空缺", "/seat\"");
        var page = Browser.body(browser.get("/desk/organizations/seats/" + seat));
        assertThat(page).contains("娜仁花：主席", "不再担任（原来：", "调离").doesNotContain("/end\"");
        assertThat(Browser.body(browser.get("/desk/organizations/seats/" + seat + "?lang=en")))
                .contains("娜仁花: chair", "Left (before:");
    }

    @Test
    void whoMayBeTheSameIsOfferedFirst() {
        taken(COUNTY, "name", "白玉兰", "sex", "WOMAN", "born", "1980-03", "position", "executive", "from", "2024-01-10");
        String[] again = {
            "name", "白玉兰", "sex", "WOMAN", "born", "1980-03", "position", "executive", "from", "2024-01-10"
        };
        var asked = Browser.body(take(OTHER, again));
        assertThat(asked).contains("是白玉兰（1980-03）", "临河区妇女联合会 执委", "都不是，是另外一个人");
        var offered = Browser.first("name=\"offered\" value=\"([^\"]+)\"", asked);
        var known = Browser.first("name=\"person\" value=\"([^\"]+)\"", asked);
        var second = taken(OTHER, with(again, "person", known));
        var person = Browser.body(browser.get("/desk/organizations/people/" + known));
        assertThat(person).contains("白玉兰", "五原县妇女联合会", "临河区妇女联合会", "/desk/organizations/seats/" + second);
        var third = taken(OTHER, with(again, "person", "none", "offered", offered, "position", "representative"));
        assertThat(Browser.body(take(OTHER, with(again, "person", "none"))))
                .contains("请选一下")
                .contains("value=\"none\" checked");
        var renamed = with(again, "name", "白玉蓝", "person", known);
        assertThat(Browser.body(take(OTHER, renamed))).contains("和刚才选的人对不上");
        assertThat(Browser.body(browser.get("/desk/organizations/seats/" + third)))
                .doesNotContain("/desk/organizations/people/" + known);
    }

    /** She is known in a county that is not the officer's. */
    @Test
    void ofSomebodyElsewhereNothingIsToldThatWasNotTyped() {
        taken(COUNTY, "name", "金莲花", "sex", "WOMAN", "born", "1985-07", "position", "executive", "from", "2024-01-10");
        var elsewhere = staff.signedIn(neighbourhood.onDuty(OTHER, Role.CHAIR));
        elsewhere.get("/desk/organizations");
        var asked = Browser.body(elsewhere.post(
                TREE + OTHER + "/seat",
                "name",
                "金莲花",
                "sex",
                "WOMAN",
                "born",
                "1985",
                "position",
                "executive",
                "from",
                "2024-01-10"));
        assertThat(asked).contains("是金莲花（1985）", "在别处登记过").doesNotContain("1985-07", "临河区妇女联合会");
    }

    @Test
    void whatWasWrongIsCorrectedInTheOpen() {
        var seat = taken(COUNTY, "name", "韩香兰", "sex", "WOMAN", "position", "executive", "from", "2024-01-10");
        var form = Browser.body(browser.get("/desk/organizations/seats/" + seat + "/correction"));
        assertThat(form).contains("value=\"2024-01-10\"", "value=\"executive\" selected");
        assertThat(browser.post(
                        "/desk/organizations/seats/" + seat + "/correction",
                        "version",
                        "1",
                        "position",
                        "standing_member",
                        "from",
                        "2024-02-01",
                        "appointment",
                        "part_time",
                        "class.front_line",
                        "front_line",
                        "reason",
                        "文件上是常委"))
                .hasStatus(303);
        assertThat(Browser.body(browser.get("/desk/organizations/seats/" + seat)))
                .contains("韩香兰：常委", "兼职", "基层和一线", "更正（原来：职务 执委", "文件上是常委");
    }

    @Test
    void herNumbersAreShownWhenTheyAreAskedFor() {
        var seat = taken(
                COUNTY,
                "name",
                "其其格",
                "sex",
                "WOMAN",
                "telephone",
                "130-0000-0003",
                "position",
                "executive",
                "from",
                "2024-01-10");
        var seatPage = Browser.body(browser.get("/desk/organizations/seats/" + seat));
        var person = Browser.first("(/desk/organizations/people/[^\"]+)\"", seatPage);
        assertThat(Browser.body(browser.get(person))).contains("看一下").doesNotContain("13000000003");
        assertThat(Browser.body(browser.post(person + "/telephones"))).contains("13000000003");
        var leader = staff.signedIn(neighbourhood.onDuty(CITY, Role.LEADER));
        leader.get("/desk/organizations");
        assertThat(Browser.body(leader.get(person))).contains("其其格").doesNotContain("/telephones");
        assertThat(leader.post(person + "/telephones")).hasStatus(403);
        assertThat(Browser.body(leader.get(TREE + COUNTY))).contains("其其格").doesNotContain("记一位任职的人");
    }

    /** A form that comes back for want of a reason is no newer for that. */
    @Test
    void aPageOfBeforeOverwritesNothing() {
        var seat = taken(COUNTY, "name", "图雅", "sex", "WOMAN", "position", "executive", "from", "2024-01-10");
        var page = "/desk/organizations/seats/" + seat;
        assertThat(browser.post(page + "/end", "version", "1", "until", "2025-03-01", "reason", "调离"))
                .hasStatus(303);
        String[] old = {"version", "1", "position", "executive", "from", "2024-01-11"};
        assertThat(Browser.body(browser.post(page + "/correction", old))).contains("name=\"version\" value=\"1\"");
        assertThat(Browser.body(browser.post(page + "/correction", with(old, "reason", "写错了"))))
                .contains("刚刚被别人改过", "name=\"version\" value=\"2\"");
        assertThat(Browser.body(browser.get(page))).contains("2025年3月1日");
    }

    /** It has no team, and no vacancy. */
    @Test
    void ofOneThatHasEndedOnlyThePastTells() {
        var organizer = staff.signedIn(neighbourhood.onDuty(CITY, Role.ORGANIZER));
        organizer.get("/desk/organizations");
        String[] ground = {"on", "2024-04-01", "document", "巴政发〔2024〕1号", "reason", "区划调整"};
        var founded = organizer.post(
                TREE + COUNTY + "/founding", with(ground, "level", "township", "name", "青山镇妇女联合会", "shortName", "青山镇"));
        var town = Browser.location(founded);
        String[] chair = {"name", "阿拉坦", "sex", "WOMAN", "position", "chair", "from", "2024-05-01"};
        assertThat(browser.post(town + "/seat", chair)).hasStatus(303);
        assertThat(organizer.post(town + "/dissolution", with(ground, "on", "2024-09-01")))
                .hasStatus(303);
        assertThat(Browser.body(organizer.get(town))).doesNotContain("任职的人", "空缺", "阿拉坦");
        assertThat(Browser.body(organizer.get(town + "?on=2024-08-31"))).contains("任职的人", "阿拉坦");
    }

    @Test
    void aWrongNameIsPutRightAndTheOldOneStaysToBeSeen() {
        var seat = taken(COUNTY, "name", "斯日古楞", "sex", "MAN", "position", "executive", "from", "2024-01-10");
        var page = Browser.body(browser.get("/desk/organizations/seats/" + seat));
        var person = Browser.first("(/desk/organizations/people/[^\"]+)\"", page);
        assertThat(Browser.body(browser.get(person + "/correction"))).contains("value=\"斯日古楞\"");
        String[] form = {"name", "斯日古冷", "sex", "WOMAN", "born", "1979年", "reason", "写错了"};
        assertThat(Browser.body(browser.post(person + "/correction", with(form, "version", "0", "reason", ""))))
                .contains("写一句为什么", "value=\"斯日古冷\"");
        assertThat(browser.post(person + "/correction", with(form, "version", "0")))
                .hasStatus(303);
        assertThat(Browser.body(browser.get(person))).contains("<h1>斯日古冷</h1>", "1979", "斯日古楞，男，没填哪年生", "写错了");
        assertThat(Browser.body(browser.post(person + "/correction", with(form, "version", "0"))))
                .contains("刚刚有人改过");
        assertThat(Browser.body(browser.post(person + "/correction", with(form, "version", "1"))))
                .contains("和原来一样");
    }

    private MvcTestResult take(OrganizationId at, String... fields) {
        return browser.post(TREE + at + "/seat", fields);
    }

    private String taken(OrganizationId at, String... fields) {
        var result = take(at, fields);
        assertThat(result).hasStatus(303);
        var location = Browser.location(result);
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** The later of two of one name counts. */
    private static String[] with(String[] fields, String... more) {
        var all = new ArrayList<String>();
        for (var at = 0; at < fields.length; at += 2) {
            if (!Arrays.asList(more).contains(fields[at])) {
                all.add(fields[at]);
                all.add(fields[at + 1]);
            }
        }
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }
}
