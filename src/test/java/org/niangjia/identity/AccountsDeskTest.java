package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class AccountsDeskTest {
    private static final String NEW = "河边的石头圆又圆呀圆又圆";
    private static final Pattern CODE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void now() {
        clock.reset();
    }

    private Browser administrator() {
        var browser = staff.signedIn(staff.person(LittleTree.COUNTY, Role.SECURITY_ADMINISTRATOR));
        browser.get("/desk/accounts");
        return browser;
    }

    private static String page(Staff.Person person) {
        return "/desk/accounts/" + person.account();
    }

    @Test
    void onlyTheSecurityAdministratorComesHere() {
        for (var role : Role.values()) {
            var browser = staff.signedIn(staff.person(LittleTree.COUNTY, role));
            var expected = role == Role.SECURITY_ADMINISTRATOR ? 200 : 403;
            assertThat(browser.get("/desk/accounts")).as("%s", role).hasStatus(expected);
            assertThat(browser.get("/desk/accounts/new")).as("%s", role).hasStatus(expected);
        }
    }

    @Test
    void absentFromTheListMeansNotFound() {
        var browser = administrator();
        var inside = staff.person(LittleTree.NORTH, Role.OFFICER);
        var outside = staff.person(LittleTree.NEIGHBOUR, Role.OFFICER);
        var above = staff.person(LittleTree.PROVINCE, Role.LEADER);
        var both = staff.person(LittleTree.NORTH, Role.OFFICER);
        staff.give(both, LittleTree.PROVINCE, Role.OFFICER);

        for (var person : List.of(inside, outside, above, both)) {
            var listed = Browser.body(browser.post("/desk/accounts", "name", person.name()))
                    .contains(page(person));
            assertThat(listed).as(person.name()).isEqualTo(person.equals(inside));
            assertThat(browser.get(page(person))).hasStatus(listed ? 200 : 404);
            for (var act : List.of("/assignments", "/disablement", "/disablement/end", "/reset")) {
                if (!person.equals(inside)) {
                    assertThat(browser.post(
                                    page(person) + act,
                                    "reason",
                                    act.equals("/assignments") ? "APPOINTED" : "LEFT",
                                    "role",
                                    "OFFICER",
                                    "place",
                                    LittleTree.NORTH.toString()))
                            .as(act)
                            .hasStatus(404);
                }
            }
        }
    }

    @Test
    void newAccountIsFoundByNamePickedAndGetsACode() {
        var browser = administrator();
        browser.get("/desk/accounts/new");
        var asked = browser.post(
                "/desk/accounts/new", "displayName", "王新", "signInName", "wangxin", "role", "OFFICER", "place", "乡妇联");
        assertThat(asked)
                .hasStatus(422)
                .bodyText()
                .contains("北乡妇联", "南乡妇联", "value=\"王新\"")
                .doesNotContain("邻县妇联");

        var made = browser.post(
                "/desk/accounts/new",
                "displayName",
                "王新",
                "signInName",
                "wangxin",
                "role",
                "OFFICER",
                "place",
                "乡妇联",
                "searched",
                "乡妇联",
                "organization",
                LittleTree.SOUTH.toString());
        assertThat(made).hasStatusOk();
        assertThat(code(made)).isNotEmpty();
        assertThat(browser.post(
                        "/desk/accounts/new",
                        "displayName",
                        "王新",
                        "signInName",
                        "WangXin",
                        "role",
                        "OFFICER",
                        "place",
                        LittleTree.SOUTH.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("这个账号有人用了");
    }

    @Test
    void noAccountIsMadeOutsideTheTerritory() {
        var browser = administrator();

        assertThat(browser.post(
                        "/desk/accounts/new",
                        "displayName",
                        "王远",
                        "signInName",
                        "wangyuan",
                        "role",
                        "OFFICER",
                        "place",
                        LittleTree.PROVINCE.toString()))
                .hasStatus(422);
        assertThat(sql.sql("select count(*) from identity.account where sign_in_name = 'wangyuan'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void administratorsAreNeverCombined() {
        var browser = administrator();
        var system = staff.person(LittleTree.COUNTY, Role.SYSTEM_ADMINISTRATOR);
        var officer = staff.person(LittleTree.COUNTY, Role.OFFICER);

        for (var role : List.of("SECURITY_ADMINISTRATOR", "AUDIT_ADMINISTRATOR", "OFFICER", "LEADER")) {
            assertThat(give(browser, system, role)).as(role).isEqualTo(422);
        }
        assertThat(give(browser, officer, "AUDIT_ADMINISTRATOR")).isEqualTo(422);
        assertThat(give(browser, officer, "LEADER")).isEqualTo(303);
        assertThat(give(browser, officer, "LEADER")).isEqualTo(422);
    }

    private int give(Browser browser, Staff.Person person, String role) {
        return browser.post(
                        page(person) + "/assignments",
                        "role",
                        role,
                        "reason",
                        "APPOINTED",
                        "place",
                        LittleTree.COUNTY.toString())
                .getResponse()
                .getStatus();
    }

    @Test
    void nobodyChangesHerOwnAccount() {
        var herself = staff.person(LittleTree.COUNTY, Role.SECURITY_ADMINISTRATOR);
        var browser = staff.signedIn(herself);
        browser.get("/desk/accounts");

        assertThat(give(browser, herself, "SECURITY_ADMINISTRATOR")).isEqualTo(422);
        assertThat(browser.post(page(herself) + "/disablement", "reason", "LEFT"))
                .hasStatus(422);
        assertThat(browser.post(page(herself) + "/reset")).hasStatus(422);
        assertThat(browser.get(page(herself))).bodyText().doesNotContain("action=\"" + page(herself));
    }

    @Test
    void disabledAccountLosesItsSessionAtOnce() {
        var administrator = administrator();
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        var browser = staff.signedIn(officer);
        assertThat(browser.get("/desk/me")).hasStatusOk();

        assertThat(administrator.post(page(officer) + "/disablement", "reason", "SUSPECTED_MISUSE"))
                .hasStatus(303);
        assertThat(new Sessions(sql).lastUse(officer.account())).isEmpty();
        assertThat(browser.get("/desk/me")).hasStatus(303);
        assertThat(staff.browser().signIn(officer.name(), Staff.PASSWORD)).hasStatus(422);

        assertThat(administrator.get(page(officer))).bodyText().contains("已停用", "怀疑被人冒用");
        assertThat(administrator.post(page(officer) + "/disablement", "reason", "LEFT"))
                .hasStatus(422);
        assertThat(administrator.post(page(officer) + "/disablement/end")).hasStatus(303);
        assertThat(staff.browser().signIn(officer.name(), Staff.PASSWORD)).hasStatus(303);
    }

    @Test
    void disablementCountsEvenIfTheSessionRowStayed() {
        var administrator = administrator();
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        var browser = staff.signedIn(officer);
        sql.sql(
                        "insert into identity.disablement (id, account_id, at, by, reason) values (?, ?, current_timestamp, ?, 'x')")
                .params(
                        UUID.nameUUIDFromBytes(officer.name().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        officer.account().value(),
                        officer.account().value())
                .update();

        assertThat(browser.get("/desk/me")).hasStatus(303);
        assertThat(administrator.get("/desk/me")).hasStatusOk();
    }

    @Test
    void resetVoidsThePasswordAndItsCodeLastsADay() {
        var administrator = administrator();
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        var browser = staff.signedIn(officer);

        var code = code(administrator.post(page(officer) + "/reset"));
        assertThat(browser.get("/desk/me")).hasStatus(303);
        assertThat(staff.browser().signIn(officer.name(), Staff.PASSWORD)).hasStatus(422);

        var other = code(administrator.post(page(officer) + "/reset"));
        assertThat(use(officer, code)).as("the newer code takes its place").isEqualTo(422);
        clock.advance(java.time.Duration.ofHours(23));
        assertThat(use(officer, other)).isEqualTo(200);

        var late = code(administratorAgain().post(page(officer) + "/reset"));
        clock.advance(java.time.Duration.ofHours(24));
        assertThat(use(officer, late)).isEqualTo(422);
    }

    private Browser administratorAgain() {
        return administrator();
    }

    private int use(Staff.Person person, String code) {
        var browser = staff.browser();
        browser.get("/sign-in/code");
        return browser.post("/sign-in/code", "username", person.name(), "code", code, "password", NEW, "again", NEW)
                .getResponse()
                .getStatus();
    }

    @Test
    void endedRoleEndsHerSessionAndLeavesAPageThatSaysSo() {
        var administrator = administrator();
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        var browser = staff.signedIn(officer);
        var assignment = sql.sql("select id::text from identity.assignment where account_id = ?")
                .param(officer.account().value())
                .query(String.class)
                .single();

        assertThat(administrator.post(page(officer) + "/assignments/" + assignment + "/end", "reason", "MOVED"))
                .hasStatus(303);
        assertThat(browser.get("/desk/me")).hasStatus(303);
        assertThat(browser.signIn(officer.name(), Staff.PASSWORD)).hasStatus(303);
        assertThat(browser.get("/desk/me")).hasStatus(403).bodyText().contains("你现在没有角色");
        assertThat(administrator.get(page(officer))).hasStatusOk().bodyText().contains("调走了");
    }

    @Test
    void everyActIsAudited() {
        var administrator = administrator();
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        administrator.post(page(officer) + "/disablement", "reason", "LEFT");
        administrator.post(page(officer) + "/disablement/end");
        administrator.post(page(officer) + "/reset");
        give(administrator, officer, "AUDIT_ADMINISTRATOR");

        assertThat(sql.sql("select action || ' ' || outcome from audit.event where object_id = ?"
                                + " and actor_kind = 'officer' order by id")
                        .param(officer.account().value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "account.disabled done",
                        "account.enabled done",
                        "code.issued done",
                        "assignment.given refused");
    }

    @Test
    void newPasswordNeedsTheOldOneAndEndsHerOtherSessions() {
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        var here = staff.signedIn(officer);
        var elsewhere = staff.signedIn(officer);
        here.get("/desk/me");

        assertThat(here.post("/desk/me/password", "current", "wrong", "password", NEW, "again", NEW))
                .hasStatus(422);
        assertThat(elsewhere.get("/desk/me")).hasStatusOk();
        assertThat(here.post("/desk/me/password", "current", Staff.PASSWORD, "password", NEW, "again", NEW))
                .hasStatus(303);
        assertThat(here.get("/desk/me?done=password")).hasStatusOk();
        assertThat(elsewhere.get("/desk/me")).hasStatus(303);
        assertThat(staff.browser().signIn(officer.name(), NEW)).hasStatus(303);
    }

    @Test
    void recoveryCodesAreRenewedAgainstThePassword() {
        var browser = staff.signedIn(staff.person(LittleTree.NORTH, Role.OFFICER));
        browser.get("/desk/me");

        assertThat(browser.post("/desk/me/recovery-codes", "confirm", "wrong")).hasStatus(422);
        assertThat(browser.post("/desk/me/recovery-codes", "confirm", Staff.PASSWORD))
                .hasStatusOk();
        assertThat(browser.get("/desk/me")).bodyText().contains("还剩 10 个没用过");
    }

    private static String code(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        assertThat(result).hasStatusOk();
        var found = CODE.matcher(Browser.body(result));
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
