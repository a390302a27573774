package org.niangjia.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.backup.SmallHouse.FIRST;
import static org.niangjia.backup.SmallHouse.SECOND;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.backup.RestoreAnswer.Restored;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.RestoredRequests.Held;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.Header.Hold;
import org.niangjia.consultation.model.HoldNote;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Step;
import org.niangjia.consultation.store.AskedBefore;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.installation.Ground;
import org.niangjia.installation.OpenInstallation;
import org.niangjia.shared.Progress;
import org.niangjia.vault.TestVaults;

/** What was held after the backup is held again, and what she had deleted meanwhile stays gone for her. */
class HeldBackupTest {
    private static final UUID CHAIR = new UUID(9, 9);
    private static final Instant HELD_AT = TestVaults.NOON.plus(Duration.ofDays(1));
    private static final Instant LATER = TestVaults.NOON.plus(Duration.ofDays(2));
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);

    @TempDir
    private Path root;

    @Test
    void anOlderBackupLearnsOfTheHoldAndOfHerDeletion() throws IOException, SQLException {
        var house = SmallHouse.below(root);
        var older = root.resolve("older.backup");
        var newer = root.resolve("newer.backup");
        try (var open = house.furnished("house")) {
            assertThat(house.backUp(open, older).isFine()).isTrue();
        }
        var ledger = List.of(
                sealed(house, Act.HELD, FIRST, HELD_AT, CHAIR),
                sealed(house, Act.HELD, SECOND, HELD_AT, CHAIR),
                sealed(house, Act.ERASED, SECOND, LATER, null));

        assertThat(restored(house, older, "forgetful", List.of())).isEqualTo(new Held(0, 0));
        try (var open = house.ground().open("forgetful", Ground.STEPS)) {
            assertThat(request(house, open, FIRST).header().hold()).isNull();
        }

        assertThat(restored(house, older, "mindful", ledger)).isEqualTo(new Held(3, 0));
        try (var open = house.ground().open("mindful", Ground.STEPS)) {
            var held = request(house, open, FIRST);
            assertThat(held.header().hold()).isEqualTo(new Hold(HELD_AT, false, UNTIL));
            assertThat(held.steps().getLast())
                    .extracting(Step::act, Step::officer)
                    .containsExactly(Act.HELD, CHAIR);
            var erased = request(house, open, SECOND);
            assertThat(erased.state()).isEqualTo(State.WITHDRAWN);
            assertThat(erased.header().hold()).isEqualTo(new Hold(HELD_AT, true, UNTIL));
            house.backUp(open, newer);
        }
        // A backup that knows it all already is left as it is, although the ledger still has its lines.
        assertThat(restored(house, newer, "again", ledger)).isEqualTo(new Held(0, 0));
    }

    @Test
    void whatWasLetGoAgainIsNotHeldAndForeignLinesAreCounted() throws IOException, SQLException {
        var house = SmallHouse.below(root);
        var file = root.resolve("house.backup");
        try (var open = house.furnished("house")) {
            house.backUp(open, file);
        }
        var ledger = List.of(
                sealed(house, Act.RELEASED, FIRST, LATER, CHAIR),
                sealed(house, Act.HELD, FIRST, HELD_AT, CHAIR),
                sealed(house, Act.HELD, new RequestId(new UUID(7, 7)), HELD_AT, CHAIR),
                "bm90IG91cnM");
        assertThat(restored(house, file, "again", ledger)).isEqualTo(new Held(2, 1));
        try (var open = house.ground().open("again", Ground.STEPS)) {
            assertThat(request(house, open, FIRST).header().hold()).isNull();
        }
    }

    /** Whoever finds a copy of the ledger alone sees neither which request it is nor which of the three it was. */
    @Test
    void linesAreAllOfOneLengthAndReadByNobody() throws IOException {
        var house = SmallHouse.below(root);
        var lines = Stream.of(Act.HELD, Act.RELEASED, Act.ERASED)
                .map(act -> sealed(house, act, FIRST, HELD_AT, act == Act.ERASED ? null : CHAIR))
                .toList();
        assertThat(lines)
                .extracting(String::length)
                .containsOnly(lines.getFirst().length());
        assertThat(lines).allSatisfy(line -> assertThat(line).doesNotContain(FIRST.toString(), "HELD"));
    }

    private static String sealed(SmallHouse house, Act act, RequestId id, Instant at, @Nullable UUID officer) {
        var note = new HoldNote(act, id, at, officer, UNTIL);
        assertThat(HoldNote.of(note.text())).contains(note);
        return house.vault().tokens("consultation.hold-note").issue(note.text(), Duration.ofDays(1));
    }

    private static Held restored(SmallHouse house, Path file, String name, List<String> ledger) throws SQLException {
        return ((Restored) new Restore(house.vault(), house.keys(), Progress.NONE)
                        .run(
                                new Restore.Order(file, List.of(), List.of(), ledger, false),
                                mode -> house.ground().openEmpty(name, mode, Ground.STEPS),
                                TestVaults.NOON))
                .held();
    }

    private static Request request(SmallHouse house, OpenInstallation open, RequestId id) throws SQLException {
        try (var app = open.database().connect(DatabaseRole.APP)) {
            return AskedBefore.find(app, house.vault(), id).orElseThrow();
        }
    }
}
