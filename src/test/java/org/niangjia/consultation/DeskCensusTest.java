package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.DeskFigures.Counters;
import org.niangjia.identity.NewAccounts;
import org.niangjia.identity.Role;
import org.niangjia.measure.Folding;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** In a town of 科尔沁右翼中旗, where nobody else works. */
@CountryTest
class DeskCensusTest {
    private static final OrganizationId TOWN = Neighbourhood.at("152222102");
    private static final OrganizationId VILLAGE = Neighbourhood.at("152222102201");

    @Autowired
    DeskCensus census;

    @Autowired
    DeskFigures figures;

    @Autowired
    Folding folding;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    NewAccounts accounts;

    @Autowired
    TestClock clock;

    @BeforeEach
    void wednesday() {
        clock.set(Instant.parse("2026-03-11T02:00:00Z"));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aDeskIsOpenForThreeWorkingDaysAfterSomebodyCameIn() throws InterruptedException {
        var supervisor = neighbourhood.officer(TOWN, Role.SUPERVISOR);
        var before = counted(supervisor);
        var officer = neighbourhood.officer(VILLAGE, Role.OFFICER);
        assertThat(counted(supervisor).desks()).isEqualTo(before.desks() + 1);
        assertThat(counted(supervisor).desksOpen()).isEqualTo(before.desksOpen() + 1);
        clock.advance(Duration.ofDays(7));
        assertThat(counted(supervisor).desksOpen()).isZero();
        assertThat(counted(supervisor).desks()).isEqualTo(before.desks() + 1);
        accounts.putOnDuty(officer.account());
        assertThat(counted(supervisor).desksOpen()).isEqualTo(1);
    }

    private Counters counted(Officer supervisor) throws InterruptedException {
        census.take();
        folding.settle();
        return Boards.of(figures, supervisor, TOWN).total();
    }
}
