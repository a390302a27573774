package org.niangjia.reach;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.RequestId;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.seat.Posts;
import org.niangjia.seat.Rosters;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.niangjia.unit.UnitLists;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One woman's request, and what each role at each place gets to see of it: not whether a page opens, but what it shows. */
@CountryTest
@Import({Records.class, Rosters.class, Posts.class, UnitLists.class})
class ActionsReachTest {
    private static final String WORDS = "他把门锁上了，我从窗户出来的。";

    /** Her cookie. */
    private static final String COPY = "c";

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
        compare(EnumSet.allOf(Action.class), Action.TABLE, id, number);
    }

    @Test
    void whatSheHadDeletedIsReadOnlyByWhoDecidesOnTheHold() throws InterruptedException {
        compare(EnumSet.of(Action.READ, Action.EXPORT), Action.ERASED, records.erased(WORDS), "");
    }

    /** Words on paper are for whoever has just shown who she is. */
    @Test
    void whoeverFindsADeskSignedInPrintsNothing() throws InterruptedException {
        var id = neighbourhood.id(neighbourhood.ask(Neighbourhood.OWN, WORDS));
        var browser = staff.signedIn(neighbourhood.onDuty(Neighbourhood.OWN, Role.OFFICER));
        browser.get("/desk/me");
        assertThat(shows(browser, Action.EXPORT, id, "")).isTrue();
        clock.advance(Duration.ofMinutes(11));
        assertThat(cells("OFFICER own who signed in a while ago", Set.of(Action.EXPORT), Set.of(), browser, id, ""))
                .isEmpty();
    }

    @Test
    void herCopyIsForOneLookAndForItsOwnTicketOnly() throws InterruptedException {
        var code = neighbourhood.ask(Neighbourhood.OWN, WORDS).code().digits();
        var browser = staff.browser();
        browser.post("/follow", "code", code);
        browser.post("/follow/copy", "code", code);
        var ticket = Objects.requireNonNull(browser.cookie(COPY));
        assertThat(isIn(browser.get("/follow/copy/page"), WORDS)).isTrue();

        var unexpected = new ArrayList<String>();
        browser.remember(ticket);
        if (isIn(browser.get("/follow/copy/page"), WORDS)) {
            unexpected.add("export, whoever comes back to her copy: shown, not hidden");
        }
        browser.remember(
                new Cookie(COPY, Objects.requireNonNull(browser.cookie("v")).getValue()));
        if (isIn(browser.get("/follow/copy/page"), WORDS)) {
            unexpected.add("export, whoever has an open visit only: shown, not hidden");
        }
        assertThat(unexpected).isEmpty();
    }

    private void compare(Set<Action> actions, Map<String, Set<Action>> table, RequestId id, String number) {
        var unexpected = new ArrayList<String>();
        var viewers = new TreeSet<String>();
        for (var role : Role.values()) {
            for (var place : Place.of(role)) {
                var viewer = role + " " + place.id();
                viewers.add(viewer);
                var browser = staff.signedIn(neighbourhood.onDuty(place.organization(), role));
                unexpected.addAll(cells(viewer, actions, table.getOrDefault(viewer, Set.of()), browser, id, number));
            }
        }
        assertThat(unexpected).isEmpty();
        assertThat(viewers).containsAll(table.keySet());
    }

    /** Those that are not as expected. */
    private List<String> cells(
            String viewer, Set<Action> actions, Set<Action> expected, Browser browser, RequestId id, String number) {
        return actions.stream()
                .filter(action -> shows(browser, action, id, number) != expected.contains(action))
                .map(action -> "%s, %s: %s"
                        .formatted(
                                action.id(),
                                viewer,
                                expected.contains(action) ? "hidden, not shown" : "shown, not hidden"))
                .toList();
    }

    private boolean shows(Browser browser, Action action, RequestId id, String number) {
        return switch (action) {
            case READ -> isIn(browser.get("/desk/requests/" + id), WORDS);
            case LIST -> isListed(browser, id);
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

    /** On whichever page: others ask here too. */
    private static boolean isListed(Browser browser, RequestId id) {
        for (var page = 1; ; page++) {
            var answer = browser.get("/desk?show=new&page=" + page);
            if (isIn(answer, id.toString())) {
                return true;
            }
            if (!isIn(answer, "page=" + (page + 1))) {
                return false;
            }
        }
    }

    private static boolean isIn(MvcTestResult answer, String what) {
        var location = answer.getResponse().getHeader("Location");
        return (answer.getResponse().getStatus() == 200 && Browser.body(answer).contains(what))
                || (location != null && location.contains(what));
    }
}
