package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.Neighbourhood.Asking;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.Header.Helped;
import org.niangjia.consultation.model.Header.Hold;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Step;
import org.niangjia.consultation.model.Transitions;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Viewer.Officer;
import org.springframework.beans.factory.annotation.Autowired;

/** Every edge of the transition table, done for real: afterwards her page shows a way on. */
@CountryTest
class EveryActTest {
    private static final Officer NOBODY =
            new Officer(new AccountId(new UUID(0, 0)), "", Neighbourhood.OWN, "CHAIR", Map.of());

    /** {@link EscalationTest}, {@link InheritedRequestsTest} */
    private static final Set<Act> NOBODYS = Set.of(Act.ESCALATED, Act.INHERITED);

    private static final Set<Act> MOVING = Set.of(Act.HANDED_OVER, Act.STOOD_ASIDE, Act.FOLLOWED);

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Staff staff;

    @Autowired
    DeskActs acts;

    @Autowired
    Holds holds;

    @Autowired
    Prints prints;

    @Autowired
    InstantSource clock;

    @Autowired
    Follow follow;

    @Autowired
    Rows rows;

    private Officer chair = NOBODY;

    @Test
    void inEveryStateAndAfterEveryActSomebodyCanGoOn() throws InterruptedException {
        var own = AtDesk.of(neighbourhood, staff, Neighbourhood.OWN);
        var above = AtDesk.of(neighbourhood, staff, Neighbourhood.ANCESTOR);
        chair = neighbourhood.officer(Neighbourhood.OWN, Role.CHAIR);
        var stuck = new ArrayList<String>();
        var tried = 0;
        for (var from : State.values()) {
            for (var act : Act.values()) {
                if (Transitions.after(from, act).isEmpty() || NOBODYS.contains(act)) {
                    continue;
                }
                var asking = neighbourhood.ask(Neighbourhood.OWN, "…");
                var id = neighbourhood.id(asking);
                bring(own.officer(), asking, id, from);
                if (!done(own.officer(), asking, id, act)) {
                    assertThat(act).as("from %s", from).isEqualTo(Act.RATED); // nothing to rate before an answer
                    continue;
                }
                tried++;
                var holder = MOVING.contains(act) ? above : own;
                var state = State.valueOf(
                        (String) Objects.requireNonNull(rows.request(id).get("state")));
                if (!goesOn(state, holder.page(id))) {
                    stuck.add("%s from %s".formatted(act, from));
                }
            }
        }
        assertThat(tried).isGreaterThan(59);
        assertThat(stuck).isEmpty();
    }

    private static boolean goesOn(State state, String page) {
        return switch (state) {
            case NEW -> page.contains("/claim\"");
            case IN_HAND, WAITING_FOR_HER, ANSWERED -> page.contains("/answers\"") && page.contains("/closure?");
            case CLOSED -> page.contains("/reopening?");
            case WITHDRAWN -> !page.contains("/claim\"") && !page.contains("/answers\"");
            case DELETED -> page.contains("这件事不在你这里");
        };
    }

    private void bring(Officer officer, Asking asking, RequestId id, State state) throws InterruptedException {
        if (state == State.WITHDRAWN) {
            follow.withdraw(neighbourhood.visit(asking));
        } else if (state != State.NEW) {
            acts.claim(officer, id, version(id));
        }
        if (state == State.WAITING_FOR_HER) {
            acts.askBack(officer, id, version(id), "where?");
        }
        if (state == State.ANSWERED || state == State.CLOSED) {
            acts.answer(officer, id, version(id), "here");
        }
        if (state == State.CLOSED) {
            acts.close(officer, id, version(id), Step.Outcome.SOLVED, "");
        }
        assertThat(rows.request(id).get("state")).isEqualTo(state.name());
    }

    private boolean done(Officer officer, Asking asking, RequestId id, Act act) throws InterruptedException {
        var version = version(id);
        var outcome = switch (act) {
            case ASKED, ESCALATED, INHERITED -> throw new AssertionError("nobody does that at a desk");
            case CLAIMED -> acts.claim(officer, id, version);
            case ANSWERED -> acts.answer(officer, id, version, "the answer");
            case ASKED_BACK -> acts.askBack(officer, id, version, "a question");
            case HANDED_OVER -> acts.handOver(officer, id, version, Neighbourhood.ANCESTOR, "up");
            case STOOD_ASIDE ->
                acts.standAside(
                        neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER), id, version, Neighbourhood.ANCESTOR);
            case MARKED_URGENT -> acts.markUrgent(officer, id, version, "he is back");
            case CLOSED -> acts.close(officer, id, version, Step.Outcome.ADVISED, "that is all");
            case REOPENED -> acts.reopen(officer, id, version, "she called");
            case ADDED -> follow.write(neighbourhood.visit(asking), "more");
            case JOINED -> {
                var number = neighbourhood.open(officer, id).number();
                var twin = neighbourhood.id(neighbourhood.ask(Neighbourhood.OWN, "…"));
                acts.claim(officer, twin, 1);
                yield acts.closeAsSame(officer, twin, 2, number, "");
            }
            case FOLLOWED -> {
                var goesOn = neighbourhood.id(neighbourhood.ask(Neighbourhood.OWN, "…"));
                acts.reopen(officer, id, version, "she asked twice");
                acts.closeAsSame(
                        officer,
                        id,
                        version + 1,
                        neighbourhood.open(officer, goesOn).number(),
                        "");
                yield acts.handOver(officer, goesOn, 2, Neighbourhood.ANCESTOR, "up");
            }
            case RATED -> follow.rate(neighbourhood.visit(asking), Helped.NO);
            case WITHDRAWN -> follow.withdraw(neighbourhood.visit(asking));
            case HELD -> holds.hold(chair, id, version, Hold.longest(clock.instant()), "police");
            case RELEASED -> {
                holds.hold(chair, id, version, Hold.longest(clock.instant()), "police");
                yield holds.release(chair, id, version + 1, "over");
            }
            case PRINTED ->
                prints.print(officer, id, version, "court") instanceof Prints.Answer.Printed
                        ? new DeskOutcome.Done()
                        : new DeskOutcome.NotThere();
            case ERASED -> {
                holds.hold(chair, id, version, Hold.longest(clock.instant()), "police");
                yield follow.delete(neighbourhood.visit(asking));
            }
            case DELETED -> follow.delete(neighbourhood.visit(asking));
        };
        return outcome.equals(new DeskOutcome.Done()) || outcome == Follow.Outcome.DONE;
    }

    private int version(RequestId id) {
        return (int) Objects.requireNonNull(rows.request(id).get("version"));
    }
}
