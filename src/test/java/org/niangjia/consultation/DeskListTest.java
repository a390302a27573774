package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.Selection;
import org.niangjia.consultation.model.State;
import org.niangjia.identity.Role;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;

@CountryTest
class DeskListTest extends OneRequest {
    @Test
    void herListHasWhatIsDueFirstOnTopAndOnlyHerOwnDesks() throws InterruptedException {
        neighbourhood.onDuty(Neighbourhood.SIBLING, Role.OFFICER);
        var elsewhere = neighbourhood.id(neighbourhood.ask(Neighbourhood.SIBLING, "…"));
        var listed = desk.list(officer, Selection.of(State.NEW), 0, 1_000);
        assertThat(listed.requests())
                .extracting(Request.Summary::id)
                .contains(id)
                .doesNotContain(elsewhere);
        assertThat(listed.requests()).extracting(Request.Summary::dueOn).isSorted();
        assertThat(listed.more()).isFalse();
        assertThat(listed.waiting()).containsEntry(State.NEW, listed.requests().size());
        assertThat(desk.list(officer, Selection.of(State.NEW).of(officer.account()), 0, 10)
                        .requests())
                .isEmpty();
    }

    @Test
    void pagesOfSeveralStatesFollowEachOtherWithoutGapOrRepetition() throws InterruptedException {
        for (var index = 0; index < 6; index++) {
            var another = neighbourhood.id(neighbourhood.ask(Neighbourhood.OWN, "…"));
            if (index % 2 == 0) {
                acts.claim(officer, another, neighbourhood.version(officer, another));
            }
        }
        var states = Selection.of(State.NEW, State.IN_HAND);
        var whole = desk.list(officer, states, 0, 1_000).requests();
        var paged = new ArrayList<Request.Summary>();
        var page = desk.list(officer, states, 0, 2);
        paged.addAll(page.requests());
        while (page.more()) {
            page = desk.list(officer, states, paged.size(), 2);
            paged.addAll(page.requests());
        }
        assertThat(paged).extracting(Request.Summary::id).doesNotHaveDuplicates();
        assertThat(paged).containsExactlyInAnyOrderElementsOf(whole);
        assertThat(paged).extracting(Request.Summary::dueOn).isSorted();
        // As it is shown: also where what is sorted by the hour ends.
        assertThat(paged).isEqualTo(whole.subList(0, paged.size()));
        assertThat(desk.list(officer, states.of(officer.account()), 0, 1_000).requests())
                .hasSize(3)
                .allMatch(request -> officer.account().value().equals(request.assignee()));
        desk.list(officer, states, 0, 2)
                .waiting()
                .forEach((state, counted) -> assertThat(whole)
                        .filteredOn(request -> request.state() == state)
                        .hasSize(counted));
    }

    @Test
    void oneThatDoesNotOpenHidesNoneOfTheOthers() throws InterruptedException, SQLException {
        var another = neighbourhood.id(neighbourhood.ask(Neighbourhood.OWN, "…"));
        flipHeader();
        assertThat(desk.list(officer, Selection.of(State.NEW), 0, 1_000).requests())
                .extracting(Request.Summary::id)
                .contains(another)
                .doesNotContain(id);
        flipHeader();
        assertThat(desk.list(officer, Selection.of(State.NEW), 0, 1_000).requests())
                .extracting(Request.Summary::id)
                .contains(another, id);
    }

    private void flipHeader() throws SQLException {
        rows.execute("update consultation.request set header = set_byte(header, 40, get_byte(header, 40) # 1)"
                + " where id = '" + id + "'");
    }

    @Test
    void theUrgentOneStandsFirstBehindHoweverManyThatAreOlder() throws InterruptedException {
        var place = Neighbourhood.at("152201006"); // a desk of its own: only so many are sorted
        var here = neighbourhood.officer(place, Role.OFFICER);
        ask(place, 130);
        clock.advance(Duration.ofDays(5));
        neighbourhood.onDuty(place, Role.OFFICER);
        var urgent = neighbourhood.id(neighbourhood.ask(danger(place)));
        var page = desk.list(here, Selection.of(State.NEW), 0, 30);
        var first = page.requests().stream()
                .takeWhile(request -> request.header().urgent())
                .toList();
        assertThat(first).extracting(Request.Summary::id).contains(urgent);
        assertThat(page.requests().subList(first.size(), 30))
                .noneMatch(request -> request.header().urgent());
        assertThat(page.more()).isTrue();
        assertThat(desk.waiting(here)).as("news of it").contains(urgent);
        var whole = new ArrayList<>(page.requests());
        for (var offset = 30; offset < 150; offset += 30) {
            whole.addAll(desk.list(here, Selection.of(State.NEW), offset, 30).requests());
        }
        assertThat(whole)
                .extracting(Request.Summary::id)
                .doesNotHaveDuplicates()
                .hasSize(131);
    }

