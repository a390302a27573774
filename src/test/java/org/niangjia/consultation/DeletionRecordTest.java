package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.audit.Audit;
import org.niangjia.consultation.DeletionLedger.Entry;
import org.niangjia.consultation.DeletionRecord.Day;
import org.niangjia.consultation.DeletionRecord.Listed;
import org.niangjia.consultation.store.Deletions;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.niangjia.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;

@CountryTest
class DeletionRecordTest {
    @Autowired
    Deletions deletions;

    @Autowired
    ViewerTransactions transactions;

    @Autowired
    Vault vault;

    @Autowired
    Audit audit;

    @Autowired
    Follow follow;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Staff staff;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    @TempDir
    Path keys;

    private DeletionRecord record;
    private Officer auditor;
    private LocalDate today;

    @BeforeEach
    void now() {
        clock.reset();
        today = WorkingCalendar.day(clock.instant());
        neighbourhood.onDuty(Neighbourhood.OWN, Role.OFFICER);
        auditor = Neighbourhood.officer(
                staff.person(Neighbourhood.NATION, Role.AUDIT_ADMINISTRATOR),
                Neighbourhood.NATION,
                Role.AUDIT_ADMINISTRATOR);
        record = new DeletionRecord(
                deletions, new DeletionNotes(deletions, transactions, vault, keys.toString()), transactions, audit);
    }

    @Test
    void daysAndReasonsAreCountedAndNobodyIsNamed() throws InterruptedException, IOException {
        var before = record.list(auditor, today.plusDays(1), 1);
        assertThat(before.noted()).isEmpty();
        var asking = neighbourhood.ask(Neighbourhood.OWN, "…");
        var id = neighbourhood.id(asking);
        follow.delete(neighbourhood.visit(asking));
        DeletionLedger.in(keys).add(List.of(new Entry(id, today), new Entry(id, today, DeletionReason.RETENTION)));

        var after = record.list(auditor, today.plusDays(1), 1);

        assertThat(after.deleted()).isEqualTo(before.deleted() + 1);
        assertThat(after.noted()).hasValue(1);
        assertThat(after.days()).containsExactly(new Day(today, hers(before) + 1, retention(before)));
        assertThat(record.list(auditor, today, 100).days()).extracting(Day::day).doesNotContain(today);
        assertThat(rows.list(
                        "select action from audit.event where actor = ? order by id desc limit 1",
                        auditor.account().value()))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("action", "deletions.read"));
    }

    /** As many lines as deletions, but of others: what is missing comes back with an old backup all the same. */
    @Test
    void linesOfOtherRequestsDoNotHideThatOneIsMissing() throws InterruptedException, IOException {
        var asking = neighbourhood.ask(Neighbourhood.OWN, "…");
        follow.delete(neighbourhood.visit(asking));
        var all = record.list(auditor, today.plusDays(1), 1).deleted();
        DeletionLedger.in(keys)
                .add(Stream.generate(() -> new Entry(new RequestId(UUID.randomUUID()), today))
                        .limit(all)
                        .toList());
        assertThat(record.list(auditor, today.plusDays(1), 1).noted()).hasValue(0);
    }

    /** The line that says why was torn: the next start writes it. */
    @Test
    void whatIsNamedWithoutItsReasonIsNotWhole() throws IOException {
        var hers = new Entry(new RequestId(new UUID(7, 1)), today);
        var torn = new Entry(new RequestId(new UUID(7, 2)), today, DeletionReason.RETENTION);
        var ledger = DeletionLedger.in(keys);
        ledger.add(List.of(hers, new Entry(torn.request(), today)));
        assertThat(ledger.named().has(torn.request())).isTrue();
        assertThat(ledger.named().has(torn)).isFalse();
        ledger.add(List.of(torn));
        assertThat(ledger.named().has(torn)).isTrue();
        assertThat(ledger.named().has(hers)).isTrue();
        assertThat(ledger.named().has(new RequestId(new UUID(7, 3)))).isFalse();
    }

    @Test
    void whoDoesNotReadTheAuditRecordGetsNothing() {
        for (var role : new Role[] {Role.CHAIR, Role.SECURITY_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR}) {
            var someone = Neighbourhood.officer(staff.person(Neighbourhood.NATION, role), Neighbourhood.NATION, role);
            assertThat(record.list(someone, today.plusDays(1), 10)).isEqualTo(Listed.NOTHING);
        }
    }

    @Test
    void thePageShowsItInBothLanguagesAndNoRequest() throws InterruptedException {
        var asking = neighbourhood.ask(Neighbourhood.OWN, "…");
        var id = neighbourhood.id(asking);
        follow.delete(neighbourhood.visit(asking));
        var browser = staff.signedIn(staff.person(Neighbourhood.NATION, Role.AUDIT_ADMINISTRATOR));
        assertThat(Browser.body(browser.get("/desk/deletions")))
                .contains("她自己删的", "到期删的")
                .doesNotContain(id.toString());
        assertThat(Browser.body(browser.get("/desk/deletions?lang=en&before=never")))
                .contains("Deleted by her", "Its time was over");
        assertThat(browser.get("/desk/deletions?before=2000-01-01")).hasStatusOk();
    }

    private int hers(Listed listed) {
        return listed.days().stream()
                .filter(each -> each.day().equals(today))
                .mapToInt(Day::hers)
                .sum();
    }

    private int retention(Listed listed) {
        return listed.days().stream()
                .filter(each -> each.day().equals(today))
                .mapToInt(Day::retention)
                .sum();
    }
}
