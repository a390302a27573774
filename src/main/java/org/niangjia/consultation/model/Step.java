package org.niangjia.consultation.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record of one change: what, when, by whom, why.
 *
 * @param officer null when she did it herself, or the program
 * @param from the organisation that held it; {@code to} the one that holds it since, the same unless handed over
 * @param reason an officer's words; she does not see them
 * @param outcome on closing
 */
public record Step(
        Act act,
        Instant at,
        @Nullable UUID officer,
        UUID from,
        UUID to,
        String reason,
        @Nullable Outcome outcome) {
    private static final Set<Act> SAYING = Set.of(Act.ANSWERED, Act.ASKED_BACK, Act.CLOSED);
    private static final Set<Act> OWING =
            Set.of(Act.ADDED, Act.HANDED_OVER, Act.STOOD_ASIDE, Act.ESCALATED, Act.MARKED_URGENT, Act.REOPENED);

    /** How a request ended. */
    public enum Outcome {
        SOLVED,
        ADVISED,
        REFERRED,
        NO_ANSWER,
        NOT_OURS,
        /** She had asked twice; the step's reason is the number of the one that goes on. */
        SAME_MATTER,
        /** Advertising, abuse, a joke. It stays where it is: a word of hers opens it again. */
        NOT_A_REQUEST;

        /** What she reads of it is all that there is to say. */
        public boolean saysItself() {
            return this == SAME_MATTER || this == NOT_A_REQUEST;
        }
    }

    /** The step by which the desk said this: both were kept in the same moment. */
    public static Optional<Step> said(List<Step> steps, Message message) {
        return steps.stream()
                .filter(step -> step.at().equals(message.at()))
                .filter(step -> SAYING.contains(step.act()))
                .findFirst();
    }

    /** By its last end, if that was as the same matter as another one: the number of that. */
    static Optional<String> goesOnIn(List<Step> steps) {
        return steps.reversed().stream()
                .filter(Step::isEnd)
                .findFirst()
                .filter(end -> end.outcome() == Outcome.SAME_MATTER)
                .map(Step::reason);
    }

    /** Without the words of whoever did it. */
    public Step withoutReason() {
        return new Step(act, at, officer, from, to, "", outcome);
    }

    /** It went on to the same desk; that its officer knows somebody in it is left out. */
    public Step asHandedOver() {
        return new Step(Act.HANDED_OVER, at, officer, from, to, reason, outcome);
    }

    /** Whether it ended by this step. */
    boolean isEnd() {
        return act == Act.CLOSED || act == Act.WITHDRAWN || act == Act.ERASED;
    }

    /** Whether by this step a desk owes something that it did not owe before: another desk, or something else. */
    boolean owesAnew(State before, State after) {
        return after.waitsForDesk()
                && (OWING.contains(act) || act == Act.INHERITED)
                && !(act == Act.ADDED && before.waitsForDesk());
    }

    /** Since when she waits: the first step after the desk's last word by which it owed her another. */
    public static Instant owedSince(List<Step> steps) {
        var since = steps.getFirst().at();
        var waiting = true;
        for (var step : steps) {
            if (SAYING.contains(step.act())) {
                waiting = false;
            } else if (!waiting && OWING.contains(step.act())) {
                since = step.at();
                waiting = true;
            }
        }
        return since;
    }

    /** Since when it is open: she asked, or it went on after its end. */
    public static Instant openSince(List<Step> steps) {
        var since = steps.getFirst().at();
        var closed = false;
        for (var step : steps) {
            if (step.act() == Act.CLOSED) {
                closed = true;
            } else if (closed && (step.act() == Act.ADDED || step.act() == Act.REOPENED)) {
                since = step.at();
                closed = false;
            }
        }
        return since;
    }

    @Override
    public String toString() {
        return "Step[" + act + "]";
    }
}
