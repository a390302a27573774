package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.Neighbourhood.Asking;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.Header.Hold;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Step;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.organization.Ground;
import org.niangjia.organization.TreeChanges;
import org.niangjia.organization.TreeChanges.Named;
import org.niangjia.organization.TreeOutcome;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** A federation ends; what women asked there goes on. */
@CountryTest
class InheritedRequestsTest {
    private static final OrganizationId COUNTY = Neighbourhood.at("152224");
    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);

    @Autowired
    TreeChanges changes;

    @Autowired
    InheritedRequests inherited;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Staff staff;

    @Autowired
    DeskActs acts;

    @Autowired
    Holds holds;

    @Autowired
    Follow follow;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    private Officer organizer;
    private OrganizationId town;
    private OrganizationId heir;
    private Officer chair;
    private Asking open;
    private Asking closed;

    @BeforeEach
    void oneOpenAndOneHeldOne() throws Exception {
        clock.reset();
        organizer = neighbourhood.officer(Neighbourhood.at("1522"), Role.ORGANIZER);
        town = founded("旧镇");
        heir = founded("新镇");
        chair = neighbourhood.officer(town, Role.CHAIR);
        open = neighbourhood.ask(town, "her words");
        closed = neighbourhood.ask(town, "evidence");
        acts.claim(chair, id(open), 1);
        acts.claim(chair, id(closed), 1);
        acts.close(chair, id(closed), 2, Step.Outcome.ADVISED, "that is all");
        holds.hold(chair, id(closed), 3, Hold.longest(clock.instant()), "police");
        leaves(chair);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void allThatLiesThereGoesToTheHeirAndEveryPageOfItOpens() throws InterruptedException {
        merge(town, heir);
        inherited.look();
        var person = neighbourhood.onDuty(heir, Role.CHAIR);
        var there = Neighbourhood.officer(person, heir, Role.CHAIR);
        var request = neighbourhood.open(there, id(open));
        assertThat(request.story().words()).isEqualTo("her words");
        assertThat(request.state()).isEqualTo(State.IN_HAND);
        assertThat(request.steps().getLast().act()).isEqualTo(Act.INHERITED);
        var browser = staff.signedIn(person);
        browser.get("/desk");
        var page = Browser.body(browser.get("/desk/requests/" + id(open)));
        assertThat(page).contains("旧镇妇女联合会", "原来的妇联并走或者撤销了", "/claim\"");
        assertThat(Browser.body(browser.get("/desk/held"))).contains("/desk/requests/" + id(closed));
        assertThat(holds.release(there, id(closed), 5, "over")).isEqualTo(new DeskOutcome.Done());
    }

    @Test
    void herPageAndHerCopyNameTheOneThatEnded() throws InterruptedException {
        merge(town, heir);
        var her = staff.browser();
        her.post("/follow", "code", open.code().digits());
        assertThat(Browser.body(her.get("/follow"))).contains("旧镇妇女联合会");
        inherited.look();
        assertThat(Browser.body(her.get("/follow"))).contains("旧镇妇女联合会", "新镇妇女联合会");
        assertThat(follow.write(neighbourhood.visit(closed), "once more")).isEqualTo(Follow.Outcome.DONE);
        her.post("/follow/copy", "code", open.code().digits());
        assertThat(her.get("/follow/copy/page")).hasStatusOk();
        assertThat(her.get("/follow/copy/file")).hasStatusOk();
    }

    /** Else it would lie where nobody finds it. */
    @Test
    void itDoesNotGoWhereOnlyWhoStoodAsideIs() throws Exception {
        var kin = neighbourhood.officer(heir, Role.OFFICER);
        var colleague = neighbourhood.officer(town, Role.OFFICER);
        var hers = id(neighbourhood.ask(heir, "he is her cousin"));
        assertThat(acts.standAside(kin, hers, 1, town)).isEqualTo(new DeskOutcome.Done());
        leaves(colleague);
        merge(town, heir);
        inherited.look();
        assertThat(rows.request(hers).get("organization_id")).isEqualTo(COUNTY.value());
        assertThat(rows.request(id(open)).get("organization_id")).isEqualTo(heir.value());
    }

    /** The heir ended too before anybody looked. */
    @Test
    void whatLiesThereGoesToTheHeirOfTheHeir() throws InterruptedException {
        var last = founded("后镇");
        merge(town, heir);
        merge(heir, last);
        inherited.look();
        assertThat(List.of(id(open), id(closed)))
                .allSatisfy(each ->
                        assertThat(rows.request(each).get("organization_id")).isEqualTo(last.value()));
    }

    /** What is damaged stays, and nothing else because of it. */
    @Test
    void oneThatDoesNotOpenKeepsNoneOfTheOthersThere() throws Exception {
        var damaged = id(open);
        var whole = id(closed);
        spoil(damaged);
        merge(town, heir);
        inherited.look();
        assertThat(rows.request(damaged).get("organization_id")).isEqualTo(town.value());
        assertThat(rows.request(whole).get("organization_id")).isEqualTo(heir.value());
        spoil(damaged);
        inherited.look();
        assertThat(rows.request(damaged).get("organization_id")).isEqualTo(heir.value());
    }

    /** Done twice it is as before. */
    private void spoil(RequestId id) throws SQLException {
        rows.execute("update consultation.request set story = set_byte(story, 40, get_byte(story, 40) # 1) where id = '"
                + id.value() + "'");
    }

    private void leaves(Officer officer) throws SQLException {
        rows.execute("update identity.assignment set ended_at = now(), ended_reason = 'LEFT' where account_id = '"
                + officer.account().value() + "'");
    }

    private void merge(OrganizationId ended, OrganizationId into) {
        assertThat(changes.merge(organizer, ended, into, on(DAY.plusDays(9)))).isEqualTo(new TreeOutcome.Done(into));
    }

    private RequestId id(Asking asking) throws InterruptedException {
        return neighbourhood.id(asking);
    }

    private OrganizationId founded(String place) {
        var named = new Named(place + "妇女联合会", place);
        return ((TreeOutcome.Done) changes.found(organizer, COUNTY, "township", named, on(DAY))).organization();
    }

    private static Ground on(LocalDate day) {
        return new Ground(day, "兴署发〔2024〕2号", "区划调整");
    }
}
