package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.model.Rank;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Step;
import org.niangjia.identity.Role;
import org.niangjia.organization.Organization;

@CountryTest
class HandOverTest extends OneRequest {
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
    void whatWasPromisedHerHoldsForTheReceiver() {
        var receiver = neighbourhood.officer(Neighbourhood.ANCESTOR, Role.OFFICER);
        var promised = opened().header().dueAt();
        clock.advance(Duration.ofDays(2));
        neighbourhood.onDuty(Neighbourhood.ANCESTOR, Role.OFFICER);
        acts.handOver(officer, id, version(), Neighbourhood.ANCESTOR, "up");
        assertThat(neighbourhood.open(receiver, id).header().dueAt()).isEqualTo(promised);
    }

    @Test
    void whatWasAnsweredIsDueAnew() {
        var receiver = neighbourhood.officer(Neighbourhood.ANCESTOR, Role.OFFICER);
        acts.claim(officer, id, version());
        acts.answer(officer, id, version(), "the answer");
        var closure = opened().header().dueAt();
        acts.handOver(officer, id, version(), Neighbourhood.ANCESTOR, "the county decides");
        assertThat(neighbourhood.open(receiver, id).header().dueAt())
                .isAfter(clock.instant())
                .isBefore(closure);
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
    void whereNobodyIsOnDutyNothingIsHandedOver() {
        var nobodys = Neighbourhood.at("152221100");
        assertThat(acts.handOver(officer, id, version(), nobodys, "why"))
                .isEqualTo(new DeskOutcome.Refused("consultation.desk.receiver-shut"));
        neighbourhood.onDuty(Neighbourhood.SIBLING, Role.OFFICER);
        clock.advance(Duration.ofDays(30));
        assertThat(acts.handOver(officer, id, version(), Neighbourhood.SIBLING, "why"))
                .isEqualTo(new DeskOutcome.Refused("consultation.desk.receiver-shut"));
        clock.reset();
    }

    @Test
    void whomSheDoesNotWantToSeeItDoesNotGetIt() throws InterruptedException {
        var county = neighbourhood.officer(Neighbourhood.ANCESTOR, Role.OFFICER);
        neighbourhood.onDuty(Neighbourhood.at("1522"), Role.OFFICER);
        neighbourhood.onDuty(Neighbourhood.DESCENDANT, Role.CHAIR);
        var hers = neighbourhood.id(neighbourhood.ask(countywide(Rank.COUNTY)));
        assertThat(neighbourhood.open(county, hers).header().lowest()).isEqualTo(Rank.COUNTY);
        for (var lower : List.of(Neighbourhood.OWN, Neighbourhood.DESCENDANT)) {
            assertThat(acts.handOver(county, hers, 1, lower, "down"))
                    .isEqualTo(new DeskOutcome.Refused("consultation.desk.receiver-too-low"));
            assertThat(acts.standAside(county, hers, 1, lower))
                    .isEqualTo(new DeskOutcome.Refused("consultation.desk.receiver-too-low"));
        }
        var near = desk.receivers(county, hers, false).orElseThrow();
        assertThat(Stream.concat(near.open().stream(), near.shut().stream()))
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
        var other = neighbourhood.id(neighbourhood.ask(countywide(null)));
        assertThat(neighbourhood.open(county, other).header().lowest()).isNull();
    }

    private static Asked countywide(@Nullable Rank lowest) {
        return new Asked(
                "law", "152201", Neighbourhood.ANCESTOR, lowest, new Story("no town named", ""), Neighbourhood.CONTACT);
    }

    @Test
    void whatIsOpenedDuringAHandOverIsWholeOrNotThere() throws Exception {
        var above = neighbourhood.officer(Neighbourhood.ANCESTOR, Role.OFFICER);
        var stop = new AtomicBoolean();
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
}
