package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.identity.AccountsDesk.administrator;
import static org.niangjia.identity.AccountsDesk.code;
import static org.niangjia.identity.AccountsDesk.page;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

    private int use(Staff.Person person, String code) {
        var browser = staff.browser();
        browser.get("/sign-in/code");
        return browser.post("/sign-in/code", "username", person.name(), "code", code, "password", NEW, "again", NEW)
                .getResponse()
                .getStatus();
    }
}
