package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.identity.AccountsDesk.administrator;
import static org.niangjia.identity.AccountsDesk.page;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** The page that says who may see what here. */
@IdentityTest
class AccessTest {
    private static final String PAGE = "/desk/accounts/access";

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @BeforeEach
    void now() {
        clock.reset();
    }

    private static String part(String body, String from, String to) {
        return body.substring(body.indexOf(from), to.isEmpty() ? body.length() : body.indexOf(to));
    }

    @Test
    void readersAreOfThisDeskAndCountersOfTheLevelsAboveToo() {
        var here = staff.person(LittleTree.NORTH, Role.OFFICER);
        var above = staff.person(LittleTree.COUNTY, Role.OFFICER);
        var counting = staff.person(LittleTree.COUNTY, Role.SUPERVISOR);
        var top = staff.person(LittleTree.PROVINCE, Role.CHAIR);
        var beside = staff.person(LittleTree.SOUTH, Role.CHAIR);
        var desk = administrator(staff);
        var gone = staff.person(LittleTree.NORTH, Role.CHAIR);
        desk.post(page(gone) + "/disablement", "reason", "LEFT");

        var body = Browser.body(desk.get(PAGE + "?at=" + LittleTree.NORTH));
        var readers = part(body, "能看求助内容、能回复的人", "能看数字的人");
        var counters = part(body, "能看数字的人", "管这里账号的人");
        assertThat(readers)
                .contains(">" + here.displayName() + "<")
                .doesNotContain(
                        ">" + above.displayName() + "<",
                        ">" + counting.displayName() + "<",
                        ">" + top.displayName() + "<",
                        ">" + gone.displayName() + "<");
        assertThat(counters)
                .contains(">" + counting.displayName() + "<", "试验省妇联 · 主席")
                .doesNotContain(">" + here.displayName() + "<", ">" + gone.displayName() + "<");
        assertThat(body).doesNotContain(">" + beside.displayName() + "<");
        assertThat(body).as("above her territory").doesNotContain(top.displayName());
        assertThat(Browser.body(staff.signedIn(staff.person(LittleTree.PROVINCE, Role.SECURITY_ADMINISTRATOR))
                        .get(PAGE + "?at=" + LittleTree.NORTH)))
                .as("within the province's")
                .contains(">" + top.displayName() + "<");
    }

    @Test
    void eachIsShownWithSinceWhenHerPhoneAndHerLastUse() {
        var person = staff.person(LittleTree.SOUTH, Role.CHAIR);
        var desk = administrator(staff);
        assertThat(row(desk, person)).containsExactly(person.displayName(), "南乡妇联 · 主席", "今天", "没有设", "还没有");
        Authenticator.setUp(staff.signedIn(person), clock);
        assertThat(row(desk, person)).containsExactly(person.displayName(), "南乡妇联 · 主席", "今天", "设了", "今天");
    }

    /** The first line of hers, times cut down to the day. */
    private static List<String> row(Browser desk, Staff.Person person) {
        var body = Browser.body(desk.get(PAGE + "?at=" + LittleTree.SOUTH));
        var from = body.indexOf(">" + person.displayName() + "<");
        var line = body.substring(body.lastIndexOf("<tr", from), body.indexOf("</tr>", from));
        return Pattern.compile("<td[^>]*>([^<]*)</td>")
                .matcher(line)
                .results()
                .map(cell -> cell.group(1).startsWith("今天") ? "今天" : cell.group(1))
                .toList();
    }

    @Test
    void anotherOrganisationIsFoundByItsNameWithinHerTerritory() {
        var desk = administrator(staff);
        assertThat(desk.get(PAGE)).bodyText().contains("试验县妇联：谁能看什么");
        assertThat(desk.get(PAGE + "?place=乡妇联"))
                .bodyText()
                .contains(PAGE + "?at=" + LittleTree.NORTH, PAGE + "?at=" + LittleTree.SOUTH)
                .doesNotContain(LittleTree.NEIGHBOUR.toString());
        assertThat(desk.get(PAGE + "?place=nowhere")).bodyText().contains("没找到叫这个名字");
        assertThat(desk.get(PAGE + "?at=" + LittleTree.NEIGHBOUR)).hasStatus(404);
        assertThat(desk.get(PAGE + "?at=" + LittleTree.NORTH + "&lang=en"))
                .bodyText()
                .contains("Who reads requests");
    }

    /** The sessions' own clock runs on while the tests' stands still. */
    @Test
    void theLastUseIsThatOfASessionNotOnlyTheSignIn() {
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        var desk = administrator(staff);
        assertThat(desk.get(page(officer))).bodyText().contains("还没有");
        clock.advance(Duration.ofDays(-40));
        var browser = staff.signedIn(officer);
        clock.reset();
        assertThat(desk.get(page(officer))).bodyText().containsPattern("最近用</dt>\\s*<dd[^>]*>今天");
        assertThat(desk.post("/desk/accounts", "name", officer.name()))
                .bodyText()
                .containsPattern("最近用\"[^>]*>今天");
        browser.get("/desk/me");
    }
}
