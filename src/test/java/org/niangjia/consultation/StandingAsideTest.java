package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.audit.Audit;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.DueTimes;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Step;
import org.niangjia.consultation.model.Topic;
import org.niangjia.consultation.store.Deletions;
import org.niangjia.consultation.store.Requests;
import org.niangjia.identity.Role;
import org.niangjia.organization.Organization;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;

@CountryTest
class StandingAsideTest extends OneRequest {
    @Autowired
    Deletions deletions;

    @Autowired
    Requests requests;

    @Autowired
    ReceivingDesks receiving;

    @Autowired
    ViewerTransactions transactions;

    @Autowired
    Vault vault;

    @Autowired
    Keeping keeping;

    @Autowired
    Audit audit;

    @Autowired
    Topic.Topics topics;

    @Autowired
    DueTimes times;

    @Autowired
    DeskChanges changes;

    /** 音德尔镇 and its 扎赉特旗, where nobody else works. */
    private static final OrganizationId LONELY = Neighbourhood.at("152223100");

    private static final OrganizationId ABOVE = Neighbourhood.at("152223");

    @Test
    void whoeverKnowsHerStandsAsideAndTheColleagueGoesOn() {
        var colleague = neighbourhood.officer(Neighbourhood.OWN, Role.CHAIR);
        var number = opened().number();
        assertThat(acts.standAside(officer, id, version(), Neighbourhood.OWN)).isEqualTo(new DeskOutcome.Done());
        assertGoneFor(officer, number);
        assertThat(neighbourhood.open(colleague, id).steps().getLast().act()).isEqualTo(Act.STOOD_ASIDE);
    }

    @Test
    void whoeverStoodAsideStaysAsideWhereverItGoes() {
        var receiver = neighbourhood.officer(Neighbourhood.ANCESTOR, Role.OFFICER);
        assertThat(acts.standAside(officer, id, version(), Neighbourhood.ANCESTOR))
                .isEqualTo(new DeskOutcome.Done());
        var number = neighbourhood.open(receiver, id).number();
        acts.handOver(receiver, id, neighbourhood.version(receiver, id), Neighbourhood.OWN, "back");
        assertGoneFor(officer, number);
    }

    @Test
    void nobodyStandsAsideFromWhatNobodyElseWouldFind() throws InterruptedException {
        var alone = neighbourhood.officer(LONELY, Role.OFFICER);
        var hers = neighbourhood.id(neighbourhood.ask(LONELY, "…"));
        var shut = new DeskOutcome.Refused("consultation.desk.receiver-shut");
        assertThat(acts.standAside(alone, hers, 1, LONELY)).isEqualTo(shut);
        var above = neighbourhood.officer(ABOVE, Role.OFFICER);
        assertThat(desk.receivers(alone, hers, true).orElseThrow().open())
                .extracting(Organization::id)
                .contains(ABOVE)
                .doesNotContain(LONELY);
        assertThat(acts.standAside(alone, hers, 1, ABOVE)).isEqualTo(new DeskOutcome.Done());
        assertThat(desk.receivers(above, hers, false).orElseThrow().open())
                .extracting(Organization::id)
                .doesNotContain(LONELY);
        assertThat(acts.handOver(above, hers, 2, LONELY, "back")).isEqualTo(shut);
        assertThat(neighbourhood.open(above, hers).organization()).isEqualTo(ABOVE);

        neighbourhood.onDuty(LONELY, Role.CHAIR);
        assertThat(acts.handOver(above, hers, 2, LONELY, "back")).isEqualTo(new DeskOutcome.Done());
    }

    /** Safety 11: whoever knows her must not keep it, also where nobody else is near. */
    @Test
    void withNobodyNearItWaitsAbove() throws InterruptedException {
        clock.advance(Duration.ofDays(30));
        var alone = neighbourhood.officer(LONELY, Role.OFFICER);
        var hers = neighbourhood.id(neighbourhood.ask(LONELY, "…"));
        var shut = new DeskOutcome.Refused("consultation.desk.receiver-shut");
        assertThat(acts.handOver(alone, hers, 1, ABOVE, "up")).isEqualTo(shut);
        assertThat(acts.standAside(alone, hers, 1, LONELY)).isEqualTo(shut);
        assertThat(acts.standAside(alone, hers, 1, ABOVE)).isEqualTo(new DeskOutcome.Done());
        assertThat(desk.open(alone, hers)).isEmpty();
        var above = neighbourhood.officer(ABOVE, Role.OFFICER);
        assertThat(neighbourhood.open(above, hers).state()).isEqualTo(State.NEW);
    }

    @Test
    void whatIsClosedStaysClosedButHersNoMore() {
        var colleague = neighbourhood.officer(Neighbourhood.OWN, Role.CHAIR);
        acts.claim(colleague, id, version());
        acts.close(colleague, id, version(), Step.Outcome.ADVISED, "the answer");
        var number = opened().number();
        assertThat(acts.standAside(officer, id, version(), Neighbourhood.OWN)).isEqualTo(new DeskOutcome.Done());
        assertGoneFor(officer, number);
        assertThat(neighbourhood.open(colleague, id).state()).isEqualTo(State.CLOSED);
    }

    /** What a restore replays, whatever the backup is that it restores. */
    @Test
    void whoStandsAsideIsNotedBesideTheKeys(@TempDir Path keys) throws IOException {
        neighbourhood.officer(Neighbourhood.OWN, Role.CHAIR);
        var notes = new DeletionNotes(deletions, transactions, vault, keys.toString());
        var doubles = new Doubles(requests, changes, transactions, notes, audit, clock);
        var passing = new PassingOn(requests, doubles, receiving, times, audit, clock);
        var noting = new DeskActs(changes, passing, receiving, topics, times, keeping, doubles, clock);
        assertThat(noting.standAside(officer, id, version() + 1, Neighbourhood.OWN))
                .isEqualTo(new DeskOutcome.Changed());
        assertThat(DeletionLedger.in(keys).readAsides()).isEmpty();
        assertThat(noting.standAside(officer, id, version(), Neighbourhood.OWN)).isEqualTo(new DeskOutcome.Done());
        assertThat(DeletionLedger.in(keys).readAsides())
                .containsExactly(new DeletionLedger.Aside(id, officer.account(), WorkingCalendar.day(clock.instant())));
        assertThat(DeletionLedger.in(keys).read()).isEmpty();
    }
}
