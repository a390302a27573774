package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@CountryTest
class WorkPageTest {
    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Staff staff;

    @Autowired
    Desk desk;

    @Autowired
    DeskActs acts;

    @Autowired
    TestClock clock;

    /** A desk that no other test asks. */
    private static final OrganizationId DESK = Neighbourhood.at("152201008");

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void theListIsNarrowedToAColleagueAndTheChipsKeepHer() throws InterruptedException {
        var me = AtDesk.of(neighbourhood, staff, DESK);
        var colleague = neighbourhood.officer(DESK, Role.OFFICER);
        var number = claimed(colleague);
        var mine = claimed(me.officer());
        var list = list(me, "ours&with=" + colleague.account());
        assertThat(list)
                .contains(number, "/desk?show=hers&amp;with=" + colleague.account(), "/desk?show=mine\"")
                .doesNotContain(mine);
        assertThat(list(me, "mine")).contains(mine).doesNotContain(number);
        assertThat(list(me, "ours")).contains(mine, number);
    }

    @Test
    void whoDoesNotWorkHereIsNobodyToChoose() throws InterruptedException {
        var me = AtDesk.of(neighbourhood, staff, DESK);
        var mine = claimed(me.officer());
        var stranger = neighbourhood.officer(Neighbourhood.SIBLING, Role.OFFICER);
        assertThat(list(me, "ours&with=" + stranger.account()))
                .contains(mine, "/desk?show=hers\"")
                .doesNotContain("value=\"" + stranger.account());
        assertThat(me.browser().get("/desk?show=ours&with=%00")).hasStatusOk();
    }

    @Test
    void overdueShowsOnlyWhatIsLate() throws InterruptedException {
        var me = AtDesk.of(neighbourhood, staff, DESK);
        var late = claimed(me.officer());
        assertThat(list(me, "overdue")).doesNotContain(late);
        clock.advance(Duration.ofDays(20));
        var later = AtDesk.of(neighbourhood, staff, DESK);
        var fresh = claimed(later.officer());
        assertThat(list(later, "overdue")).contains(late).doesNotContain(fresh);
    }

    @Test
    void whatAColleagueHasInHandWaitsForHer() throws InterruptedException {
        var me = AtDesk.of(neighbourhood, staff, DESK);
        var colleague = neighbourhood.officer(DESK, Role.OFFICER);
        claimed(colleague);
        var id = neighbourhood.id(neighbourhood.ask(DESK, "…"));
        acts.claim(me.officer(), id, 1);
        var hers = colleague.displayName() + "在办";
        assertThat(list(me, "ours&with=" + colleague.account())).contains(hers).doesNotContain("等你回复");
        assertThat(list(me, "mine")).contains("等你回复").doesNotContain(hers);
        assertThat(me.page(id)).contains("等你回复");
        assertThat(Browser.body(
                        staff.signedIn(neighbourhood.onDuty(DESK, Role.OFFICER)).get("/desk/requests/" + id)))
                .contains(me.officer().displayName() + "在办")
                .doesNotContain("等你回复");
    }

    @Test
    void whatWasAnsweredAndNeverFinishedIsOverdue() throws InterruptedException {
        var me = AtDesk.of(neighbourhood, staff, DESK);
        var answered = claimed(me.officer());
        var asked = claimed(me.officer());
        acts.answer(me.officer(), id(me, answered), 2, "the answer");
        acts.askBack(me.officer(), id(me, asked), 2, "a question");
        clock.advance(Duration.ofDays(10));
        var before = AtDesk.of(neighbourhood, staff, DESK);
        assertThat(list(before, "overdue")).doesNotContain(answered, asked);
        clock.advance(Duration.ofDays(10));
        var after = AtDesk.of(neighbourhood, staff, DESK);
        assertThat(list(after, "overdue&with=" + me.officer().account()))
                .contains(answered, asked, "已经回复，该办完了 · 超时", "她一直没有回话，该办完了 · 超时", "state-overdue")
                .doesNotContain("state-done", "state-hers");
    }

    @Test
    void anEmptyPageLeadsBack() {
        var me = AtDesk.of(neighbourhood, staff, DESK);
        assertThat(list(me, "overdue&page=9")).contains("这里现在没有事", "/desk?show=overdue&amp;page=8");
    }

    private RequestId id(AtDesk at, String number) {
        return desk.findByNumber(at.officer(), number).orElseThrow().id();
    }

    /** Its number. */
    private String claimed(Officer officer) throws InterruptedException {
        var id = neighbourhood.id(neighbourhood.ask(DESK, "…"));
        acts.claim(officer, id, 1);
        return neighbourhood.open(officer, id).number();
    }

    private static String list(AtDesk at, String show) {
        return Browser.body(at.browser().get("/desk?show=" + show));
    }
}
