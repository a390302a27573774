package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.Selection;
import org.niangjia.consultation.model.State;
import org.niangjia.identity.Role;

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
        assertThat(desk.count(officer, State.NEW))
                .containsExactly(Map.entry(State.NEW, listed.requests().size()));
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
        desk.count(officer, State.NEW, State.IN_HAND)
                .forEach((state, counted) -> assertThat(whole)
                        .filteredOn(request -> request.state() == state)
                        .hasSize(counted));
    }

    @Test
    void theUrgentOneStandsFirstBehindHoweverManyThatAreOlder() throws InterruptedException {
        var place = Neighbourhood.at("152201006"); // a desk of its own: only so many are sorted
        var here = neighbourhood.officer(place, Role.OFFICER);
        for (var older = 0; older < 130; older++) {
            neighbourhood.ask(place, "…");
        }
        clock.advance(Duration.ofDays(5));
        neighbourhood.onDuty(place, Role.OFFICER);
        var urgent = neighbourhood.id(
                neighbourhood.ask(new Asked("danger", null, place, null, new Story("快来", ""), SafeContact.NONE)));
        var page = desk.list(here, Selection.of(State.NEW), 0, 30);
        var first = page.requests().stream()
                .takeWhile(request -> request.header().urgent())
                .toList();
        assertThat(first).extracting(Request.Summary::id).contains(urgent);
        assertThat(page.requests().subList(first.size(), 30))
                .noneMatch(request -> request.header().urgent());
        assertThat(page.more()).isTrue();
        var whole = new ArrayList<>(page.requests());
        for (var offset = 30; offset < 150; offset += 30) {
            whole.addAll(desk.list(here, Selection.of(State.NEW), offset, 30).requests());
        }
        assertThat(whole)
                .extracting(Request.Summary::id)
                .doesNotHaveDuplicates()
                .hasSize(131);
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
        var urgent = neighbourhood.id(
                neighbourhood.ask(new Asked("danger", null, place, null, new Story("快来", ""), SafeContact.NONE)));
        var overdue = Selection.of(State.NEW).late();
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
