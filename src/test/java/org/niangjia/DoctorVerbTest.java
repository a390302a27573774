package org.niangjia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.support.FreePorts;
import org.niangjia.support.Program;
import org.niangjia.support.TestServer;

class DoctorVerbTest {
    @TempDir
    private Path root;

    /** The folder is marked, the tables are not made: a first start on a server of somebody's was refused. */
    @Test
    void aStartThatWasRefusedIsLookedAtToItsEnd() throws Exception {
        var database = TestServer.running().newWorld();
        forgetTheAuditRecord(database);
        Files.writeString(Files.createDirectory(root.resolve("data")).resolve("mode"), "real\n");
        try (var doctor = Program.start(root.resolve("said"), environment(database), "doctor")) {
            doctor.exitValue();
            assertThat(doctor.said()).contains("正式使用", "现在还看不到审计记录").doesNotContain("编号");
        }
    }

    private static void forgetTheAuditRecord(String database) throws SQLException {
        try (var mighty = DriverManager.getConnection(TestServer.running().url(database), "postgres", "test");
                var statement = mighty.createStatement()) {
            statement.execute("drop schema audit cascade");
        }
    }

    private Map<String, String> environment(String database) throws IOException {
        var environment = new HashMap<>(Map.of(
                "NIANGJIA_DATA", root.resolve("data").toString(),
                "NIANGJIA_KEYS", root.resolve("keys").toString(),
                "NIANGJIA_PORT", String.valueOf(FreePorts.pair()),
                "NIANGJIA_DATABASE_URL", TestServer.running().url(database)));
        for (var role : DatabaseRole.values()) {
            environment.put("NIANGJIA_DATABASE_" + role.name() + "_PASSWORD", "test");
        }
        return environment;
    }
}
