package org.niangjia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.consultation.DeletionLedger;
import org.niangjia.consultation.DeletionLedger.Aside;
import org.niangjia.consultation.DeletionLedger.Entry;
import org.niangjia.consultation.DeletionReason;
import org.niangjia.consultation.RequestId;
import org.niangjia.installation.Attempt;
import org.niangjia.shared.AccountId;

class LedgersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    private static final Entry DELETED = new Entry(new RequestId(new UUID(1, 1)), DAY);
    private static final Aside ASIDE = new Aside(new RequestId(new UUID(2, 2)), new AccountId(new UUID(3, 3)), DAY);

    @TempDir
    private Path root;

    private Path keys;

    @BeforeEach
    void keys() throws IOException {
        keys = Files.createDirectory(root.resolve("keys"));
    }

    @Test
    void aNamedLedgerThatIsNoneIsRefusedAndNothingIsWritten() throws IOException {
        var binary = Files.write(root.resolve("house.backup"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        var other = Files.writeString(root.resolve("notes.txt"), "milk\n");
        for (var named : List.of(root.resolve("typo.log"), keys, binary, other)) {
            assertThat(Ledgers.read(keys, Optional.of(named)))
                    .isEqualTo(Attempt.refused("launch.restore.ledger.named", named));
        }
        assertThat(keys).isEmptyDirectory();
    }

    @Test
    void aNamedLedgerIsAddedToTheOneBesideTheKeys() throws IOException {
        DeletionLedger.in(keys).add(List.of(DELETED));
        var newer = root.resolve("newer.log");
        new DeletionLedger(newer).addMissingAsides(List.of(ASIDE));
        var read = ((Attempt.Done<Ledgers>) Ledgers.read(keys, Optional.of(newer))).value();
        assertThat(read.deleted()).containsExactly(DELETED);
        assertThat(read.asides()).containsExactly(ASIDE);
        assertThat(read.found()).isTrue();
        assertThat(DeletionLedger.in(keys).readAsides()).containsExactly(ASIDE);
    }

    /** Programs of before read lines of an id and a day, and shred what stands there. */
    @Test
    void whyItWasDeletedIsALineMoreAndTheOldOneStays() throws IOException {
        var expired = new Entry(new RequestId(new UUID(5, 5)), DAY, DeletionReason.RETENTION);
        var ledger = DeletionLedger.in(keys);
        ledger.add(List.of(DELETED, expired));
        ledger.addMissing(List.of(DELETED, expired));
        assertThat(ledger.read()).containsExactly(DELETED, expired);
        assertThat(Files.readAllLines(keys.resolve("deletions.log")).stream().filter(line -> !line.isEmpty()))
                .containsExactly(
                        DELETED.request() + " " + DAY,
                        expired.request() + " " + DAY,
                        "expired " + expired.request() + " " + DAY);
    }

    /** Whoever has nothing but holds on record has them on record; and programs of before shred no less for them. */
    @Test
    void whatIsHeldStandsSealedInALineOfItsOwn() throws IOException {
        var newer = root.resolve("newer.log");
        new DeletionLedger(newer).addSealed(List.of("c2VhbGVk-_"));
        var read = ((Attempt.Done<Ledgers>) Ledgers.read(keys, Optional.of(newer))).value();
        assertThat(read.holds()).containsExactly("c2VhbGVk-_");
        var ledger = DeletionLedger.in(keys);
        ledger.add(List.of(DELETED));
        ledger.addMissingSealed(List.of("c2VhbGVk-_", "bmV3"));
        assertThat(ledger.readSealed()).containsExactly("c2VhbGVk-_", "bmV3");
        assertThat(ledger.read()).containsExactly(DELETED);
        assertThat(ledger.readAsides()).isEmpty();
        assertThat(Files.readAllLines(keys.resolve("deletions.log")).stream().filter(line -> !line.isEmpty()))
                .containsExactly("sealed c2VhbGVk-_", DELETED.request() + " " + DAY, "sealed bmV3");
    }

    @Test
    void withoutAnyNothingIsKnown() {
        var read = ((Attempt.Done<Ledgers>) Ledgers.read(keys, Optional.empty())).value();
        assertThat(read.found()).isFalse();
        assertThat(read.deleted()).isEmpty();
    }
}
