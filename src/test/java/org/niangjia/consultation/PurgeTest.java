package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.consultation.DeletionLedger.Entry;
import org.niangjia.consultation.Neighbourhood.Asking;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.Header.Hold;
import org.niangjia.consultation.model.HoldNote;
import org.niangjia.consultation.model.Step.Outcome;
import org.niangjia.consultation.store.Deletions;
import org.niangjia.consultation.store.EndedRequests;
import org.niangjia.consultation.store.Requests;
import org.niangjia.identity.Role;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.support.TestClock;
import org.niangjia.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;

/** What is over its time goes, and nothing else. */
@CountryTest
class PurgeTest {
    @TempDir
    Path keys;

    @Autowired
    EndedRequests ended;

    @Autowired
    Requests requests;

    @Autowired
    Deletions deletions;

    @Autowired
    Keeping keeping;

    @Autowired
    Shredding shredding;

    @Autowired
    Vault vault;

    @Autowired
    ViewerTransactions transactions;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    DeskActs acts;

    @Autowired
    Holds holds;

    @Autowired
    Follow follow;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    private Purge purge;
    private Officer chair;

    @BeforeEach
    void now() {
        clock.reset();
        chair = neighbourhood.officer(Neighbourhood.OWN, Role.CHAIR);
        purge = new Purge(
                ended,
                requests,
                keeping,
                shredding,
                transactions,
                new DeletionNotes(deletions, transactions, vault, keys.toString()));
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void onTheDayAfterItsLastNothingOfItIsLeft() throws InterruptedException, IOException {
        var asking = neighbourhood.ask(Neighbourhood.OWN, "her words");
        var id = close(asking, Outcome.SOLVED);
        var last = follow.find(neighbourhood.visit(asking)).orElseThrow().keptUntil();
        assertThat(last).isEqualTo(WorkingCalendar.day(clock.instant()).plusDays(1095));
        var before = rows.request(id);
        assertThat(before.get("wrapped_key")).isNotNull();
        for (var column : List.of("header", "story", "contact")) {
            assertThat((byte[]) before.get(column)).isNotEmpty();
        }
        for (var table : List.of("message", "step", "follow")) {
            assertThat(of(table, id)).as(table).isNotEmpty();
        }
        clock.advance(Duration.ofDays(1094));
        aDayLater();
        neighbourhood.visit(asking);
        assertThat(state(id)).isEqualTo("CLOSED");

        aDayLater();

        var row = rows.request(id);
        assertThat(row)
                .containsEntry("state", "DELETED")
                .containsEntry("wrapped_key", null)
                .containsEntry("receipt_kept", false)
                .containsEntry("due_on", java.sql.Date.valueOf(WorkingCalendar.day(clock.instant())));
        assertThat((byte[]) row.get("lookup")).isNotEqualTo(before.get("lookup"));
        assertThat((byte[]) row.get("token_hash")).isEqualTo(before.get("token_hash")); // the form stays spent
        for (var column : List.of("header", "story", "contact")) {
            assertThat((byte[]) row.get(column)).isEmpty();
        }
        for (var table : List.of("message", "step", "follow")) {
            assertThat(of(table, id)).isEmpty();
        }
        var today = WorkingCalendar.day(clock.instant());
        assertThat(today).isEqualTo(Objects.requireNonNull(last).plusDays(1));
        assertThat(rows.list("select * from consultation.deletion where request_id = ?", id.value()))
                .singleElement()
                .satisfies(deletion -> assertThat(deletion)
                        .containsEntry("reason", "RETENTION")
                        .containsEntry("deleted_on", java.sql.Date.valueOf(today)));
        assertThat(DeletionLedger.in(keys).read()).contains(new Entry(id, today, DeletionReason.RETENTION));
        assertThat(rows.list(
                        "select actor_kind, actor, reason, to_char(at at time zone 'Asia/Shanghai', 'HH24:MI:SS') as time"
                                + " from audit.event where object_id = ? and action = 'request.deleted'",
                        id.value()))
                .singleElement()
                .satisfies(act -> assertThat(act)
                        .containsEntry("actor_kind", "job")
                        .containsEntry("actor", null)
                        .containsEntry("reason", "consultation.deletion.retention")
                        .containsEntry("time", "00:00:00"));
        assertThat(follow.lookUp(asking.code().digits())).isEqualTo(new Follow.LookUp.Unknown());
    }

    @Test
    void howItEndedSaysHowLongItStays() throws InterruptedException {
        var joke = close(neighbourhood.ask(Neighbourhood.OWN, "…"), Outcome.NOT_A_REQUEST);
        var notOurs = close(neighbourhood.ask(Neighbourhood.OWN, "…"), Outcome.NOT_OURS);
        var asking = neighbourhood.ask(Neighbourhood.OWN, "…");
        var withdrawn = neighbourhood.id(asking);
        follow.withdraw(neighbourhood.visit(asking));
        var open = neighbourhood.id(neighbourhood.ask(Neighbourhood.OWN, "…"));
        after(31);
        assertThat(states(withdrawn, joke, notOurs, open)).containsExactly("DELETED", "CLOSED", "CLOSED", "NEW");
        after(60);
        assertThat(states(joke, notOurs, open)).containsExactly("DELETED", "CLOSED", "NEW");
        after(275);
        assertThat(states(notOurs, open)).containsExactly("DELETED", "NEW");
        after(3_000);
        assertThat(states(open)).containsExactly("NEW");
    }

    @Test
    void whatGoesOnAfterItsEndIsKeptFromItsLastEnd() throws InterruptedException {
        var asking = neighbourhood.ask(Neighbourhood.OWN, "…");
        var id = close(asking, Outcome.NOT_A_REQUEST);
        after(80);
        follow.write(neighbourhood.visit(asking), "I do mean it");
        after(20);
        assertThat(state(id)).isEqualTo("NEW");
        close(id, Outcome.NOT_A_REQUEST);
        after(90);
        assertThat(state(id)).isEqualTo("CLOSED");
        after(1);
        assertThat(state(id)).isEqualTo("DELETED");
    }

    @Test
    void whatIsHeldStaysAndGoesOnceItIsReleased() throws InterruptedException {
        var id = close(neighbourhood.ask(Neighbourhood.OWN, "…"), Outcome.NOT_A_REQUEST);
        assertThat(holds.hold(chair, id, version(id), Hold.longest(clock.instant()), "police"))
                .isEqualTo(new DeskOutcome.Done());
        after(300);
        assertThat(state(id)).isEqualTo("CLOSED");
        assertThat(holds.release(chair, id, version(id), "over")).isEqualTo(new DeskOutcome.Done());
        after(1);
        assertThat(state(id)).isEqualTo("DELETED");
    }

    @Test
    void oneThatDoesNotOpenKeepsNoneOfTheOthers() throws InterruptedException, SQLException {
        var before = close(neighbourhood.ask(Neighbourhood.OWN, "…"), Outcome.NOT_A_REQUEST);
        var damaged = close(neighbourhood.ask(Neighbourhood.OWN, "…"), Outcome.NOT_A_REQUEST);
        var after = close(neighbourhood.ask(Neighbourhood.OWN, "…"), Outcome.NOT_A_REQUEST);
        flip("header", damaged);
        var words = close(neighbourhood.ask(Neighbourhood.OWN, "…"), Outcome.NOT_A_REQUEST);
        flip("story", words); // found by the look, and fails when it is locked
        after(91);
        assertThat(states(before, damaged, after, words)).containsExactly("DELETED", "CLOSED", "DELETED", "CLOSED");
        flip("header", damaged);
        flip("story", words);
        after(1);
        assertThat(states(damaged, words)).containsExactly("DELETED", "DELETED");
    }

    @Test
    void pagesLeaveNothingOut() throws InterruptedException {
        for (var count = 0; count < 5; count++) {
            close(neighbourhood.ask(Neighbourhood.OWN, "…"), Outcome.SOLVED);
        }
        var seen = new ArrayList<UUID>();
        RequestId last = null;
        do {
            var page = ended.page(last, 2);
            page.requests().forEach(each -> seen.add(each.id().value()));
            last = page.last();
        } while (last != null);
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(rows
                        .list("select id from consultation.request where state in ('CLOSED', 'WITHDRAWN')"
                                + " order by id")
                        .stream()
                        .map(row -> (UUID) Objects.requireNonNull(row.get("id")))
                        .toList());
    }

    /** What was true when the page was read is asked once more under the lock. */
    @Test
    void whatIsHeldOrGoesOnSinceThePageWasReadStays() throws InterruptedException {
        var held = close(neighbourhood.ask(Neighbourhood.OWN, "…"), Outcome.NOT_A_REQUEST);
        var reopened = close(neighbourhood.ask(Neighbourhood.OWN, "…"), Outcome.NOT_A_REQUEST);
        var neither = close(neighbourhood.ask(Neighbourhood.OWN, "…"), Outcome.NOT_A_REQUEST);
        clock.advance(Duration.ofDays(80));
        acts.reopen(chair, reopened, version(reopened), "more to do");
        clock.advance(Duration.ofDays(11));
        holds.hold(chair, held, version(held), Hold.longest(clock.instant()), "police");
        assertThat(purge.shredded(held)).isEmpty();
        assertThat(purge.shredded(reopened)).isEmpty();
        assertThat(purge.shredded(neither)).isPresent();
        assertThat(states(held, reopened, neither)).containsExactly("CLOSED", "IN_HAND", "DELETED");
    }

    @Test
    void aHoldThatIsOverIsAsIfItWereReleased() throws InterruptedException {
        var asking = neighbourhood.ask(Neighbourhood.OWN, "…");
        var erased = close(asking, Outcome.SOLVED);
        var held = close(neighbourhood.ask(Neighbourhood.OWN, "…"), Outcome.NOT_A_REQUEST);
        var until = WorkingCalendar.day(clock.instant()).plusDays(100);
        holds.hold(chair, erased, version(erased), until, "police");
        holds.hold(chair, held, version(held), until, "police");
        assertThat(follow.delete(neighbourhood.visit(asking))).isEqualTo(Follow.Outcome.DONE);
        after(100);
        assertThat(states(erased, held)).containsExactly("WITHDRAWN", "CLOSED");
        after(1);
        assertThat(states(erased, held)).containsExactly("DELETED", "DELETED");
        assertThat(rows.list("select reason from consultation.deletion where request_id = ?", erased.value()))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("reason", "HERS"));
        assertThat(rows.acts(erased.value())).endsWith("request.deleted done");
    }

