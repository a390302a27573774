package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.audit.Audit;
import org.niangjia.consultation.model.DueTimes;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.Selection;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Topic;
import org.niangjia.consultation.model.Wording;
import org.niangjia.consultation.store.PastTheWall;
import org.niangjia.identity.Accounts;
import org.niangjia.identity.Role;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Ids;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.support.TestClock;
import org.niangjia.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk's own rule, where row-level security holds nobody: a superuser's connection. */
@CountryTest
class FirstWallTest {
    private static final Officer NOBODY =
            new Officer(new AccountId(new UUID(0, 0)), "", Neighbourhood.OWN, "OFFICER", Map.of());

    private final Neighbourhood neighbourhood;
    private final DeskActs walled;
    private final Connection superuser;
    private final Desk desk;
    private final DeskActs acts;
    private final Wordings walledWordings;
    private final Wordings wordings;
    private Officer officer = NOBODY;
    private Officer kin = NOBODY;
    private RequestId id = new RequestId(new UUID(0, 0));
    private String number = "";

    @Autowired
    FirstWallTest(
            Neighbourhood neighbourhood,
            DeskActs walled,
            Wordings walledWordings,
            ReceivingDesks receiving,
            Accounts accounts,
            Organizations organizations,
            Topic.Topics topics,
            DueTimes times,
            Keeping keeping,
            DeletionNotes notes,
            Audit audit,
            Vault vault,
            TestClock clock,
            Ids ids,
            Rows rows)
            throws SQLException {
        this.neighbourhood = neighbourhood;
        this.walled = walled;
        this.walledWordings = walledWordings;
        clock.reset();
        superuser = rows.as("postgres");
        var past = PastTheWall.through(superuser, vault, ids);
        var changes = new DeskChanges(past.requests(), past.transactions(), times, audit, clock);
        var doubles = new Doubles(past.requests(), changes, past.transactions(), notes, audit, clock);
        var passing = new PassingOn(past.requests(), doubles, receiving, times, audit, clock);
        desk = new Desk(
                past.requests(),
                past.list(),
                past.parts(),
                receiving,
                doubles,
                accounts,
                past.transactions(),
                audit,
                clock);
        acts = new DeskActs(changes, passing, receiving, topics, times, keeping, doubles, clock);
        wordings = new Wordings(past.wordings(), organizations, past.transactions(), audit, clock);
    }

    @BeforeEach
    void oneStoodAside() throws InterruptedException {
        officer = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
        kin = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
        id = neighbourhood.id(neighbourhood.ask(Neighbourhood.OWN, "…"));
        number = neighbourhood.open(officer, id).number();
        assertThat(walled.standAside(kin, id, 1, Neighbourhood.OWN)).isEqualTo(new DeskOutcome.Done());
    }

    @AfterEach
    void close() throws SQLException {
        superuser.close();
    }

    @Test
    void herOwnDeskFindsIt() {
        assertThat(desk.has(officer, id)).isTrue();
        assertThat(desk.findSummary(officer, id)).isPresent();
        assertThat(desk.findByNumber(officer, number)).isPresent();
        assertThat(listed(officer)).isTrue();
        assertThat(acts.claim(officer, id, -1)).isEqualTo(new DeskOutcome.Changed());
    }

    @Test
    void anotherDeskAndWhoStoodAsideFindNothing() {
        for (var someone : new Officer[] {
            kin,
            neighbourhood.officer(Neighbourhood.SIBLING, Role.OFFICER),
            neighbourhood.officer(Neighbourhood.ANCESTOR, Role.OFFICER),
            neighbourhood.officer(Neighbourhood.OWN, Role.SUPERVISOR)
        }) {
            assertThat(desk.has(someone, id)).isFalse();
            assertThat(desk.open(someone, id)).isEmpty();
            assertThat(desk.findSummary(someone, id)).isEmpty();
            assertThat(desk.receivers(someone, id, false)).isEmpty();
            assertThat(desk.findByNumber(someone, number)).isEmpty();
            assertThat(listed(someone)).isFalse();
            assertThat(acts.claim(someone, id, -1)).isEqualTo(new DeskOutcome.NotThere());
        }
        assertThat(unread(officer)).isEqualTo(unread(kin) + 1);
    }

    @Test
    void aTextIsKeptAndRetiredAtItsOwnDeskOnly() {
        assertThat(walledWordings.add(officer, new Wording.Draft("Ours", "…"))).isTrue();
        var ours = wordings.list(officer).getLast().id();
        for (var someone : new Officer[] {
            neighbourhood.officer(Neighbourhood.SIBLING, Role.OFFICER),
            neighbourhood.officer(Neighbourhood.ANCESTOR, Role.OFFICER),
            neighbourhood.officer(Neighbourhood.OWN, Role.SUPERVISOR)
        }) {
            assertThat(wordings.find(someone, ours)).isEmpty();
            assertThat(wordings.retire(someone, ours)).isFalse();
        }
        assertThat(wordings.add(
                        neighbourhood.officer(Neighbourhood.OWN, Role.SUPERVISOR), new Wording.Draft("Theirs", "…")))
                .isFalse();
        assertThat(wordings.list(officer)).extracting(Wording::title).doesNotContain("Theirs");
        assertThat(walledWordings.retire(kin, ours)).isTrue();
    }

    private int unread(Officer someone) {
        return desk.list(someone, Selection.of(State.NEW), 0, 1).waiting().getOrDefault(State.NEW, 0);
    }

    private boolean listed(Officer someone) {
        return desk.list(someone, Selection.of(State.NEW, State.values()), 0, 10_000).requests().stream()
                .map(Request.Summary::id)
                .anyMatch(id::equals);
    }
}
