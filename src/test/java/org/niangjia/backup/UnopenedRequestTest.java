package org.niangjia.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.backup.SmallHouse.FIRST;
import static org.niangjia.backup.SmallHouse.SECOND;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.backup.RestoreAnswer.Reason;
import org.niangjia.backup.RestoreAnswer.Refused;
import org.niangjia.backup.RestoreAnswer.Restored;
import org.niangjia.installation.Ground;

/** One request that nobody can read any more must not take all the others with it. */
class UnopenedRequestTest {
    @TempDir
    private Path root;

    @Test
    void oneDamagedRequestIsNamedAndTheOthersComeBackIfSheSaysSo() throws IOException, SQLException {
        var house = SmallHouse.below(root);
        var file = root.resolve("damaged.backup");
        try (var open = house.furnished("house")) {
            house.damage(open, FIRST);
            var written = house.backUp(open, file);
            assertThat(written.isFine()).isFalse();
            assertThat(written.audit().isFine()).isTrue();
            assertThat(written.sample().orElseThrow().damaged()).containsExactly(FIRST);
            assertThat(written.sample().orElseThrow().opened()).isEqualTo(1);
        }
        assertThat(house.restore(file, "refused", Ground.STEPS, false))
                .isEqualTo(new Refused(Reason.UNOPENED, FIRST.toString()));
        var restored = (Restored) house.restore(file, "again", Ground.STEPS, true);
        assertThat(restored.sample().names()).isEqualTo(FIRST.toString());
        assertThat(restored.sample().opened()).isEqualTo(1);
        try (var again = house.ground().open("again", Ground.STEPS)) {
            assertThat(house.isReadable(again, SECOND)).isTrue();
        }
    }
}