    /** The ledger of a hold that an older backup knows nothing of, and the look of the night after. */
    @Test
    void whatARestoreHoldsAgainOutlivesTheNextLook() throws InterruptedException, SQLException {
        var held = close(neighbourhood.ask(Neighbourhood.OWN, "…"), Outcome.NOT_A_REQUEST);
        var asking = neighbourhood.ask(Neighbourhood.OWN, "…");
        var erased = close(asking, Outcome.SOLVED);
        clock.advance(Duration.ofDays(1));
        var now = clock.instant();
        var until = WorkingCalendar.day(now).plusDays(200);
        var sealing = new HoldNotes(vault);
        var ledger = Stream.of(
                        new HoldNote(Act.HELD, held, now, chair.account().value(), until),
                        new HoldNote(Act.ERASED, erased, now, null, until))
                .map(sealing::sealed)
                .toList();
        try (var app = rows.as("niangjia_app");
                var worker = rows.as("niangjia_worker")) {
            assertThat(new RestoredRequests(app, worker, vault).hold(ledger))
                    .isEqualTo(new RestoredRequests.Held(2, 0));
        }
        assertThat(follow.lookUp(asking.code().digits())).isEqualTo(new Follow.LookUp.Unknown());
        after(150);
        assertThat(states(held, erased)).containsExactly("CLOSED", "WITHDRAWN");
        after(51);
        assertThat(states(held, erased)).containsExactly("DELETED", "DELETED");
    }

