package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.identity.Role;
import org.niangjia.shared.Viewer.Officer;
import org.springframework.beans.factory.annotation.Autowired;

/** Safety 16: nothing in clear tells whose home is dangerous, neither in the rows nor in the record. */
@CountryTest
class DangerInClearTest extends AtTheDoor {
    private static final Set<String> BY_CHANCE = Set.of("id", "number", "token_hash", "lookup", "wrapped_key");

    @Autowired
    DeskActs acts;

    @Autowired
    Follow follow;

    private Officer officer;

    @BeforeEach
    void officer() {
        clock.set("2026-03-02T23:50"); // due within the hour is due tomorrow
        officer = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
    }

    @Test
    void inClearDangerLooksLikeAnyOtherRequest() throws InterruptedException {
        var ordinary = lived("law", Mark.NEVER);
        assertThat(ordinary).extracting(row -> row.get("due_on")).doesNotHaveDuplicates();
        assertThat(lived("danger", Mark.NEVER)).isEqualTo(ordinary);
        assertThat(lived("law", Mark.BEFORE_THE_ANSWER)).isEqualTo(ordinary);
        assertThat(lived("law", Mark.AFTER_SHE_ADDED)).isEqualTo(ordinary);
    }

    @Test
    void theRecordTellsNothingEither() throws InterruptedException {
        assertThat(rows.acts(asked("danger").id().value()))
                .isEqualTo(rows.acts(asked("law").id().value()));
    }

    @Test
    void markedAfterAnAnswerItLooksLikeOneToWhichSheAdded() throws InterruptedException {
        var marked = answered();
        var added = answered();
        clock.set("2026-03-06T23:50");
        acts.markUrgent(officer, marked.id(), version(marked), "he is back");
        follow.write(neighbourhood.visit(added.asking()), "he is back");
        assertThat(clear(marked)).isEqualTo(clear(added));
    }

    private enum Mark {
        NEVER,
        BEFORE_THE_ANSWER,
        AFTER_SHE_ADDED
    }

    private record Hers(Neighbourhood.Asking asking, RequestId id) {}

    /** Asked on the second, answered, added to and answered again after the day on which it should have ended. */
    private List<Map<String, @Nullable Object>> lived(String topic, Mark mark) throws InterruptedException {
        clock.set("2026-03-02T23:50");
        var clear = new ArrayList<Map<String, @Nullable Object>>();
        var hers = asked(topic);
        acts.claim(officer, hers.id(), version(hers));
        markedOrTouched(hers, mark == Mark.BEFORE_THE_ANSWER);
        clear.add(clear(hers));
        acts.answer(officer, hers.id(), version(hers), "the answer");
        clear.add(clear(hers));
        clock.set("2026-03-20T23:50");
        follow.write(neighbourhood.visit(hers.asking()), "one more thing");
        markedOrTouched(hers, mark == Mark.AFTER_SHE_ADDED);
        clear.add(clear(hers));
        acts.answer(officer, hers.id(), version(hers), "the other answer");
        var last = clear(hers);
        assertThat(last).containsEntry("due_on", clear.get(1).get("due_on"));
        return List.copyOf(clear);
    }

    /** A claim of what is in hand changes nothing but the version, as a mark should. */
    private void markedOrTouched(Hers hers, boolean marked) {
        if (marked) {
            acts.markUrgent(officer, hers.id(), version(hers), "he is back");
        } else {
            acts.claim(officer, hers.id(), version(hers));
        }
    }

    private Hers answered() throws InterruptedException {
        var hers = asked("law");
        acts.claim(officer, hers.id(), version(hers));
        acts.answer(officer, hers.id(), version(hers), "the answer");
        return hers;
    }

    private Hers asked(String topic) throws InterruptedException {
        var asking = neighbourhood.ask(
                new Asked(topic, null, Neighbourhood.OWN, null, new Story("…", ""), SafeContact.NONE));
        return new Hers(asking, neighbourhood.id(asking));
    }

    /** All that is not chance; of what is encrypted how long it is. */
    private Map<String, @Nullable Object> clear(Hers hers) {
        var clear = new HashMap<String, @Nullable Object>();
        rows.request(hers.id()).forEach((column, value) -> {
            if (!BY_CHANCE.contains(column)) {
                clear.put(column, value instanceof byte[] bytes ? (Object) bytes.length : value);
            }
        });
        return clear;
    }

    private int version(Hers hers) {
        return (int) Objects.requireNonNull(rows.request(hers.id()).get("version"));
    }
}
