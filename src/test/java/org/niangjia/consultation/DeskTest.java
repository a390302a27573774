package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.consultation.Neighbourhood.Asking;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.Rank;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Step;
import org.niangjia.identity.Role;
import org.niangjia.organization.Organization;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@CountryTest
class DeskTest {
    @Autowired
    Desk desk;

    @Autowired
    DeskActs acts;

    @Autowired
    Follow follow;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    ViewerTransactions transactions;

    @Autowired
    Audit audit;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    /** 音德尔镇 and its 扎赉特旗, where nobody else works. */
    private static final OrganizationId LONELY = Neighbourhood.at("152223100");

    private static final OrganizationId ABOVE = Neighbourhood.at("152223");

    private Officer officer;
    private Asking asking;
    private RequestId id;

    @BeforeEach
    void oneRequestAndOneOfficer() throws InterruptedException {
        clock.reset();
        officer = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
        asking = neighbourhood.ask(Neighbourhood.OWN, "her words");
        id = neighbourhood.id(asking);
    }

    @Test
    void claimAnswerAndCloseEachLeaveARecord() {
        assertThat(acts.claim(officer, id, version())).isEqualTo(new DeskOutcome.Done());
        assertThat(opened().assignee()).isEqualTo(officer.account().value());
        assertThat(acts.answer(officer, id, version(), "  the answer ")).isEqualTo(new DeskOutcome.Done());
        assertThat(opened().messages())
                .singleElement()
                .satisfies(message -> assertThat(message.text()).isEqualTo("the answer"));
        assertThat(acts.close(officer, id, version(), Step.Outcome.ADVISED, "done here"))
                .isEqualTo(new DeskOutcome.Done());
        var closed = opened();
        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.steps())
                .extracting(Step::act)
                .containsExactly(Act.ASKED, Act.CLAIMED, Act.ANSWERED, Act.CLOSED);
        assertThat(closed.steps().getLast())
                .isEqualTo(new Step(
                        Act.CLOSED,
                        clock.instant(),
                        officer.account().value(),
                        Neighbourhood.OWN.value(),
                        Neighbourhood.OWN.value(),
                        "",
                        Step.Outcome.ADVISED));
        assertThat(closed.messages().getLast().text()).isEqualTo("done here");
    }

    @Test
    void nothingIsClosedBeforeSheGotAWord() throws InterruptedException {
        acts.claim(officer, id, version());
        var missing = new DeskOutcome.Refused("consultation.desk.last-words-missing");
        assertThat(acts.close(officer, id, version(), Step.Outcome.NOT_OURS, " \0 "))
                .isEqualTo(missing);
        acts.answer(officer, id, version(), "the answer");
        follow.write(neighbourhood.visit(asking), "one more question");
        assertThat(acts.close(officer, id, version(), Step.Outcome.ADVISED, "")).isEqualTo(missing);
        assertThat(acts.close(officer, id, version(), Step.Outcome.ADVISED, "last words"))
                .isEqualTo(new DeskOutcome.Done());
        assertThat(follow.find(neighbourhood.visit(asking)).orElseThrow().messages())
                .last()
                .satisfies(message -> assertThat(message.text()).isEqualTo("last words"));
    }

    @Test
    void theLastWordsAreAnAnswerThatSheMayRate() throws InterruptedException {
        acts.claim(officer, id, version());
        acts.close(officer, id, version(), Step.Outcome.REFERRED, "ask the court, room 3");
        assertThat(follow.find(neighbourhood.visit(asking)).orElseThrow().answered())
                .isTrue();
    }

    @Test
    void askingBackWaitsForHerAndHerAnswerBringsItBack() throws InterruptedException {
        acts.claim(officer, id, version());
        assertThat(acts.askBack(officer, id, version(), "which village?")).isEqualTo(new DeskOutcome.Done());
        assertThat(opened().state()).isEqualTo(State.WAITING_FOR_HER);
        follow.write(neighbourhood.visit(asking), "the one by the river");
        assertThat(opened().state()).isEqualTo(State.IN_HAND);
    }

    @Test
    void urgencyIsDueWithinTheHourAndWantsAReason() {
        assertThat(acts.markUrgent(officer, id, version(), " ")).isInstanceOf(DeskOutcome.Refused.class);
        assertThat(acts.markUrgent(officer, id, version(), "he is back")).isEqualTo(new DeskOutcome.Done());
        assertThat(opened().header().urgent()).isTrue();
        assertThat(opened().header().dueAt()).isBeforeOrEqualTo(clock.instant().plusSeconds(3_600));
    }

    @Test
    void closedTakesNoAnswerUntilItIsReopened() {
        acts.claim(officer, id, version());
        acts.close(officer, id, version(), Step.Outcome.SOLVED, "all is well");
        assertThat(acts.answer(officer, id, version(), "late")).isInstanceOf(DeskOutcome.Refused.class);
        assertThat(acts.reopen(officer, id, version(), "she called")).isEqualTo(new DeskOutcome.Done());
        assertThat(acts.answer(officer, id, version(), "here")).isEqualTo(new DeskOutcome.Done());
    }

    @Test
    void emptyAndEndlessTextIsRefused() {
        acts.claim(officer, id, version());
        assertThat(acts.answer(officer, id, version(), " ")).isInstanceOf(DeskOutcome.Refused.class);
        assertThat(acts.answer(officer, id, version(), "长".repeat(4_001))).isInstanceOf(DeskOutcome.Refused.class);
        assertThat(acts.askBack(officer, id, version(), "")).isInstanceOf(DeskOutcome.Refused.class);
        assertThat(opened().messages()).isEmpty();
    }

    @Test
    void handedOverEveryContentIsUnderANewKey() {
        var receiver = neighbourhood.officer(Neighbourhood.ANCESTOR, Role.OFFICER);
        acts.claim(officer, id, version());
        acts.answer(officer, id, version(), "the answer");
        var before = opened();
        var sealedBefore = sealed();

        assertThat(acts.handOver(officer, id, version(), Neighbourhood.ANCESTOR, "the county knows more"))
                .isEqualTo(new DeskOutcome.Done());

        assertThat(sealed()).hasSize(sealedBefore.size() + 1).doesNotContainAnyElementsOf(sealedBefore);
        var after = neighbourhood.open(receiver, id);
        assertThat(after.story()).isEqualTo(before.story());
        assertThat(after.contact()).isEqualTo(before.contact());
        assertThat(after.messages()).isEqualTo(before.messages());
        assertThat(after.steps()).startsWith(before.steps().toArray(Step[]::new));
        assertThat(after.steps().getLast().reason()).isEqualTo("the county knows more");
        assertThat(after.state()).isEqualTo(State.NEW);
        assertThat(after.assignee()).isNull();
        assertThat(after.organization()).isEqualTo(Neighbourhood.ANCESTOR);
    }

    @Test
    void theFormerDeskHasItNoMore() {
        var number = opened().number();
        acts.handOver(officer, id, version(), Neighbourhood.ANCESTOR, "up");
        assertGoneFor(officer, number);
    }

    @Test
    void sheFollowsItToTheReceiver() throws InterruptedException {
        acts.handOver(officer, id, version(), Neighbourhood.ANCESTOR, "up");
        var visit = neighbourhood.visit(asking);
        assertThat(follow.find(visit).orElseThrow().organization()).isEqualTo(Neighbourhood.ANCESTOR);
        assertThat(follow.write(visit, "hello up there")).isEqualTo(Follow.Outcome.DONE);
    }

    @Test
    void handingOverWantsAReasonAndAnotherReceiver() {
        assertThat(acts.handOver(officer, id, version(), Neighbourhood.ANCESTOR, ""))
                .isInstanceOf(DeskOutcome.Refused.class);
        assertThat(acts.handOver(officer, id, version(), Neighbourhood.OWN, "why"))
                .isInstanceOf(DeskOutcome.Refused.class);
        assertThat(acts.handOver(officer, id, version(), Neighbourhood.at("99"), "why"))
                .isInstanceOf(DeskOutcome.Refused.class);
    }

    @Test
    void whoeverKnowsHerStandsAsideAndTheColleagueGoesOn() {
        var colleague = neighbourhood.officer(Neighbourhood.OWN, Role.CHAIR);
        var number = opened().number();
        assertThat(acts.standAside(officer, id, version(), Neighbourhood.OWN)).isEqualTo(new DeskOutcome.Done());
        assertGoneFor(officer, number);
        assertThat(neighbourhood.open(colleague, id).steps().getLast().act()).isEqualTo(Act.STOOD_ASIDE);
    }

    @Test
    void whoeverStoodAsideStaysAsideWhereverItGoes() {
        var receiver = neighbourhood.officer(Neighbourhood.ANCESTOR, Role.OFFICER);
        assertThat(acts.standAside(officer, id, version(), Neighbourhood.ANCESTOR))
                .isEqualTo(new DeskOutcome.Done());
        var number = neighbourhood.open(receiver, id).number();
        acts.handOver(receiver, id, neighbourhood.version(receiver, id), Neighbourhood.OWN, "back");
        assertGoneFor(officer, number);
    }

    @Test
    void whatIsNewIsNobodys() throws InterruptedException {
        acts.markUrgent(officer, id, version(), "he is back");
        assertThat(opened().assignee()).isNull();
        acts.claim(officer, id, version());
        acts.close(officer, id, version(), Step.Outcome.ADVISED, "the answer");
        follow.write(neighbourhood.visit(asking), "it began again");
        assertThat(opened().state()).isEqualTo(State.NEW);
        assertThat(opened().assignee()).isNull();
    }

    @Test
    void nobodyStandsAsideFromWhatNobodyElseWouldFind() throws InterruptedException {
        var alone = neighbourhood.officer(LONELY, Role.OFFICER);
        var hers = neighbourhood.id(neighbourhood.ask(LONELY, "…"));
        var shut = new DeskOutcome.Refused("consultation.desk.receiver-shut");
        assertThat(acts.standAside(alone, hers, 1, LONELY)).isEqualTo(shut);
        var above = neighbourhood.officer(ABOVE, Role.OFFICER);
        assertThat(desk.receivers(alone, hers, true).orElseThrow().open())
                .extracting(Organization::id)
                .contains(ABOVE)
                .doesNotContain(LONELY);
        assertThat(acts.standAside(alone, hers, 1, ABOVE)).isEqualTo(new DeskOutcome.Done());
        assertThat(desk.receivers(above, hers, false).orElseThrow().open())
                .extracting(Organization::id)
                .doesNotContain(LONELY);
        assertThat(acts.handOver(above, hers, 2, LONELY, "back")).isEqualTo(shut);
        assertThat(neighbourhood.open(above, hers).organization()).isEqualTo(ABOVE);

        neighbourhood.onDuty(LONELY, Role.CHAIR);
        assertThat(acts.handOver(above, hers, 2, LONELY, "back")).isEqualTo(new DeskOutcome.Done());
    }

    @Test
    void whereNobodyIsOnDutyNothingIsHandedOver() {
        var nobodys = Neighbourhood.at("152221100");
        assertThat(acts.handOver(officer, id, version(), nobodys, "why"))
                .isEqualTo(new DeskOutcome.Refused("consultation.desk.receiver-shut"));
        neighbourhood.onDuty(Neighbourhood.SIBLING, Role.OFFICER);
        clock.advance(java.time.Duration.ofDays(30));
        assertThat(acts.handOver(officer, id, version(), Neighbourhood.SIBLING, "why"))
                .isEqualTo(new DeskOutcome.Refused("consultation.desk.receiver-shut"));
        clock.reset();
    }

    @Test
    void whomSheDoesNotWantToSeeItDoesNotGetIt() throws InterruptedException {
        var county = neighbourhood.officer(Neighbourhood.ANCESTOR, Role.OFFICER);
        neighbourhood.onDuty(Neighbourhood.at("1522"), Role.OFFICER);
        neighbourhood.onDuty(Neighbourhood.DESCENDANT, Role.CHAIR);
        var hers = neighbourhood.id(neighbourhood.ask(Neighbourhood.ANCESTOR, "my cousin sits in the town hall"));
        assertThat(neighbourhood.open(county, hers).header().lowest()).isEqualTo(Rank.COUNTY);
        for (var lower : List.of(Neighbourhood.OWN, Neighbourhood.DESCENDANT)) {
            assertThat(acts.handOver(county, hers, 1, lower, "down"))
                    .isEqualTo(new DeskOutcome.Refused("consultation.desk.receiver-too-low"));
            assertThat(acts.standAside(county, hers, 1, lower))
                    .isEqualTo(new DeskOutcome.Refused("consultation.desk.receiver-too-low"));
        }
        var near = desk.receivers(county, hers, false).orElseThrow();
        assertThat(java.util.stream.Stream.concat(near.open().stream(), near.shut().stream()))
                .extracting(Organization::level)
                .doesNotContain("township", "village");
        assertThat(acts.handOver(county, hers, 1, Neighbourhood.at("1522"), "up"))
                .isEqualTo(new DeskOutcome.Done());
    }

    @Test
    void whoChoseNothingHigherMayBeHelpedBelow() throws InterruptedException {
        neighbourhood.onDuty(Neighbourhood.DESCENDANT, Role.CHAIR);
        assertThat(opened().header().lowest()).isNull();
        assertThat(acts.handOver(officer, id, version(), Neighbourhood.DESCENDANT, "down"))
                .isEqualTo(new DeskOutcome.Done());
        var county = neighbourhood.officer(Neighbourhood.ANCESTOR, Role.OFFICER);
        var countywide = new HelpDoor.Asked(
                "law", "152201", Neighbourhood.ANCESTOR, new Story("no town named", ""), Neighbourhood.CONTACT);
        var other = neighbourhood.id(neighbourhood.ask(countywide));
        assertThat(neighbourhood.open(county, other).header().lowest()).isNull();
    }

    @Test
    void whatIsOpenedDuringAHandOverIsWholeOrNotThere() throws Exception {
        var above = neighbourhood.officer(Neighbourhood.ANCESTOR, Role.OFFICER);
        var stop = new java.util.concurrent.atomic.AtomicBoolean();
        acts.claim(officer, id, version());
        for (var said = 0; said < 30; said++) {
            acts.answer(officer, id, version(), "answer " + said);
        }
        var version = version();
        try (var threads = Executors.newSingleThreadExecutor()) {
            var reading = threads.submit(() -> {
                while (!stop.get()) {
                    desk.open(officer, id).ifPresent(request -> {
                        assertThat(request.organization()).isEqualTo(Neighbourhood.OWN);
                        assertThat(request.messages()).hasSize(30);
                    });
                }
                return true;
            });
            for (var round = 0; round < 20; round++) {
                acts.handOver(officer, id, version + 2 * round, Neighbourhood.ANCESTOR, "up");
                acts.handOver(above, id, version + 2 * round + 1, Neighbourhood.OWN, "down");
            }
            stop.set(true);
            assertThat(reading.get()).isTrue();
        }
        assertThat(version()).isEqualTo(version + 40);
    }

    @Test
    void whoAsksForWhatIsNotHersIsWrittenDown() {
        var stranger = neighbourhood.officer(Neighbourhood.SIBLING, Role.OFFICER);
        desk.open(stranger, id);
        desk.has(stranger, id);
        acts.claim(stranger, id, 1);
        var nowhere = new RequestId(UUID.randomUUID());
        desk.open(stranger, nowhere);
        assertThat(rows.acts(id.value()))
                .containsExactly(
                        "request.asked done",
                        "request.read refused",
                        "request.read refused",
                        "request.claimed refused");
        assertThat(rows.acts(nowhere.value())).containsExactly("request.read refused");
    }

    @Test
    void charactersThatNobodySeesAreNotKept() {
        acts.claim(officer, id, version());
        acts.answer(officer, id, version(), "\0 one\u0007\r\ntwo \0");
        assertThat(opened().messages().getLast().text()).isEqualTo("one\ntwo");
        assertThat(desk.findByNumber(officer, "\0\u0001")).isEmpty();
        assertThat(desk.findByNumber(officer, opened().number().replace("-", "\0")))
                .isPresent();
    }

    @Test
    void whoOpenedItBeforeAnothersChangeIsToldSo() {
        var colleague = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
        var seen = version();
        assertThat(acts.claim(colleague, id, seen)).isEqualTo(new DeskOutcome.Done());
        assertThat(acts.claim(officer, id, seen)).isEqualTo(new DeskOutcome.Changed());
        assertThat(acts.answer(officer, id, seen, "me too")).isEqualTo(new DeskOutcome.Changed());
        assertThat(opened().messages()).isEmpty();
    }

    @Test
    void ofTwoAtTheSameMomentOneWins() throws Exception {
        var colleague = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
        var seen = version();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<DeskOutcome>> claims =
                    List.of(() -> acts.claim(officer, id, seen), () -> acts.claim(colleague, id, seen));
            var outcomes = new HashSet<DeskOutcome>();
            for (var claim : threads.invokeAll(claims)) {
                outcomes.add(claim.get());
            }
            assertThat(outcomes).containsExactlyInAnyOrder(new DeskOutcome.Done(), new DeskOutcome.Changed());
        }
    }

    @Test
    void everyActAndEveryReadIsWrittenDown() {
        desk.open(officer, id);
        var seen = (int) Objects.requireNonNull(rows.request(id).get("version"));
        acts.claim(officer, id, seen);
        acts.answer(officer, id, seen + 1, "the answer");
        acts.askBack(officer, id, seen + 2, "a question");
        acts.markUrgent(officer, id, seen + 3, "why");
        acts.close(officer, id, seen + 4, Step.Outcome.SOLVED, "");
        acts.reopen(officer, id, seen + 5, "why");
        acts.handOver(officer, id, seen + 6, Neighbourhood.ANCESTOR, "why");
        assertThat(rows.acts(id.value()))
                .containsExactly(
                        "request.asked done",
                        "request.read done",
                        "request.claimed done",
                        "request.answered done",
                        "request.asked-back done",
                        "request.marked-urgent done",
                        "request.closed done",
                        "request.reopened done",
                        "request.handed-over done");
        assertThat(rows.list(
                        "select distinct actor from audit.event where object_id = ? and actor_kind = 'officer'",
                        id.value()))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.get("actor")).isEqualTo(officer.account().value()));
    }

    @Test
    void aRefusalIsKeptWhenItsTransactionIsNot() {
        var object = UUID.randomUUID();
        var act = AuditedAct.of("test.refused", "test", object, Neighbourhood.OWN);
        assertThatThrownBy(() -> transactions.as(officer, () -> {
                    audit.done(officer, act);
                    audit.refused(officer, act);
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(rows.acts(object)).containsExactly("test.refused refused");
    }

    @Test
    void anActIsNotWrittenDownOutsideATransaction() {
        assertThatThrownBy(() -> audit.done(officer, AuditedAct.of("test.done", "test", id.value(), Neighbourhood.OWN)))
                .isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
    }

    @Test
    void herListHasWhatIsDueFirstOnTopAndOnlyHerOwnDesks() throws InterruptedException {
        neighbourhood.onDuty(Neighbourhood.SIBLING, Role.OFFICER);
        var elsewhere = neighbourhood.id(neighbourhood.ask(Neighbourhood.SIBLING, "…"));
        var listed = desk.list(officer, EnumSet.of(State.NEW), false, 0, 1_000);
        assertThat(listed.requests())
                .extracting(Request.Summary::id)
                .contains(id)
                .doesNotContain(elsewhere);
        assertThat(listed.requests()).extracting(Request.Summary::dueOn).isSorted();
        assertThat(listed.more()).isFalse();
        assertThat(desk.count(officer, State.NEW)).isEqualTo(listed.requests().size());
        assertThat(desk.list(officer, EnumSet.of(State.NEW), true, 0, 10).requests())
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
        var states = List.of(State.NEW, State.IN_HAND);
        var whole = desk.list(officer, states, false, 0, 1_000).requests();
        var paged = new ArrayList<Request.Summary>();
        var page = desk.list(officer, states, false, 0, 2);
        paged.addAll(page.requests());
        while (page.more()) {
            page = desk.list(officer, states, false, paged.size(), 2);
            paged.addAll(page.requests());
        }
        assertThat(paged).extracting(Request.Summary::id).doesNotHaveDuplicates();
        assertThat(paged).containsExactlyInAnyOrderElementsOf(whole);
        assertThat(paged).extracting(Request.Summary::dueOn).isSorted();
        // As it is shown: also where what is sorted by the hour ends.
        assertThat(paged).isEqualTo(whole.subList(0, paged.size()));
        assertThat(desk.list(officer, states, true, 0, 1_000).requests())
                .hasSize(3)
                .allMatch(request -> officer.account().value().equals(request.assignee()));
        assertThat(desk.count(officer, State.NEW, State.IN_HAND)).isEqualTo(whole.size());
    }

    @Test
    void theUrgentOneStandsFirstBehindHoweverManyThatAreOlder() throws InterruptedException {
        var place = Neighbourhood.at("152201006"); // a desk of its own: only so many are sorted
        var here = neighbourhood.officer(place, Role.OFFICER);
        for (var older = 0; older < 40; older++) {
            neighbourhood.ask(place, "…");
        }
        clock.advance(Duration.ofDays(5));
        neighbourhood.onDuty(place, Role.OFFICER);
        var urgent = neighbourhood.id(
                neighbourhood.ask(new HelpDoor.Asked("danger", null, place, new Story("快来", ""), SafeContact.NONE)));
        var page = desk.list(here, List.of(State.NEW), false, 0, 30);
        var first = page.requests().stream()
                .takeWhile(request -> request.header().urgent())
                .toList();
        assertThat(first).extracting(Request.Summary::id).contains(urgent);
        assertThat(page.requests().subList(first.size(), 30))
                .noneMatch(request -> request.header().urgent());
        assertThat(page.more()).isTrue();
        assertThat(desk.list(here, List.of(State.NEW), false, 30, 30).requests())
                .extracting(Request.Summary::id)
                .doesNotContain(urgent);
    }

    @Test
    void whoSeesOnlyNumbersOpensNothing() {
        for (var role : Set.of(Role.SUPERVISOR, Role.LEADER, Role.SECURITY_ADMINISTRATOR, Role.AUDIT_ADMINISTRATOR)) {
            assertGoneFor(neighbourhood.officer(Neighbourhood.OWN, role), opened().number());
        }
    }

    private void assertGoneFor(Officer someone, String number) {
        var version = (int) Objects.requireNonNull(rows.request(id).get("version"));
        assertThat(desk.open(someone, id)).isEmpty();
        assertThat(desk.findByNumber(someone, number)).isEmpty();
        assertThat(desk.list(someone, Arrays.asList(State.values()), false, 0, 1_000)
                        .requests())
                .extracting(Request.Summary::id)
                .doesNotContain(id);
        var gone = new DeskOutcome.NotThere();
        assertThat(acts.claim(someone, id, version)).isEqualTo(gone);
        assertThat(acts.answer(someone, id, version, "…")).isEqualTo(gone);
        assertThat(acts.askBack(someone, id, version, "…")).isEqualTo(gone);
        assertThat(acts.markUrgent(someone, id, version, "…")).isEqualTo(gone);
        assertThat(acts.close(someone, id, version, Step.Outcome.SOLVED, "")).isEqualTo(gone);
        assertThat(acts.reopen(someone, id, version, "…")).isEqualTo(gone);
        assertThat(acts.standAside(someone, id, version, Neighbourhood.ANCESTOR))
                .isEqualTo(gone);
    }

    private Set<String> sealed() {
        var contents = new HashSet<String>();
        for (var row : rows.list(
                "select encode(unnest(array[wrapped_key, header, story, contact]), 'hex') as content"
                        + " from consultation.request where id = ?"
                        + " union all select encode(content, 'hex') from consultation.message where request_id = ?"
                        + " union all select encode(content, 'hex') from consultation.step where request_id = ?",
                id.value(),
                id.value(),
                id.value())) {
            contents.add((String) Objects.requireNonNull(row.get("content")));
        }
        return contents;
    }

    private Request opened() {
        return neighbourhood.open(officer, id);
    }

    private int version() {
        return neighbourhood.version(officer, id);
    }
}
