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

    @Test
    void withoutAnyNothingIsKnown() {
        var read = ((Attempt.Done<Ledgers>) Ledgers.read(keys, Optional.empty())).value();
        assertThat(read.found()).isFalse();
        assertThat(read.deleted()).isEmpty();
    }
}
