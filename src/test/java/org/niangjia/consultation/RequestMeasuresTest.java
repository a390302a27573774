package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.niangjia.consultation.DeskFigures.Counters;
import org.niangjia.consultation.model.State;
import org.niangjia.identity.Role;
import org.niangjia.measure.Folding;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What measures/consultation.yaml counts, on real requests. At places where nobody else asks. */
@CountryTest
class RequestMeasuresTest {
    @Autowired
    DeskFigures figures;

    @Autowired
    Folding folding;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    DeskActs acts;

    @Autowired
    Follow follow;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    @BeforeEach
    void now() {
        clock.reset();
    }

    /** The states stand in the view and in the file; what they mean stands in {@link State}. */
    @ParameterizedTest
    @EnumSource(State.class)
    void everyStateIsCountedAsWhatItIs(State state) throws InterruptedException, SQLException {
        var place = Neighbourhood.at("15222110" + (1 + state.ordinal()));
        var officer = neighbourhood.officer(place, Role.CHAIR);
        var id = neighbourhood.id(neighbourhood.ask(place, "…"));
        try (var connection = rows.as("postgres");
                var change = connection.prepareStatement("update consultation.request set state = ? where id = ?");
                var mark = connection.prepareStatement("insert into measure.mark (organization_id) values (?)")) {
            change.setString(1, state.name());
            change.setObject(2, id.value());
            change.executeUpdate();
            mark.setObject(1, place.value());
            mark.executeUpdate();
        }
        folding.settle();
        assertThat(Boards.main(own(officer, place)))
                .containsExactly(state.isOpen() ? 1L : 0, state.waitsForDesk() ? 1L : 0, 0L, 0L);
        assertThat(own(officer, place).fresh()).isEqualTo(state == State.NEW ? 1 : 0);
        assertThat(own(officer, place).waitingForHer()).isEqualTo(state == State.WAITING_FOR_HER ? 1 : 0);
    }

    @Test
    void everyActIsCountedWhereItLeavesTheRequest() throws InterruptedException {
        var from = Neighbourhood.at("152221200");
        var to = Neighbourhood.at("152221201");
        var sender = neighbourhood.officer(from, Role.CHAIR);
        var receiver = neighbourhood.officer(to, Role.CHAIR);
        var asking = neighbourhood.ask(from, "…");
        var id = neighbourhood.id(asking);
        expect(sender, from, 1, 1);
        assertThat(acts.claim(sender, id, 1)).isEqualTo(new DeskOutcome.Done());
        assertThat(acts.answer(sender, id, 2, "the answer")).isEqualTo(new DeskOutcome.Done());
        expect(sender, from, 1, 0);
        assertThat(acts.handOver(sender, id, 3, to, "they know more")).isEqualTo(new DeskOutcome.Done());
        expect(sender, from, 0, 0);
        // Answered or not, the receiver owes the next step.
        expect(receiver, to, 1, 1);
        var visit = neighbourhood.visit(asking);
        follow.delete(visit);
        expect(receiver, to, 0, 0);
    }

    /** Nobody calls the folder here: the commit does. */
    @Test
    void aRequestIsOnTheNationsBoardByItself() throws InterruptedException {
        folding.settle();
        var leader = neighbourhood.officer(Neighbourhood.NATION, Role.LEADER);
        var before = total(leader, Neighbourhood.NATION).open();
        var place = Neighbourhood.at("152221202");
        neighbourhood.onDuty(place, Role.CHAIR);
        neighbourhood.ask(place, "…");
        for (var tries = 0; total(leader, Neighbourhood.NATION).open() == before && tries < 100; tries++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(total(leader, Neighbourhood.NATION).open()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({"niangjia_worker, no viewer", "niangjia_app, permission denied", "niangjia_backup, ''"})
    void theViewAsksWhoLooks(String role, String refusal) throws SQLException, InterruptedException {
        var place = Neighbourhood.at("152221203");
        neighbourhood.onDuty(place, Role.CHAIR);
        neighbourhood.ask(place, "…");
        try (var connection = rows.as(role);
                var sql = connection.createStatement()) {
            ThrowingCallable looks = () -> sql.executeQuery("select * from consultation.measure_request");
            if (refusal.isEmpty()) {
                assertThatNoException().isThrownBy(looks);
            } else {
                assertThatThrownBy(looks).hasMessageContaining(refusal);
            }
        }
    }

    private void expect(Officer officer, OrganizationId place, int open, int waiting) throws InterruptedException {
        folding.settle();
        assertThat(Boards.main(own(officer, place))).containsExactly((long) open, (long) waiting, 0L, 0L);
    }

    private Counters own(Officer officer, OrganizationId place) throws InterruptedException {
        return Boards.of(figures, officer, place).own();
    }

    private Counters total(Officer officer, OrganizationId place) throws InterruptedException {
        return Boards.of(figures, officer, place).total();
    }
}
