package org.niangjia.consultation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.model.Duty;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CountryTest
class DutyPageTest {
    /** A desk that no other test arranges. */
    private static final OrganizationId DESK = Neighbourhood.at("152201009");

    private static final LocalDate FRIDAY = LocalDate.parse("2026-03-13");

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Staff staff;

    @Autowired
    Duties duties;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    private AtDesk me;
    private AccountId colleague;

    @BeforeEach
    void friday() {
        clock.set("2026-03-13T10:00");
        me = AtDesk.of(neighbourhood, staff, DESK);
        colleague = neighbourhood.onDuty(DESK, Role.CHAIR).account();
        duties.list(me.officer(), FRIDAY.plusDays(60)).forEach(duty -> duties.end(me.officer(), duty.id()));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void inOfficeHoursTheWeekendIsLeftOut() {
        arrange(me.officer().account(), "2026-03-13", "2026-03-16", "");
        assertThat(days()).containsExactly("2026-03-13 false", "2026-03-16 false");
        arrange(me.officer().account(), "2026-03-14", "2026-03-16", "all");
        assertThat(days()).containsExactly("2026-03-13 false", "2026-03-14 true", "2026-03-15 true", "2026-03-16 true");
    }

    /** The Monday of the Qingming holiday of 2026. */
    @Test
    void inOfficeHoursAPublicHolidayIsLeftOut() {
        arrange(me.officer().account(), "2026-04-03", "2026-04-07", "");
        assertThat(days()).containsExactly("2026-04-03 false", "2026-04-07 false");
    }

    @Test
    void whereNobodyIsTextedTheDeskAndItsDutySaySo() {
        assertThat(Browser.body(me.browser().get("/desk"))).contains("没有人收得到提醒，紧急求助要靠人看着");
        assertThat(Browser.body(me.browser().get("/desk/duty"))).contains("没有打开短信和邮件提醒");
    }

    /** One who is asked to write the week's roster down does not take her colleague's nights away by it. */
    @Test
    void officeHoursLowerNobodysNight() {
        arrange(me.officer().account(), "2026-03-13", "", "all");
        arrange(me.officer().account(), "2026-03-13", "2026-03-16", "");
        assertThat(days()).containsExactly("2026-03-13 true", "2026-03-16 false");
    }

    @Test
    void aNightEndsAtEightInTheMorning() {
        arrange(me.officer().account(), "2026-03-13", "", "all");
        clock.set("2026-03-14T07:59");
        assertThat(duties.today(me.officer())).hasSize(1);
        clock.advance(Duration.ofMinutes(1));
        assertThat(duties.today(me.officer())).isEmpty();
    }

    @Test
    void whoStandsInHasTheDayAndTheRecordTellsForWhom() {
        arrange(me.officer().account(), "2026-03-13", "", "all");
        var id = duty().id();
        assertThat(post(me, "/desk/duty/" + id + "/substitution", "who", colleague.toString()))
                .hasStatus(303);
        assertThat(duty().officer()).isEqualTo(colleague);
        assertThat(duty().roundTheClock()).isTrue();
        assertThat(duty().standsIn()).isTrue();
        assertThat(rows.list("select ended_by from consultation.duty where id = ?", id))
                .singleElement()
                .satisfies(row -> assertThat(row.get("ended_by"))
                        .isEqualTo(me.officer().account().value()));
        assertThat(rows.acts(duty().id())).containsExactly("duty.stood-in done");
        assertThat(Browser.body(me.browser().get("/desk/duty"))).contains("替班");
    }

    @Test
    void whatCannotBeIsRefusedAndStaysInTheForm() {
        var stranger = neighbourhood.onDuty(Neighbourhood.SIBLING, Role.OFFICER).account();
        var mine = me.officer().account();
        assertThat(refused(stranger, "2026-03-13", "", "")).contains("从名单里选");
        assertThat(refused(mine, "2026-03-12", "", "")).contains("日子不对", "value=\"2026-03-12\"");
        assertThat(refused(mine, "2026-03-16", "2026-03-13", "")).contains("日子不对");
        assertThat(refused(mine, "2026-03-13", "2026-12-31", "")).contains("日子不对");
        assertThat(refused(mine, "no day", "", "")).contains("日子不对", "value=\"no day\"");
        assertThat(refused(mine, "2026-03-14", "2026-03-15", "")).contains("这几天都不上班");
        assertThat(days()).isEmpty();
    }

    @Test
    void aNoteIsForThisDeskAloneAndEncrypted() {
        assertThat(post(me, "/desk/duty/notes", "note", "富民的小赵下午再打")).hasStatus(303);
        assertThat(Browser.body(me.browser().get("/desk/duty"))).contains("富民的小赵下午再打");
        var elsewhere = AtDesk.of(neighbourhood, staff, Neighbourhood.SIBLING);
        assertThat(Browser.body(elsewhere.browser().get("/desk/duty"))).doesNotContain("小赵");
        assertThat(rows.list("select content from consultation.duty_note"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(new String((byte[]) row.get("content"), UTF_8))
                        .doesNotContain("小赵"));
    }

    @Test
    void afterTwoWeeksANoteIsGoneAlsoFromTheDatabase() {
        var kept = "select count(*) as notes from consultation.duty_note where organization_id = ?";
        post(me, "/desk/duty/notes", "note", "富民的小赵下午再打");
        var before = rows.list(kept, DESK.value());
        clock.set(clock.instant().plus(Duration.ofDays(Duties.NOTES_KEPT_DAYS)));
        duties.sweep();
        assertThat(rows.list(kept, DESK.value())).isEqualTo(before);
        clock.set(clock.instant().plus(Duration.ofDays(1)));
        duties.sweep();
        assertThat(rows.list(kept, DESK.value()))
                .singleElement()
                .satisfies(row -> assertThat(row.get("notes")).isEqualTo(0L));
    }

    @Test
    void anEmptyNoteIsRefused() {
        assertThat(Browser.body(post(me, "/desk/duty/notes", "note", "  "))).contains("写上要交代的话");
    }

    @Test
    void whatIsOfAnotherDeskIsNotThere() {
        arrange(me.officer().account(), "2026-03-13", "", "");
        var elsewhere = AtDesk.of(neighbourhood, staff, Neighbourhood.SIBLING);
        assertThat(post(elsewhere, "/desk/duty/" + duty().id() + "/end")).hasStatus(404);
        assertThat(post(me, "/desk/duty/" + new UUID(7, 7) + "/end")).hasStatus(404);
        assertThat(days()).hasSize(1);
    }

    private Duty duty() {
        return duties.today(me.officer()).getFirst();
    }

    private List<String> days() {
        return duties.list(me.officer(), FRIDAY.plusDays(60)).stream()
                .map(duty -> duty.day() + " " + duty.roundTheClock())
                .toList();
    }

    private void arrange(AccountId who, String first, String last, String hours) {
        assertThat(post(me, "/desk/duty", form(who, first, last, hours))).hasStatus(303);
    }

    private String refused(AccountId who, String first, String last, String hours) {
        var answer = post(me, "/desk/duty", form(who, first, last, hours));
        assertThat(answer).hasStatus(422);
        return Browser.body(answer);
    }

    private static String[] form(AccountId who, String first, String last, String hours) {
        return new String[] {"who", who.toString(), "first", first, "last", last, "hours", hours};
    }

    private static MvcTestResult post(AtDesk someone, String path, String... form) {
        someone.browser().get("/desk/duty");
        return someone.browser().post(path, form);
    }
}
