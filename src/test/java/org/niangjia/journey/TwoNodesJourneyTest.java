package org.niangjia.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.support.Fork;
import org.niangjia.support.FreePorts;
import org.niangjia.support.Program;
import org.niangjia.support.ServerOfYours;
import org.niangjia.support.TestServer;

/** Two packaged programs on one database, and one of them is killed in the middle of an officer's work. */
@Tag("journey")
class TwoNodesJourneyTest {
    private static final String STORY = "厂里欠我三个月工资。";
    private static final String ANSWER = "带上工资条，明天来街道。";

    @TempDir
    private Path root;

    @Test
    void theOfficerGoesOnAtTheOtherNodeAndSheReadsTheAnswer() throws IOException, InterruptedException, SQLException {
        try (var server = ServerOfYours.start()) {
            TestServer.fill(server.database());
            var here = FreePorts.pair();
            try (var first = node("first", server, here)) {
                first.open();
                var there = FreePorts.pair();
                try (var second = node("second", server, there)) {
                    second.open();
                    work(first, address(here), address(there));
                }
            }
        }
    }

    private static void work(Program first, String here, String there) {
        try (var officer = new Officer(Setting.DESKTOP.plain(), here);
                var woman = new Woman(Setting.PHONE.plain(), there)) {
            officer.signIn("township", People.PASSWORD);
            var code = woman.ask("work", STORY);
            var id = officer.openSaying(STORY);
            officer.claim();
            first.kill();

            officer.goTo(there);
            officer.openRequest(id);
            officer.sees(STORY);
            officer.answer(ANSWER);

            woman.lookUp(code);
            woman.sees(ANSWER);
        }
    }

    /** What was built of the country for the search is the same for all. */
    private Path data(String name) throws IOException {
        var data = root.resolve(name + "/data");
        var built = Fork.folder("search");
        if (Files.isDirectory(built)) {
            Files.createDirectories(data);
            try (var files = Files.walk(built)) {
                for (var file : files.toList()) {
                    Files.copy(
                            file,
                            data.resolve("search")
                                    .resolve(built.relativize(file).toString()));
                }
            }
        }
        return data;
    }

    private Program node(String name, ServerOfYours server, int port) throws IOException {
        var settings = ServerOfYours.settings(server.database(), data(name), root.resolve("keys"));
        settings.put("NIANGJIA_PORT", String.valueOf(port));
        return Program.startPackaged(root.resolve(name + ".log"), settings, "run");
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port + "/";
    }
}
