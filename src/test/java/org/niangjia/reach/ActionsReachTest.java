package org.niangjia.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.RequestId;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One woman's request, and what each role at each place gets to see of it: not whether a page opens, but what it shows. */
@CountryTest
@Import(Records.class)
class ActionsReachTest {
    private static final String WORDS = "他把门锁上了，我从窗户出来的。";

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Staff staff;

    @Autowired
    Records records;

    @Autowired
    TestClock clock;

    @BeforeEach
    void now() {
        clock.reset();
    }

    @Test
    void everyRoleAtEveryPlaceGetsWhatTheTableSays() throws InterruptedException {
        var id = neighbourhood.id(neighbourhood.ask(Neighbourhood.OWN, WORDS));
        var number = neighbourhood
                .open(neighbourhood.officer(Neighbourhood.OWN, Role.CHAIR), id)
                .number();
        var got = new TreeMap<String, Set<Action>>();
        for (var role : Role.values()) {
            for (var place : Place.of(role)) {
                var seen = seen(staff.signedIn(neighbourhood.onDuty(place.organization(), role)), id, number);
                if (!seen.isEmpty()) {
                    got.put(role + " " + place.id(), seen);
                }
            }
        }
        assertThat(got).isEqualTo(Action.TABLE);
    }

    private Set<Action> seen(Browser browser, RequestId id, String number) {
        var seen = EnumSet.noneOf(Action.class);
        for (var action : Action.values()) {
            if (shows(browser, action, id, number)) {
                seen.add(action);
            }
        }
        return seen;
    }

    private boolean shows(Browser browser, Action action, RequestId id, String number) {
        return switch (action) {
            case READ -> isIn(browser.get("/desk/requests/" + id), WORDS);
            case LIST -> isIn(browser.get("/desk?show=new"), id.toString());
            case SEARCH -> isIn(browser.get("/desk?number=" + number), id.toString());
            case COUNT -> isIn(browser.get("/desk/figures?at=" + Neighbourhood.OWN), "class=\"said\"");
            case EXPORT ->
                isIn(
                        browser.post(
                                "/desk/requests/" + id + "/prints",
                                "version",
                                String.valueOf(records.version(id)),
                                "reason",
                                "court"),
                        WORDS);
            case HISTORY ->
                isIn(browser.get("/desk/requests/" + id), "办理经过")
                        || isIn(browser.get("/desk/audit?about=" + id), "</table>");
        };
    }

    private static boolean isIn(MvcTestResult answer, String what) {
        var location = answer.getResponse().getHeader("Location");
        return (answer.getResponse().getStatus() == 200 && Browser.body(answer).contains(what))
                || (location != null && location.contains(what));
    }
}
