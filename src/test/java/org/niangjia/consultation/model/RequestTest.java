package org.niangjia.consultation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.SafeContact;
import org.niangjia.consultation.Story;
import org.niangjia.consultation.model.Header.Hold;
import org.niangjia.shared.OrganizationId;

class RequestTest {
    private static final Instant ASKED = Instant.parse("2026-03-02T01:00:00Z");
    private static final UUID DESK = new UUID(1, 1);

    /** What is urgent climbs within minutes: the minute would say what the mark does not. */
    @Test
    void withoutWordsNeitherAMarkNorTheMinuteOfAClimbIsLeft() {
        var hidden = request(Act.ASKED, Act.MARKED_URGENT, Act.ESCALATED, Act.CLAIMED, Act.HELD, Act.ERASED)
                .withoutWords();
        assertThat(hidden.steps()).extracting(Step::act).containsExactly(Act.ASKED, Act.CLAIMED, Act.HELD, Act.ERASED);
        assertThat(hidden.steps()).extracting(Step::reason).containsOnly("");
        assertThat(hidden.header().urgent()).isFalse();
        assertThat(hidden.header().dueAt())
                .as("the end of the day in clear, as of any other")
                .isEqualTo(Instant.parse("2026-03-05T10:00:00Z"));
    }

    private static Request request(Act... acts) {
        var hold = new Hold(ASKED, true, LocalDate.of(2026, 9, 1));
        return new Request(
                new RequestId(new UUID(2, 2)),
                "2345-6789",
                new OrganizationId(DESK),
                State.WITHDRAWN,
                null,
                LocalDate.of(2026, 3, 5),
                acts.length,
                Header.asked("danger", null, true, ASKED, ASKED.plusSeconds(900), 4, null)
                        .held(hold),
                new Story("her words", ""),
                SafeContact.NONE,
                List.of(),
                List.of(acts).stream()
                        .map(act -> new Step(act, ASKED, null, DESK, DESK, "why", null))
                        .toList());
    }
}
