package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.Selection;
import org.niangjia.consultation.model.State;
import org.niangjia.identity.NewAccounts;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** She had it in hand, and works at that desk no more. */
@CountryTest
class LeftBehindTest {
    /** A desk that no other test asks, below the county. */
    private static final OrganizationId DESK = Neighbourhood.at("152201102");

    @Autowired
    Attention attention;

    @Autowired
    Desk desk;

    @Autowired
    DeskActs acts;

    @Autowired
    Follow follow;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    NewAccounts accounts;

    @Autowired
    Staff staff;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    private Officer gone;
    private Staff.Person person;
    private Officer colleague;
    private Officer county;
    private Neighbourhood.Asking asking;
    private RequestId id;

    @BeforeEach
    void oneHasItInHand() throws InterruptedException {
        clock.set("2026-03-10T10:00");
        gone = neighbourhood.officer(DESK, Role.OFFICER);
        person = neighbourhood.onDuty(DESK, Role.OFFICER);
        colleague = Neighbourhood.officer(person, DESK, Role.OFFICER);
        county = neighbourhood.officer(Neighbourhood.ANCESTOR, Role.OFFICER);
        asking = neighbourhood.ask(Neighbourhood.asked(DESK, "her words"));
        id = neighbourhood.id(asking);
        acts.claim(gone, id, 1);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void itClimbsAsIfNobodyHadTakenIt() throws InterruptedException, SQLException {
        look("2026-03-10T11:00");
        disable();
        look("2026-03-12T09:05");
        assertThat(follow.find(neighbourhood.visit(asking)).orElseThrow().organization())
                .isEqualTo(Neighbourhood.ANCESTOR);
        assertThat(neighbourhood.open(county, id).state()).isEqualTo(State.NEW);
    }

    @Test
    void itIsNewsToHerColleagues() throws SQLException {
        assertThat(desk.waiting(colleague)).doesNotContain(id);
        endRole();
        assertThat(desk.waiting(colleague)).contains(id);
    }

    @Test
    void aColleagueSeesThatItIsNobodysAndTakesIt() throws SQLException {
        var browser = staff.signedIn(person);
        var path = "/desk/requests/" + id;
        assertThat(Browser.body(browser.get(path)))
                .contains(gone.displayName() + "在办")
                .doesNotContain(path + "/claim");
        endRole();
        assertThat(Browser.body(browser.get(path)))
                .contains("还没人接", path + "/claim", path + "/answers")
                .doesNotContain(gone.displayName() + "在办");
        var number = neighbourhood.open(colleague, id).number();
        assertThat(Browser.body(browser.get("/desk?show=ours")))
                .contains(number)
                .doesNotContain("工作人员在办");
        assertThat(browser.post(path + "/claim", "version", "2")).hasStatus(303);
        assertThat(neighbourhood.open(colleague, id).assignee())
                .isEqualTo(colleague.account().value());
        assertThat(Browser.body(browser.get(path))).doesNotContain(path + "/claim");
    }

    @Test
    void theChipOfWhatNobodyHasListsAndCountsIt() throws SQLException {
        var fresh = Selection.of(State.NEW);
        var before = desk.list(colleague, fresh, 0, 1_000);
        assertThat(before.requests()).extracting(Request.Summary::id).doesNotContain(id);
        endRole();
        var after = desk.list(colleague, fresh, 0, 1_000);
        assertThat(after.requests()).extracting(Request.Summary::id).contains(id);
        assertThat(after.waiting())
                .containsEntry(State.NEW, after.requests().size())
                .containsEntry(State.IN_HAND, before.waiting().getOrDefault(State.IN_HAND, 0) - 1);
        assertThat(desk.list(colleague, Selection.of(State.IN_HAND), 0, 1_000).requests())
                .hasSize(after.waiting().getOrDefault(State.IN_HAND, 0))
                .extracting(Request.Summary::id)
                .doesNotContain(id);
        assertThat(desk.list(colleague, Selection.of(State.NEW, State.IN_HAND), 0, 1_000)
                        .requests())
                .extracting(Request.Summary::id)
                .containsOnlyOnce(id);
        assertThat(Browser.body(staff.signedIn(person).get("/desk?show=new"))).contains("/desk/requests/" + id);
    }

    private void disable() throws SQLException {
        var account = gone.account();
        rows.execute(
                "insert into identity.disablement (id, account_id, at, by, reason) values ('%s', '%s', '%s', '%s', 'LEFT')"
                        .formatted(account, account, clock.instant(), account));
    }

    private void endRole() throws SQLException {
        rows.execute("update identity.assignment set ended_at = '2026-03-10T01:00:00Z', ended_by = account_id,"
                + " ended_reason = 'LEFT' where account_id = '" + gone.account() + "'");
    }

    private void look(String local) {
        clock.set(local);
        accounts.putOnDuty(colleague.account());
        accounts.putOnDuty(county.account());
        attention.look();
    }
}
