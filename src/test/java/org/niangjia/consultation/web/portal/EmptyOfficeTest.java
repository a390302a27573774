package org.niangjia.consultation.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.Asked;
import org.niangjia.consultation.Attendance;
import org.niangjia.consultation.Attention;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.DeskOutcome;
import org.niangjia.consultation.Duties;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.Neighbourhood.Asking;
import org.niangjia.consultation.SafeContact;
import org.niangjia.consultation.Story;
import org.niangjia.identity.Role;
import org.niangjia.organization.PublicPage;
import org.niangjia.organization.PublicPages;
import org.niangjia.shared.OrganizationId;
import org.niangjia.support.Browser;
import org.springframework.beans.factory.annotation.Autowired;

/** At three, at offices that have written down hours for all day and where nobody has the night. */
@CountryTest
class EmptyOfficeTest extends HerBrowser {
    /** Desks that no other test asks. */
    private static final String PLACE = "152222201";

    private static final OrganizationId LOW = Neighbourhood.at(PLACE);
    private static final OrganizationId HIGH = Neighbourhood.at("152222");
    private static final OrganizationId LEAGUE = Neighbourhood.at("1522");
    private static final LocalDate DUTY_DAY = LocalDate.parse("2026-04-15");

    @Autowired
    Attention attention;

    @Autowired
    Attendance attendance;

    @Autowired
    Duties duties;

    @Autowired
    PublicPages pages;

    @BeforeEach
    void allDayAndAtThree() {
        clock.set("2026-04-16T03:00");
        for (var desk : new OrganizationId[] {LOW, HIGH}) {
            var page = new PublicPage(desk, "", "", "1-7 00:00-24:00\nholidays", "");
            assertThat(pages.write(neighbourhood.officer(desk, Role.OFFICER), page))
                    .isTrue();
        }
    }

    @Test
    void whatIsUrgentPassesThemByForWhoeverHasTheNight() throws InterruptedException {
        var league = neighbourhood.officer(LEAGUE, Role.OFFICER);
        assertThat(duties.arrange(league, league.account(), DUTY_DAY, DUTY_DAY, true))
                .isEqualTo(new DeskOutcome.Done());
        assertThat(story()).contains("急事会马上转到").doesNotContain(says("consultation.receiver.open-now"));
        var asking = ask();
        attention.look();
        assertThat(holder(asking)).isEqualTo(LEAGUE);
        duties.list(league, DUTY_DAY.plusDays(9)).forEach(duty -> duties.end(league, duty.id()));
    }

    @Test
    void withoutDutyAnywhereSheIsNotToldThatTheyAreAtWork() throws InterruptedException {
        assertThat(story())
                .contains(says("consultation.receiver.night.nobody"))
                .doesNotContain(says("consultation.receiver.open-now"));
        var asking = ask();
        attention.look();
        assertThat(holder(asking)).isEqualTo(LOW);
        assertThat(attendance.now().seesUrgent(LOW)).isFalse();
        assertThat(followed(asking)).contains(says("consultation.follow.next.opens", "今天 8:00"));
        clock.set("2026-04-16T07:00");
        assertThat(followed(asking)).contains(says("consultation.follow.next.opens", "今天 8:00"));
        clock.set("2026-04-16T08:00");
        assertThat(attendance.now().seesUrgent(LOW)).isTrue();
    }

    private String story() {
        return Browser.body(
                browser.post("/help/story", "topic", "danger", "region", PLACE, "level", "township", "words", "…"));
    }

    private Asking ask() throws InterruptedException {
        return neighbourhood.ask(new Asked("danger", PLACE, LOW, null, new Story("…", ""), SafeContact.NONE));
    }

    private OrganizationId holder(Asking asking) throws InterruptedException {
        return follow.find(neighbourhood.visit(asking)).orElseThrow().organization();
    }

    private String followed(Asking asking) {
        browser.get("/follow");
        assertThat(browser.post("/follow", "code", asking.code().digits())).hasStatus(303);
        return Browser.body(browser.get("/follow"));
    }
}
