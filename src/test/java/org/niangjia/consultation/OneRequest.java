package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.niangjia.consultation.Neighbourhood.Asking;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.Selection;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Step;
import org.niangjia.identity.Role;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** One request at one desk, and one officer there. */
abstract class OneRequest {
    @Autowired
    Desk desk;

    @Autowired
    DeskActs acts;

    @Autowired
    Follow follow;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    static final String WORDS = "her words";

    Officer officer;
    Asking asking;
    RequestId id;

    @BeforeEach
    void oneRequestAndOneOfficer() throws InterruptedException {
        clock.reset();
        officer = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
        asking = neighbourhood.ask(Neighbourhood.OWN, WORDS);
        id = neighbourhood.id(asking);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    void assertGoneFor(Officer someone, String number) {
        var version = version();
        assertThat(desk.open(someone, id)).isEmpty();
        assertThat(desk.findByNumber(someone, number)).isEmpty();
        assertThat(desk.list(someone, Selection.of(State.NEW, State.values()), 0, 1_000)
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

    Request opened() {
        return neighbourhood.open(officer, id);
    }

    int version() {
        return (int) Objects.requireNonNull(rows.request(id).get("version"));
    }
}