    /** Between the first and the newest nothing is moved: page for page each stands once. */
    @Test
    void anUrgentOneInTheMiddleTakesNoOthersPlace() throws InterruptedException {
        var place = Neighbourhood.at("152201009");
        var here = neighbourhood.officer(place, Role.OFFICER);
        ask(place, 90);
        clock.advance(Duration.ofDays(5));
        neighbourhood.onDuty(place, Role.OFFICER);
        var urgent = neighbourhood.id(neighbourhood.ask(danger(place)));
        clock.advance(Duration.ofDays(5));
        neighbourhood.onDuty(place, Role.OFFICER);
        ask(place, 45);
        var whole = paged(here, Selection.of(State.NEW), 30);
        assertThat(whole)
                .extracting(Request.Summary::id)
                .doesNotHaveDuplicates()
                .hasSize(136);
        assertThat(whole.get(90).id()).isEqualTo(urgent);
        assertThat(whole).extracting(Request.Summary::dueOn).isSorted();
    }

    @Test
    void whereEightyWaitTheUrgentOneStandsFirstThoughAllAreDueOnOneDay() throws InterruptedException {
        var place = Neighbourhood.at("152201010");
        var here = neighbourhood.officer(place, Role.OFFICER);
        ask(place, 40);
        var urgent = neighbourhood.id(neighbourhood.ask(danger(place)));
        ask(place, 39);
        var whole = paged(here, Selection.of(State.NEW), 30);
        assertThat(whole.getFirst().id()).isEqualTo(urgent);
        assertThat(whole)
                .extracting(Request.Summary::id)
                .doesNotHaveDuplicates()
                .hasSize(80);
        assertThat(whole)
                .extracting(Request.Summary::dueOn)
                .containsOnly(whole.getFirst().dueOn());
    }

    @Test
    void aFloodOfWhatIsNotLateHidesNothingThatIs() throws InterruptedException {
        var place = Neighbourhood.at("152201100");
        var here = neighbourhood.officer(place, Role.OFFICER);
        var late = neighbourhood.id(neighbourhood.ask(place, "…"));
        clock.advance(Duration.ofDays(5));
        neighbourhood.onDuty(place, Role.OFFICER);
        for (var flood = 0; flood < 41; flood++) {
            neighbourhood.ask(danger(place));
        }
        assertThat(desk.list(here, Selection.of(State.NEW).late(), 0, 30).requests())
                .extracting(Request.Summary::id)
                .containsExactly(late);
    }

    private void ask(OrganizationId place, int often) throws InterruptedException {
        for (var asked = 0; asked < often; asked++) {
            neighbourhood.ask(place, "…");
        }
    }

    private static Asked danger(OrganizationId place) {
        return new Asked("danger", null, place, null, new Story("快来", ""), SafeContact.NONE);
    }

    private List<Request.Summary> paged(Officer here, Selection selection, int size) {
        var page = desk.list(here, selection, 0, size);
        var paged = new ArrayList<>(page.requests());
        for (var offset = size; page.more(); offset += size) {
            page = desk.list(here, selection, offset, size);
            paged.addAll(page.requests());
        }
        return paged;
    }

    @Test
    void whoSeesOnlyNumbersOpensNothing() {
        for (var role : Set.of(Role.SUPERVISOR, Role.LEADER, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR)) {
            assertGoneFor(neighbourhood.officer(Neighbourhood.OWN, role), opened().number());
        }
    }

    @Test
    void overdueIsWhatIsLateToTheMinute() throws InterruptedException {
        var place = Neighbourhood.at("152201007");
        var here = neighbourhood.officer(place, Role.OFFICER);
        var late = neighbourhood.id(neighbourhood.ask(place, "…"));
        clock.advance(Duration.ofDays(5));
        neighbourhood.onDuty(place, Role.OFFICER);
        neighbourhood.ask(place, "not late for a day");
        var urgent = neighbourhood.id(neighbourhood.ask(danger(place)));
        // As the desk's chip asks: also what was answered and has to end.
        var overdue = Selection.of(State.NEW, State.IN_HAND, State.WAITING_FOR_HER, State.ANSWERED)
                .late();
        assertThat(desk.list(here, overdue, 0, 30).requests())
                .extracting(Request.Summary::id)
                .containsExactly(late);
        clock.advance(Duration.ofMinutes(61));
        assertThat(desk.list(here, overdue, 0, 30).requests())
                .extracting(Request.Summary::id)
                .containsExactly(urgent, late);
        assertThat(desk.list(here, overdue, 0, 1).more()).isTrue();
    }

    @Test
    void whatAColleagueHasInHandIsFoundByHerName() {
        var colleague = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
        acts.claim(colleague, id, version());
        var inHand = Selection.of(State.IN_HAND);
        assertThat(desk.list(officer, inHand.of(colleague.account()), 0, 30).requests())
                .extracting(Request.Summary::id)
                .containsExactly(id);
        assertThat(desk.list(officer, inHand.of(officer.account()), 0, 30).requests())
                .isEmpty();
    }
}
