package org.niangjia.consultation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.SafeContact;
import org.niangjia.consultation.Story;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.Header;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.RequestMonths;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Step;
import org.niangjia.shared.OrganizationId;

class RequestTalliesTest {
    private static final Instant ASKED = Instant.parse("2026-03-10T02:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-11T10:00:00Z");
    private static final OrganizationId DESK = new OrganizationId(new UUID(1, 1));
    private static final Header HEADER = Header.asked("law", null, false, ASKED, DUE, 1, null);

    private final List<String> told = new ArrayList<>();
    private final RequestTallies tallies = new RequestTallies((where, table, cell) -> {
        assertThat(where).isEqualTo(DESK);
        assertThat(table.cells()).contains(cell);
        told.add(table.id() + " " + cell);
    });

    @ParameterizedTest
    @CsvSource({"danger, rights", "marriage, family", "hardship, living", "other, other", "a-topic-of-this-site, other"
    })
    void whatItIsAboutIsToldInGroups(String topic, String group) {
        tallies.asked(DESK, Header.asked(topic, null, false, ASKED, DUE, 1, null));
        assertThat(told).containsExactly("requests_asked " + group);
    }

    @Test
    void theFirstAnswerIsOfTheSameDayInTimeOrLate() {
        var beforeMidnight = Instant.parse("2026-03-10T15:59:59Z");
        change(HEADER, HEADER.answered(beforeMidnight, DUE), Act.ANSWERED, null);
        change(HEADER, HEADER.answered(DUE, DUE), Act.ANSWERED, null);
        change(HEADER, HEADER.answered(DUE.plusSeconds(1), DUE), Act.ANSWERED, null);
        assertThat(told)
                .containsExactly(
                        "requests_first_answers same_day",
                        "requests_first_answers in_time",
                        "requests_first_answers late");
    }

    @Test
    void theSecondAnswerIsNone() {
        var answered = HEADER.answered(ASKED, DUE);
        change(answered, answered.answered(DUE, DUE), Act.ANSWERED, null);
        assertThat(told).isEmpty();
    }

    @Test
    void herFirstWordCounts() {
        var answered = HEADER.answered(ASKED, DUE);
        var rated = answered.rated(Header.Helped.PARTLY);
        change(answered, rated, Act.RATED, null);
        change(rated, rated.rated(Header.Helped.YES), Act.RATED, null);
        assertThat(told).containsExactly("requests_helped partly");
    }

    @ParameterizedTest
    @EnumSource(Step.Outcome.class)
    void eachEndCounts(Step.Outcome outcome) {
        var answered = HEADER.answered(ASKED, DUE);
        change(answered, answered, Act.CLOSED, outcome);
        var table = outcome == Step.Outcome.NOT_A_REQUEST ? "requests_put_aside" : "requests_ended";
        assertThat(told).containsExactly(table + " " + RequestMonths.cell(outcome));
    }

    private void change(Header before, Header after, Act act, Step.@Nullable Outcome outcome) {
        var request = new Request(
                new RequestId(new UUID(7, 7)),
                "number",
                DESK,
                State.IN_HAND,
                null,
                LocalDate.EPOCH,
                1,
                before,
                new Story("…", ""),
                SafeContact.NONE,
                List.of(),
                List.of());
        var step = new Step(act, DUE, null, DESK.value(), DESK.value(), "", outcome);
        tallies.changed(
                request, new Request.Change(State.ANSWERED, null, after, LocalDate.EPOCH, step, Optional.empty()));
    }
}
