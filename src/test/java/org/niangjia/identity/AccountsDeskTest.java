package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.identity.AccountsDesk.administrator;
import static org.niangjia.identity.AccountsDesk.code;
import static org.niangjia.identity.AccountsDesk.give;
import static org.niangjia.identity.AccountsDesk.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.shared.OrganizationId;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IdentityTest
class AccountsDeskTest {
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
        var browser = administrator(staff);
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
        var browser = administrator(staff);
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
    void theOnlyPlaceFoundIsChosenAndTheCodeSaysWhereItIsUsed() {
        var browser = administrator(staff);
        browser.get("/desk/accounts/new");
        var form = new String[] {"displayName", "王单", "signInName", "wangdan", "role", "OFFICER", "place", "北乡"};
        assertThat(browser.post("/desk/accounts/new", form))
                .hasStatus(422)
                .bodyText()
                .contains("只找到这一个")
                .containsPattern("value=\"" + LittleTree.NORTH + "\"[^>]* checked");
        var made = browser.post(
                "/desk/accounts/new", with(form, "searched", "北乡", "organization", LittleTree.NORTH.toString()));
        assertThat(made).hasStatusOk().bodyText().contains("http://localhost/sign-in/code");
        assertThat(browser.post(
                        "/desk/accounts/new",
                        with(form, "searched", "北乡", "organization", LittleTree.NORTH.toString())))
                .as("the page with the code, loaded again")
                .hasStatus(422)
                .bodyText()
                .contains("再发一个号码");
    }

    private static String[] with(String[] form, String... more) {
        return Stream.of(form, more).flatMap(Stream::of).toArray(String[]::new);
    }

    @Test
    void noAccountIsMadeOutsideTheTerritory() {
        var browser = administrator(staff);

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
        var browser = administrator(staff);
        var system = staff.person(LittleTree.COUNTY, Role.SYSTEM_ADMINISTRATOR);
        var officer = staff.person(LittleTree.COUNTY, Role.OFFICER);

        for (var role : List.of("SECURITY_ADMINISTRATOR", "AUDIT_ADMINISTRATOR", "OFFICER", "LEADER")) {
            assertThat(give(browser, system, role)).as(role).isEqualTo(422);
        }
        assertThat(give(browser, officer, "AUDIT_ADMINISTRATOR")).isEqualTo(422);
        assertThat(give(browser, officer, "LEADER")).isEqualTo(303);
        assertThat(give(browser, officer, "LEADER")).isEqualTo(422);
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
    void everyActIsAudited() {
        var administrator = administrator(staff);
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

    /** One record, one machine: whoever appoints below must not give away the whole country's. */
    @Test
    void systemAndAuditAdministratorsAreAppointedAtTheRootOnly() {
        var county = administrator(staff);
        var root = staff.signedIn(staff.person(LittleTree.PROVINCE, Role.SECURITY_ADMINISTRATOR));
        root.get("/desk/accounts");
        for (var role : List.of(Role.AUDIT_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR)) {
            var name = "root-only-" + role.name().charAt(0) + "-";
            name = name.toLowerCase(Locale.ROOT);
            assertThat(create(county, name + "village", LittleTree.NORTH, role))
                    .hasStatus(422)
                    .bodyText()
                    .contains("只在全国妇联设");
            assertThat(lastRefusal()).isEqualTo("account.created identity.refusal.root-only");
            assertThat(create(root, name + "country", LittleTree.PROVINCE, role))
                    .hasStatusOk();
            var bare = staff.person(LittleTree.NORTH, role);
            assertThat(give(county, bare, role.name())).isEqualTo(422);
            assertThat(lastRefusal()).isEqualTo("assignment.given identity.refusal.root-only");
        }
    }

    @Test
    void anAuditAdministratorOfElsewhereReadsNothing() {
        assertThat(staff.signedIn(staff.person(LittleTree.COUNTY, Role.AUDIT_ADMINISTRATOR))
                        .get("/desk/audit"))
                .hasStatus(403);
        assertThat(staff.signedIn(staff.person(LittleTree.PROVINCE, Role.AUDIT_ADMINISTRATOR))
                        .get("/desk/audit"))
                .hasStatusOk();
    }

    @Test
    void whatWasNotMadeAndWhatWasNotFoundIsInTheRecord() {
        var county = administrator(staff);
        var outside = staff.person(LittleTree.NEIGHBOUR, Role.OFFICER);
        create(county, "somewhere-else", LittleTree.PROVINCE, Role.OFFICER);
        assertThat(lastRefusal()).isEqualTo("account.created identity.refusal.out-of-reach");
        create(county, outside.name(), LittleTree.NORTH, Role.OFFICER);
        assertThat(lastRefusal()).isEqualTo("account.created identity.refusal.name-taken");
        assertThat(county.post(page(outside) + "/reset")).hasStatus(404);
        assertThat(lastRefusal()).isEqualTo("account.read identity.refusal.out-of-reach");
        assertThat(county.get(page(outside))).hasStatus(404);
        assertThat(lastRefusal()).isEqualTo("account.read identity.refusal.out-of-reach");
    }

    private static MvcTestResult create(Browser browser, String name, OrganizationId at, Role role) {
        return browser.post(
                "/desk/accounts/new",
                "displayName",
                "王某",
                "signInName",
                name,
                "role",
                role.name(),
                "place",
                at.toString());
    }

    private String lastRefusal() {
        return sql.sql("select action || ' ' || reason from audit.event where outcome = 'refused'"
                        + " order by id desc limit 1")
                .query(String.class)
                .single();
    }
}
