package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.store.AlertAddressStore;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.niangjia.support.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** Whether somebody is there at night, and whether anything would wake her: an installation that tells by mail. */
@CountryTest
@ContextConfiguration(initializers = {World.class, NightDutyTest.WithMail.class})
class NightDutyTest {
    private static final OrganizationId DESK = Neighbourhood.at("152222105");
    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-03-11");
    private static final String OURS = "今天夜里我们有人值班";
    private static final String UNHEARD = "没有什么会叫醒你";
    private static final String ABSENT = "她现在看不到这里的求助";

    static final class WithMail implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                var folder = Files.createTempDirectory("niangjia-settings");
                Files.writeString(folder.resolve("alerts.yaml"), """
                        mail:
                          host: 127.0.0.1
                          port: 1
                          security: none
                          from: door@example.org
                        """);
                TestPropertyValues.of("niangjia.settings.folder=" + folder).applyTo(context);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Staff staff;

    @Autowired
    Duties duties;

    @Autowired
    Attendance attendance;

    @Autowired
    AlertAddressStore addresses;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    private AtDesk me;

    @BeforeEach
    void wednesday() {
        clock.set("2026-03-11T10:00");
        me = AtDesk.of(neighbourhood, staff, DESK);
        duties.list(me.officer(), WEDNESDAY.plusDays(60)).forEach(duty -> duties.end(me.officer(), duty.id()));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void whoHasLeftTheDeskIsNotThereAtNight() throws SQLException {
        var gone = neighbourhood.onDuty(DESK, Role.OFFICER);
        night(gone.account());
        assertThat(page()).contains(OURS, gone.displayName()).doesNotContain(ABSENT);
        rows.execute(
                "update identity.assignment set ended_at = now() where account_id = '%s'".formatted(gone.account()));
        assertThat(isThereAtNight()).isFalse();
        assertThat(page()).contains(ABSENT, "今天还没有排人值班").doesNotContain(OURS);
    }

    @Test
    void norIsWhoHasNeverSignedIn() {
        night(staff.person(DESK, Role.OFFICER).account());
        assertThat(isThereAtNight()).isFalse();
        assertThat(page()).contains(ABSENT).doesNotContain(OURS);
    }

    @Test
    void norIsWhoNeedsANewPassword() throws SQLException {
        var locked = neighbourhood.onDuty(DESK, Role.OFFICER).account();
        night(locked);
        assertThat(isThereAtNight()).isTrue();
        rows.execute("update identity.account set password_hash = null where id = '%s'".formatted(locked));
        assertThat(isThereAtNight()).isFalse();
        assertThat(page()).contains(ABSENT).doesNotContain(OURS);
    }

    @Test
    void whoHasANightAndNothingWouldWakeHerIsWarned() {
        assertThat(page()).doesNotContain(UNHEARD);
        night(me.officer().account());
        assertThat(page()).contains(OURS, UNHEARD);
        keep("her@example.org");
        assertThat(page()).doesNotContain(UNHEARD);
    }

    @Test
    void whoseAddressWasRefusedReadsItWhereItStands() {
        keep("gone@example.org");
        assertThat(page()).doesNotContain("提醒送不到这个邮箱");
        var kept = addresses.find(me.officer());
        addresses.keep(me.officer(), kept.refused("gone@example.org"));
        night(me.officer().account());
        assertThat(page()).contains("提醒送不到这个邮箱", "gone@example.org", UNHEARD);
        keep("here@example.org");
        assertThat(page()).doesNotContain("提醒送不到这个邮箱", UNHEARD);
    }

    private String page() {
        return Browser.body(me.browser().get("/desk/duty"));
    }

    private void keep(String mail) {
        page();
        assertThat(me.browser().post("/desk/duty/alerts", "mail", mail)).hasStatus(303);
    }

    private boolean isThereAtNight() {
        clock.set("2026-03-11T23:00");
        var there = attendance.now().hasRoundTheClockDuty(DESK);
        clock.set("2026-03-11T10:00");
        return there;
    }

    private void night(AccountId who) {
        assertThat(duties.arrange(me.officer(), who, WEDNESDAY, WEDNESDAY, true))
                .isEqualTo(new DeskOutcome.Done());
    }
}
