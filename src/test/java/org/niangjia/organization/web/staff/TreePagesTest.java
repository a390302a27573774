package org.niangjia.organization.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.Rows;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.shared.OrganizationId;
import org.niangjia.support.Browser;
import org.niangjia.support.Statements;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** The tree in a browser without script; in counties where no other test changes it. */
@CountryTest
class TreePagesTest {
    private static final OrganizationId CITY = Neighbourhood.at("1509");
    private static final OrganizationId COUNTY = Neighbourhood.at("150921");
    private static final OrganizationId OTHER = Neighbourhood.at("150922");
    private static final String BASE = "/desk/organizations/";

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Staff staff;

    @Autowired
    Rows rows;

    @Autowired
    DSLContext sql;

    @Autowired
    TestClock clock;

    private Browser browser;

    @BeforeEach
    void anOrganizerOfTheCity() {
        clock.reset();
        browser = staff.signedIn(neighbourhood.onDuty(CITY, Role.ORGANIZER));
        browser.get("/desk/organizations");
    }

    @Test
    void whatIsMissingIsSaidAndWhatSheTypedStays() {
        var refused = browser.post(BASE + COUNTY + "/founding", "name", "新丰镇妇女联合会", "on", "1.4.2024");
        assertThat(refused).hasStatus(422);
        assertThat(Browser.body(refused))
                .contains("value=\"新丰镇妇女联合会\"", "value=\"1.4.2024\"", "写一个日子", "写简称", "写依据的文件", "写一句为什么");
    }

    @Test
    void aTownIsFoundedAndMovedAndThePastShowsItWhereItWas() {
        var town = founded("永丰镇");
        assertThat(Browser.body(browser.get(BASE + COUNTY))).contains("永丰镇", "成立了永丰镇妇女联合会", "乌政发〔2024〕7号");
        var looked = move(town, "place", "商都县");
        assertThat(looked).contains("商都县妇女联合会", "name=\"organization\"");
        assertThat(browser.post(
                        BASE + town + "/move",
                        "place",
                        "商都县",
                        "searched",
                        "商都县",
                        "organization",
                        Neighbourhood.at("150923").toString(),
                        "on",
                        "2024-06-01",
                        "document",
                        "乌政发〔2024〕9号",
                        "reason",
                        "区划调整"))
                .hasStatus(303);
        assertThat(Browser.body(browser.get(BASE + COUNTY))).doesNotContain(BASE + town);
        assertThat(Browser.body(browser.get(BASE + COUNTY + "?on=2024-05-31")))
                .contains("2024", "的样子", BASE + town + "?on=2024-05-31");
        assertThat(Browser.body(browser.get(BASE + town + "?lang=en")))
                .contains("came below 商都县妇女联合会", "Move elsewhere");
    }

    @Test
    void whatIsNoDayOrIsYetToComeIsSaidAndTodayShown() {
        for (var typed : new String[] {"31.1.2024", "2999-01-01", "-9999-01-01"}) {
            assertThat(Browser.body(browser.get(BASE + OTHER + "?on=" + typed)))
                    .contains("value=\"" + typed + "\"", "写一个今天或者以前的日子")
                    .doesNotContain("的样子");
        }
        assertThat(Browser.body(browser.get(BASE + OTHER + "?on=2000-01-01"))).contains("那一天还没有这个组织");
    }

    @Test
    void whoOnlySeesTheTreeIsOfferedNoChange() {
        var chair = staff.signedIn(neighbourhood.onDuty(CITY, Role.CHAIR));
        assertThat(Browser.body(chair.get(BASE + OTHER))).contains("基本情况").doesNotContain("/founding", "/move");
        assertThat(Browser.body(browser.get(BASE + OTHER))).contains("/founding", "/move", "/dissolution");
        assertThat(Browser.body(browser.get(BASE + CITY))).contains("/founding").doesNotContain("/dissolution");
    }

    /** Below a municipality stand districts; what is founded is found again by its name. */
    @Test
    void theLevelIsThatOfTheOthersAndTheNewOneIsFound() {
        var beijing = staff.signedIn(neighbourhood.onDuty(Neighbourhood.at("11"), Role.ORGANIZER));
        assertThat(Browser.body(beijing.get(BASE + Neighbourhood.at("11") + "/founding")))
                .containsPattern("value=\"county\" selected");
        var town = founded("仙人掌镇");
        var village = founded("石榴镇");
        assertThat(move(village, "place", "仙人掌")).contains("value=\"" + town + "\"");
    }

    /** However many stand below it: who is shown, her chain of seven, what stands below, what happened, two tables of figures, posts. */
    @Test
    void aPageAsksTheSameOfTheDatabaseHoweverWideItIs() {
        var beijing = staff.signedIn(neighbourhood.onDuty(Neighbourhood.at("11"), Role.ORGANIZER));
        var wide = BASE + Neighbourhood.at("110105");
        var narrow = BASE + Neighbourhood.at("110105001");
        beijing.get(wide);
        try (var statements = new Statements(sql)) {
            var ofTheWide = statements.of(() -> beijing.get(wide));
            assertThat(ofTheWide).isLessThanOrEqualTo(35);
            assertThat(statements.of(() -> beijing.get(narrow))).isLessThanOrEqualTo(ofTheWide + 1);
        }
    }

    @Test
    void whatSheMayNotChangeIsNotThereAndHerTryIsKept() {
        var own = staff.signedIn(neighbourhood.onDuty(COUNTY, Role.ORGANIZER));
        own.get("/desk/organizations");
        assertThat(own.get(BASE + OTHER + "/move")).hasStatus(404);
        assertThat(rows.acts(OTHER.value())).contains("tree.move refused");
    }

    private String move(String town, String... typed) {
        var page = browser.post(BASE + town + "/move", typed);
        assertThat(page).hasStatus(422);
        return Browser.body(page);
    }

    private String founded(String place) {
        var done = browser.post(
                BASE + COUNTY + "/founding",
                "level",
                "township",
                "name",
                place + "妇女联合会",
                "shortName",
                place,
                "on",
                "2024-04-01",
                "document",
                "乌政发〔2024〕7号",
                "reason",
                "新设镇");
        assertThat(done).hasStatus(303);
        var where = Objects.requireNonNull(done.getResponse().getRedirectedUrl());
        return where.substring(BASE.length());
    }
}