    /** An installation that keeps shorter from now on takes nothing from whoever was told another day. */
    @Test
    void theDayThatHerPageNamedIsTheOneThatCounts(@TempDir Path settings) throws InterruptedException, IOException {
        var asking = neighbourhood.ask(Neighbourhood.OWN, "…");
        var id = close(asking, Outcome.NOT_A_REQUEST);
        var named = follow.find(neighbourhood.visit(asking)).orElseThrow().keptUntil();
        var file = Files.writeString(settings.resolve("topics.yaml"), "keptDays: {not-a-request: 30}\n");
        purge = new Purge(
                ended,
                requests,
                new Keeping(TopicFile.with(file), clock),
                shredding,
                transactions,
                new DeletionNotes(deletions, transactions, vault, keys.toString()));
        after(90);
        assertThat(WorkingCalendar.day(clock.instant())).isEqualTo(named);
        assertThat(state(id)).isEqualTo("CLOSED");
        after(1);
        assertThat(state(id)).isEqualTo("DELETED");
    }

    private List<?> of(String table, RequestId id) {
        return rows.list("select from consultation." + table + " where request_id = ?", id.value());
    }

    private void after(int days) {
        clock.advance(Duration.ofDays(days - 1L));
        aDayLater();
    }

    private void aDayLater() {
        clock.advance(Duration.ofDays(1));
        purge.sweep();
    }

    private RequestId close(Asking asking, Outcome outcome) throws InterruptedException {
        var id = neighbourhood.id(asking);
        close(id, outcome);
        return id;
    }

    private void close(RequestId id, Outcome outcome) {
        acts.claim(chair, id, version(id));
        assertThat(acts.close(chair, id, version(id), outcome, "done")).isEqualTo(new DeskOutcome.Done());
    }

    private void flip(String column, RequestId id) throws SQLException {
        rows.execute(
                "update consultation.request set %1$s = set_byte(%1$s, 40, get_byte(%1$s, 40) # 1) where id = '%2$s'"
                        .formatted(column, id));
    }

    private List<String> states(RequestId... ids) {
        return List.of(ids).stream().map(this::state).toList();
    }

    private String state(RequestId id) {
        return String.valueOf(rows.request(id).get("state"));
    }

    private int version(RequestId id) {
        return (int) Objects.requireNonNull(rows.request(id).get("version"));
    }
}
