package org.niangjia.consultation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransitionsTest {
    /** Every change that there is, said once more in words; what is not here is refused. */
    private static final String SENTENCES = """
            claimed: new becomes in hand
            claimed: in hand stays in hand
            claimed: waiting for her stays waiting for her
            claimed: answered stays answered
            answered: in hand becomes answered
            answered: waiting for her becomes answered
            answered: answered stays answered
            asked back: in hand becomes waiting for her
            asked back: answered becomes waiting for her
            added: new stays new
            added: in hand stays in hand
            added: waiting for her becomes in hand
            added: answered becomes in hand
            added: closed becomes new
            joined: new stays new
            joined: in hand stays in hand
            joined: waiting for her stays waiting for her
            joined: answered stays answered
            handed over: new stays new
            handed over: in hand becomes new
            handed over: waiting for her becomes new
            handed over: answered becomes new
            followed: closed stays closed
            inherited: new stays new
            inherited: in hand stays in hand
            inherited: waiting for her stays waiting for her
            inherited: answered stays answered
            inherited: closed stays closed
            inherited: withdrawn stays withdrawn
            escalated: new stays new
            escalated: in hand becomes new
            stood aside: new stays new
            stood aside: in hand becomes new
            stood aside: waiting for her becomes new
            stood aside: answered becomes new
            stood aside: closed stays closed
            stood aside: withdrawn stays withdrawn
            marked urgent: new stays new
            marked urgent: in hand stays in hand
            marked urgent: waiting for her becomes in hand
            marked urgent: answered becomes in hand
            closed: in hand becomes closed
            closed: waiting for her becomes closed
            closed: answered becomes closed
            reopened: closed becomes in hand
            rated: new stays new
            rated: in hand stays in hand
            rated: waiting for her stays waiting for her
            rated: answered stays answered
            rated: closed stays closed
            withdrawn: new becomes withdrawn
            withdrawn: in hand becomes withdrawn
            withdrawn: waiting for her becomes withdrawn
            withdrawn: answered becomes withdrawn
            held: new stays new
            held: in hand stays in hand
            held: waiting for her stays waiting for her
            held: answered stays answered
            held: closed stays closed
            held: withdrawn stays withdrawn
            released: new stays new
            released: in hand stays in hand
            released: waiting for her stays waiting for her
            released: answered stays answered
            released: closed stays closed
            released: withdrawn stays withdrawn
            printed: new stays new
            printed: in hand stays in hand
            printed: waiting for her stays waiting for her
            printed: answered stays answered
            printed: closed stays closed
            printed: withdrawn stays withdrawn
            erased: new becomes withdrawn
            erased: in hand becomes withdrawn
            erased: waiting for her becomes withdrawn
            erased: answered becomes withdrawn
            erased: closed becomes withdrawn
            erased: withdrawn stays withdrawn
            deleted: new becomes deleted
            deleted: in hand becomes deleted
            deleted: waiting for her becomes deleted
            deleted: answered becomes deleted
            deleted: closed becomes deleted
            deleted: withdrawn becomes deleted
            """;

    private static final Map<Map.Entry<Act, State>, State> SAID = said();

    @Test
    void everyActFromEveryStateDoesWhatTheSentencesSay() {
        for (var act : Act.values()) {
            for (var from : State.values()) {
                assertThat(Transitions.after(from, act))
                        .as("%s from %s", act, from)
                        .isEqualTo(Optional.ofNullable(SAID.get(Map.entry(act, from))));
            }
        }
    }

    @Test
    void everySentenceIsOfAnActAndStateThatExist() {
        assertThat(SAID).hasSize((int) SENTENCES.lines().count());
    }

    @Test
    void deletedTakesNothing() {
        assertThat(Arrays.stream(Act.values()).flatMap(act -> Transitions.after(State.DELETED, act).stream()))
                .isEmpty();
    }

    @Test
    void closedTakesNoAnswerNoQuestionAndNoReceiver() {
        assertThat(Transitions.after(State.CLOSED, Act.ANSWERED)).isEmpty();
        assertThat(Transitions.after(State.CLOSED, Act.ASKED_BACK)).isEmpty();
        assertThat(Transitions.after(State.CLOSED, Act.HANDED_OVER)).isEmpty();
        assertThat(Transitions.after(State.CLOSED, Act.CLOSED)).isEmpty();
    }

    @Test
    void withdrawnTakesNothingOfTheDesksButThatSomeoneStandsAsideAnHeirAHoldAndAPrint() {
        var ofTheDesk = EnumSet.complementOf(EnumSet.of(
                Act.ASKED,
                Act.ADDED,
                Act.RATED,
                Act.WITHDRAWN,
                Act.ERASED,
                Act.DELETED,
                Act.STOOD_ASIDE,
                Act.INHERITED,
                Act.HELD,
                Act.RELEASED,
                Act.PRINTED));
        assertThat(ofTheDesk.stream().flatMap(act -> Transitions.after(State.WITHDRAWN, act).stream()))
                .isEmpty();
    }

    @Test
    void nobodyAsksTwice() {
        assertThat(Arrays.stream(State.values()).flatMap(from -> Transitions.after(from, Act.ASKED).stream()))
                .isEmpty();
    }

    private static Map<Map.Entry<Act, State>, State> said() {
        var said = new HashMap<Map.Entry<Act, State>, State>();
        for (var sentence : SENTENCES.lines().toList()) {
            var parts = sentence.split(": | becomes | stays ", -1);
            said.put(
                    Map.entry(Act.valueOf(constant(parts[0])), State.valueOf(constant(parts[1]))),
                    State.valueOf(constant(parts[2])));
        }
        return said;
    }

    private static String constant(String words) {
        return words.toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
