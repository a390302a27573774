package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.DeskFigures.Board;
import org.niangjia.consultation.DeskFigures.Counters;
import org.niangjia.consultation.model.Selection;
import org.niangjia.consultation.model.State;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.measure.Folding;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** In 突泉县, where nobody else asks. */
@CountryTest
class DeskFiguresTest {
    private static final OrganizationId COUNTY = Neighbourhood.at("152224");
    private static final OrganizationId TOWNSHIP = Neighbourhood.at("152224100");

    @Autowired
    DeskFigures figures;

    @Autowired
    Folding folding;

    @Autowired
    Desk desk;

    @Autowired
    DeskActs acts;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    private Officer supervisor;

    @BeforeEach
    void supervisor() {
        clock.reset();
        supervisor = neighbourhood.officer(COUNTY, Role.SUPERVISOR);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void figuresRollUpAndSayWhatIsOverdue() throws InterruptedException {
        folding.settle();
        var before = Boards.of(figures, supervisor, COUNTY).total();
        var officer = neighbourhood.officer(TOWNSHIP, Role.OFFICER);
        var first = neighbourhood.id(neighbourhood.ask(TOWNSHIP, "…"));
        neighbourhood.ask(TOWNSHIP, "…");
        acts.claim(officer, first, neighbourhood.version(officer, first));
        acts.answer(officer, first, neighbourhood.version(officer, first), "the answer");

        assertThat(Boards.main(row(COUNTY))).containsExactly(before.open() + 2, before.waiting() + 1, 0L, 0L);
        clock.advance(Duration.ofDays(30));
        // Also the one that was answered and that nobody brought to its end.
        var open = before.open() + 2;
        assertThat(Boards.main(row(COUNTY))).containsExactly(open, before.waiting() + 1, open, open);
    }

    @Test
    void reachEndsAtHerOwnTree() {
        assertThat(figures.board(supervisor, TOWNSHIP)).isPresent();
        assertThat(figures.board(supervisor, Neighbourhood.OWN)).isEmpty();
        assertThat(figures.board(supervisor, Neighbourhood.at("1522"))).isEmpty();
        assertThat(figures.board(supervisor, Neighbourhood.NATION)).isEmpty();
        assertThat(figures.board(supervisor, new OrganizationId(new UUID(1, 2))))
                .isEmpty();
    }

    @Test
    void whoAnswersRequestsButSeesNoCountersGetsNone() {
        var officer = neighbourhood.officer(COUNTY, Role.OFFICER);
        assertThat(figures.board(officer, COUNTY)).isEmpty();
    }

    @Test
    void figuresOpenNoRequest() {
        assertThat(desk.list(supervisor, Selection.of(State.NEW, State.values()), 0, 10)
                        .requests())
                .isEmpty();
    }

    @Test
    void wherePeopleWaitStandsOutAndTheRestIsFolded() throws InterruptedException {
        neighbourhood.officer(TOWNSHIP, Role.OFFICER);
        neighbourhood.ask(TOWNSHIP, "…");
        folding.settle();
        var browser = staff.signedIn(neighbourhood.onDuty(COUNTY, Role.SUPERVISOR));
        var page = Browser.body(browser.get("/desk/figures"));
        var folded = page.indexOf("<details class=\"fold\">");
        assertThat(page).containsPattern("其余 \\d+ 个没有等着的").contains("和下面各级");
        assertThat(page.indexOf(TOWNSHIP.toString())).isBetween(0, folded);
        assertThat(page.indexOf(Neighbourhood.at("152224102").toString())).isGreaterThan(folded);
        var village = neighbourhood.onDuty(Neighbourhood.at("152224100001"), Role.CHAIR);
        assertThat(Browser.body(staff.signedIn(village).get("/desk/figures")))
                .contains("件等回复")
                .doesNotContain("和下面各级", "class=\"fold\"");
    }

    @Test
    void wherePeopleHaveAnAnswerButNoEndIsNotFolded() throws InterruptedException {
        var place = Neighbourhood.at("152224103");
        var officer = neighbourhood.officer(place, Role.OFFICER);
        var id = neighbourhood.id(neighbourhood.ask(place, "…"));
        acts.claim(officer, id, 1);
        acts.answer(officer, id, 2, "the answer");
        assertThat(isFolded(place)).isTrue();
        clock.advance(Duration.ofDays(30));
        assertThat(isFolded(place)).isFalse();
    }

    private boolean isFolded(OrganizationId place) {
        folding.settle();
        var browser = staff.signedIn(neighbourhood.onDuty(COUNTY, Role.SUPERVISOR));
        var page = Browser.body(browser.get("/desk/figures"));
        return page.indexOf(place.toString()) > page.indexOf("<details class=\"fold\">");
    }

    private Counters row(OrganizationId child) throws InterruptedException {
        folding.settle();
        var above = neighbourhood.officer(Neighbourhood.at("1522"), Role.LEADER);
        return Boards.of(figures, above, Neighbourhood.at("1522")).below().stream()
                .filter(each -> each.organization().id().equals(child))
                .map(Board.Row::counters)
                .findFirst()
                .orElseThrow();
    }
}
