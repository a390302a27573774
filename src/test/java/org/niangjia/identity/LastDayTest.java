package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.identity.AccountsDesk.administrator;
import static org.niangjia.identity.AccountsDesk.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A role that was given until a day ends by itself. */
@IdentityTest
class LastDayTest {
    @Autowired
    Staff staff;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    private Browser desk;
    private LocalDate today;

    @BeforeEach
    void now() {
        clock.reset();
        today = WorkingCalendar.day(clock.instant());
        // In the evening: nobody stays signed in from one midnight to the next.
        clock.set(midnightAfter(today).minus(Duration.ofHours(4)));
        desk = administrator(staff);
    }

    /** Other tests of this world ask whose desk is open now. */
    @AfterEach
    void nobodyCameTomorrow() {
        clock.reset();
        sql.sql("update identity.account set signed_in_at = null where signed_in_at > ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Instant midnightAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(WorkingCalendar.SHANGHAI).toInstant();
    }

    private MvcTestResult give(Staff.Person person, String role, String until) {
        return desk.post(
                page(person) + "/assignments",
                "role",
                role,
                "reason",
                "STANDS_IN",
                "place",
                LittleTree.SOUTH.toString(),
                "until",
                until);
    }

    private boolean isOnTheRoster(Staff.Person person) {
        return accounts.roster(LittleTree.SOUTH).stream()
                .anyMatch(colleague -> colleague.account().equals(person.account()));
    }

    @Test
    void itHoldsUntilMidnightOfThatDayAndThenNoMore() {
        var person = staff.person(LittleTree.NORTH, Role.SUPERVISOR);
        assertThat(give(person, "OFFICER", today.toString())).hasStatus(303);
        assertThat(desk.get(page(person))).bodyText().contains("南乡妇联 · 干部", "到今天为止");

        clock.set(midnightAfter(today).minusSeconds(1));
        assertThat(isOnTheRoster(person)).isTrue();
        var browser = staff.signedIn(person);
        assertThat(browser.get("/desk/me")).bodyText().contains("南乡妇联 · 干部");
        // Both were given at the same moment: which of them she came in with is chance.
        browser.post("/desk/role", "assignment", at(person, LittleTree.NORTH));

        clock.set(midnightAfter(today));
        assertThat(isOnTheRoster(person)).isFalse();
        assertThat(browser.get("/desk/me"))
                .as("her other role stays")
                .hasStatusOk()
                .bodyText()
                .contains("北乡妇联 · 督办人")
                .doesNotContain("南乡妇联", "刚才用的角色到期了");
    }

    @Test
    void whatSheWritesWhenHerRoleEndsLandsAtNoOtherDesk() {
        for (var chosen : List.of(true, false)) {
            clock.set(midnightAfter(today).minusSeconds(60));
            var person = staff.person(chosen ? LittleTree.NORTH : LittleTree.SOUTH, Role.OFFICER);
            staff.give(person, chosen ? LittleTree.SOUTH : LittleTree.NORTH, Role.OFFICER);
            sql.sql("update identity.assignment set ends_on = ? where id = ?::uuid")
                    .params(today, at(person, LittleTree.SOUTH))
                    .update();
            var browser = staff.signedIn(person);
            browser.get("/desk/me");
            if (chosen) {
                browser.post("/desk/role", "assignment", at(person, LittleTree.SOUTH));
            }
            clock.set(midnightAfter(today));

            assertThat(browser.post("/desk/wordings", "title", "开头", "body", "慢慢说，不急"))
                    .hasStatus(403)
                    .bodyText()
                    .contains("刚才用的角色到期了", "慢慢说，不急", "/desk/me");
            assertThat(browser.get("/desk")).hasRedirectedUrl("/desk/me");
            assertThat(browser.get("/desk/me"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("刚才用的角色到期了", "北乡妇联 · 干部", at(person, LittleTree.NORTH));
            assertThat(browser.post("/desk/wordings", "title", "开头", "body", "慢慢说，不急"))
                    .as("looking is not choosing")
                    .hasStatus(403);
            assertThat(browser.post("/desk/role", "assignment", at(person, LittleTree.NORTH)))
                    .hasStatus(303);
            assertThat(browser.get("/desk")).hasStatusOk();
            assertThat(browser.get("/desk/me")).bodyText().doesNotContain("刚才用的角色到期了");
        }
    }

    @Test
    void whoseOnlyRoleEndedHasNone() {
        var person = staff.person(LittleTree.NORTH, Role.LEADER);
        sql.sql("update identity.assignment set ends_on = ? where account_id = ?")
                .params(today, person.account().value())
                .update();
        var browser = staff.signedIn(person);
        assertThat(browser.get("/desk/me")).hasStatusOk();
        clock.set(midnightAfter(today));
        assertThat(browser.get("/desk/me")).hasStatus(403).bodyText().contains("你现在没有角色");
    }

    @Test
    void whatEndedByItselfIsShownAndCanBeGivenAgain() {
        var person = staff.person(LittleTree.NORTH, Role.SUPERVISOR);
        give(person, "OFFICER", today.toString());
        assertThat(give(person, "OFFICER", "")).as("she holds it").hasStatus(422);

        clock.set(midnightAfter(today));
        desk = administrator(staff);
        assertThat(desk.get(page(person))).bodyText().contains("以前的角色", "期限到了");
        assertThat(give(person, "OFFICER", "")).hasStatus(303);
        assertThat(isOnTheRoster(person)).isTrue();
        assertThat(sql.sql(
                                "select ended_at = (ends_on + time '24:00') at time zone 'Asia/Shanghai' and ended_by is null"
                                        + " from identity.assignment where account_id = ? and ended_at is not null")
                        .param(person.account().value())
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    private MvcTestResult move(Staff.Person person, String until, String reason) {
        return desk.post(
                page(person) + "/assignments/" + southern(person) + "/last-day", "until", until, "reason", reason);
    }

    private String southern(Staff.Person person) {
        return at(person, LittleTree.SOUTH);
    }

    private String at(Staff.Person person, OrganizationId organization) {
        return sql.sql("select id::text from identity.assignment where account_id = ? and organization_id = ?")
                .params(person.account().value(), organization.value())
                .query(String.class)
                .single();
    }

    @Test
    void itIsMovedWithAReasonWhileSheStaysSignedIn() {
        var person = staff.person(LittleTree.NORTH, Role.SUPERVISOR);
        give(person, "OFFICER", today.toString());
        var browser = staff.signedIn(person);
        var path = page(person) + "/assignments/" + southern(person) + "/last-day";
        assertThat(desk.get(page(person))).bodyText().contains(path);
        assertThat(desk.get(path))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + today + "\"", "代班延长")
                .doesNotContain(" checked");
        assertThat(move(person, today.plusDays(7).toString(), "STANDS_IN_LONGER"))
                .hasStatus(303);

        assertThat(desk.get(page(person))).bodyText().contains("代班延长：从今天改到");
        clock.set(midnightAfter(today));
        assertThat(browser.get("/desk/me")).bodyText().contains("南乡妇联 · 干部");
        assertThat(isOnTheRoster(person)).isTrue();
        desk = administrator(staff);
        assertThat(move(person, "", "CORRECTION")).as("until somebody ends it").hasStatus(303);
        assertThat(move(person, today.plusDays(1).toString(), "BACK_EARLIER")).hasStatus(303);
        clock.set(midnightAfter(today.plusDays(1)));
        assertThat(isOnTheRoster(person)).isFalse();
        assertThat(sql.sql("select outcome || ' ' || reason from audit.event where object_id = ?"
                                + " and action = 'assignment.moved' order by id")
                        .param(person.account().value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "done identity.reason.stands-in-longer",
                        "done identity.reason.correction",
                        "done identity.reason.back-earlier");
    }

    @Test
    void whatCannotBeMovedIsSaidAndStaysTyped() {
        var person = staff.person(LittleTree.NORTH, Role.SUPERVISOR);
        give(person, "OFFICER", today.toString());
        assertThat(move(person, today.toString(), "CORRECTION"))
                .hasStatus(422)
                .bodyText()
                .contains("和现在登记的一样");
        assertThat(move(person, today.plusDays(1).toString(), ""))
                .hasStatus(422)
                .bodyText()
                .contains("选一个原因", "value=\"" + today.plusDays(1) + "\"");
        assertThat(move(person, today.minusDays(1).toString(), "CORRECTION"))
                .hasStatus(422)
                .bodyText()
                .contains("这一天看不懂");
        var administrator = staff.person(LittleTree.SOUTH, Role.SECURITY_ADMINISTRATOR);
        assertThat(move(administrator, today.plusDays(1).toString(), "CORRECTION"))
                .hasStatus(422)
                .bodyText()
                .contains("三个管理员不设期限");
        var ofHers = southern(person);
        var another = staff.person(LittleTree.NORTH, Role.OFFICER);
        assertThat(desk.post(
                        page(another) + "/assignments/" + ofHers + "/last-day",
                        "until",
                        today.plusDays(1).toString(),
                        "reason",
                        "CORRECTION"))
                .hasStatus(404);
    }

    @Test
    void aDayThatIsNoneOrIsOverIsRefusedAndStaysTyped() {
        var person = staff.person(LittleTree.NORTH, Role.SUPERVISOR);
        for (var until : List.of(today.minusDays(1).toString(), "soon", "2026-13-01", "9999-12-31")) {
            assertThat(give(person, "OFFICER", until))
                    .as(until)
                    .hasStatus(422)
                    .bodyText()
                    .contains("这一天看不懂", "value=\"" + until + "\"");
        }
    }

    @Test
    void administratorsHaveNoLastDay() {
        var refused = new ArrayList<String>();
        for (var role : List.of("SECURITY_ADMINISTRATOR", "OFFICER")) {
            var answer = desk.post(
                    "/desk/accounts/new",
                    "displayName",
                    "王限",
                    "signInName",
                    "until-" + role.charAt(0) + "x",
                    "role",
                    role,
                    "place",
                    LittleTree.COUNTY.toString(),
                    "until",
                    today.plusDays(3).toString());
            if (answer.getResponse().getStatus() == 422) {
                assertThat(answer).bodyText().contains("三个管理员不设期限");
                refused.add(role);
            }
        }
        assertThat(refused).containsExactly("SECURITY_ADMINISTRATOR");
    }
}
