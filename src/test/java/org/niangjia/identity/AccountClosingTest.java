package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.identity.AccountsDesk.administrator;
import static org.niangjia.identity.AccountsDesk.code;
import static org.niangjia.identity.AccountsDesk.page;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What ends: an account by its disablement, a password by a reset, a role by its end; and the sessions with them. */
@IdentityTest
class AccountClosingTest {
    private static final String NEW = "河边的石头圆又圆呀圆又圆";

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
    void disabledAccountLosesItsSessionAtOnce() {
        var administrator = administrator(staff);
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
        var administrator = administrator(staff);
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        var browser = staff.signedIn(officer);
        sql.sql(
                        "insert into identity.disablement (id, account_id, at, by, reason) values (?, ?, current_timestamp, ?, 'x')")
                .params(
                        UUID.nameUUIDFromBytes(officer.name().getBytes(StandardCharsets.UTF_8)),
                        officer.account().value(),
                        officer.account().value())
                .update();

        assertThat(browser.get("/desk/me")).hasStatus(303);
        assertThat(administrator.get("/desk/me")).hasStatusOk();
    }

    @Test
    void resetVoidsThePasswordAndItsCodeLastsADay() {
        var administrator = administrator(staff);
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        var browser = staff.signedIn(officer);

        var code = code(administrator.post(page(officer) + "/reset"));
        assertThat(browser.get("/desk/me")).hasStatus(303);
        assertThat(staff.browser().signIn(officer.name(), Staff.PASSWORD)).hasStatus(422);

        var other = code(administrator.post(page(officer) + "/reset"));
        assertThat(use(officer, code)).as("the newer code takes its place").isEqualTo(422);
        clock.advance(Duration.ofHours(23));
        assertThat(use(officer, other)).isEqualTo(200);

        var late = code(administrator(staff).post(page(officer) + "/reset"));
        clock.advance(Duration.ofHours(24));
        assertThat(use(officer, late)).isEqualTo(422);
    }

    @Test
    void endedRoleEndsHerSessionAndLeavesAPageThatSaysSo() {
        var administrator = administrator(staff);
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        var browser = staff.signedIn(officer);
        var assignment = assignment(officer);

        assertThat(administrator.post(page(officer) + "/assignments/" + assignment + "/end", "reason", "MOVED"))
                .hasStatus(303);
        assertThat(browser.get("/desk/me")).hasStatus(303);
        assertThat(browser.signIn(officer.name(), Staff.PASSWORD)).hasStatus(303);
        assertThat(browser.get("/desk/me")).hasStatus(403).bodyText().contains("你现在没有角色");
        assertThat(administrator.get(page(officer))).hasStatusOk().bodyText().contains("调走了");
    }

    @Test
    void whatHappensIsSaidFirstAndNoReasonIsChosenForHer() {
        var administrator = administrator(staff);
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        var browser = staff.signedIn(officer);

        assertThat(administrator.get(page(officer))).bodyText().doesNotContain("name=\"reason\" value=\"LEFT\"");
        for (var step : List.of("/disablement", "/assignments/" + assignment(officer) + "/end")) {
            assertThat(administrator.get(page(officer) + step))
                    .bodyText()
                    .contains("她马上退出登录", "离任")
                    .doesNotContain(" checked");
            assertThat(administrator.post(page(officer) + step))
                    .hasStatus(422)
                    .bodyText()
                    .contains("选一个原因");
        }
        assertThat(administrator.get(page(officer) + "/reset")).bodyText().contains("恢复码马上作废");
        assertThat(browser.get("/desk/me")).hasStatusOk();
    }

    @Test
    void theLastAdministratorOfAKindStays() {
        var administrator = administrator(staff);
        sql.sql("update identity.assignment set ended_at = current_timestamp where role = 'SYSTEM_ADMINISTRATOR'")
                .update();
        var last = staff.person(LittleTree.COUNTY, Role.SYSTEM_ADMINISTRATOR);
        var end = page(last) + "/assignments/" + assignment(last) + "/end";

        assertThat(administrator.post(page(last) + "/disablement", "reason", "LONG_ABSENCE"))
                .hasStatus(422)
                .bodyText()
                .contains("先给接手的人开通账号")
                .containsPattern("value=\"LONG_ABSENCE\"[^>]* checked");
        assertThat(administrator.post(end, "reason", "LEFT")).hasStatus(422);

        var successor = staff.person(LittleTree.COUNTY, Role.SYSTEM_ADMINISTRATOR);
        administrator.post(page(successor) + "/reset");
        assertThat(administrator.post(end, "reason", "LEFT"))
                .as("who has no password yet can not take over")
                .hasStatus(422);
        staff.person(LittleTree.COUNTY, Role.SYSTEM_ADMINISTRATOR);
        assertThat(administrator.post(end, "reason", "LEFT")).hasStatus(303);
    }

    private String assignment(Staff.Person person) {
        return sql.sql("select id::text from identity.assignment where account_id = ?")
                .param(person.account().value())
                .query(String.class)
                .single();
    }

    private int use(Staff.Person person, String code) {
        var browser = staff.browser();
        browser.get("/sign-in/code");
        return browser.post("/sign-in/code", "username", person.name(), "code", code, "password", NEW, "again", NEW)
                .getResponse()
                .getStatus();
    }
}
