package org.niangjia.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.DeskActs;
import org.niangjia.consultation.Follow;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.Rows;
import org.niangjia.consultation.model.Step;
import org.niangjia.identity.Role;
import org.niangjia.shared.RecurringJob;
import org.niangjia.support.Fork;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** When its time is over no word of hers is anywhere, and no key that opens what may be left of it (safety.md 19). */
@CountryTest
@ExtendWith(OutputCaptureExtension.class)
class PurgedTest {
    private static final String CANARY = "Zeisig-" + ProcessHandle.current().pid() + "-";
    private static final List<String> TABLES = List.of("request", "message", "step");

    @Autowired
    List<RecurringJob> jobs;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    DeskActs acts;

    @Autowired
    Follow follow;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    @BeforeEach
    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void afterItsTimeThereIsNoWordAndNoKey(CapturedOutput output) throws Exception {
        var begun = Instant.now();
        var officer = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
        var asking = neighbourhood.ask(Neighbourhood.OWN, CANARY + "words");
        var id = neighbourhood.id(asking);
        follow.write(neighbourhood.visit(asking), CANARY + "more");
        acts.claim(officer, id, version(id));
        acts.answer(officer, id, version(id), CANARY + "answer");
        acts.close(officer, id, version(id), Step.Outcome.SOLVED, CANARY + "last");
        var key = List.of((byte[]) Objects.requireNonNull(rows.request(id).get("wrapped_key")));
        var stored = stored(id);
        assertThat(stored).hasSizeGreaterThan(8);
        assertThat(tablesWith(key)).containsExactly("consultation.request");
        assertThat(tablesWith(stored))
                .containsExactly("consultation.message", "consultation.request", "consultation.step");
        // As the server does by itself sooner or later; of what it saw then it keeps samples.
        for (var table : TABLES) {
            rows.execute("analyze consultation." + table);
        }
        rows.execute("checkpoint");
        assertThat(Needles.of(key).hits(rows.dataFolder())).anyMatch(file -> file.startsWith("base/"));

        clock.advance(Duration.ofDays(1_095));
        purge();
        clock.advance(Duration.ofDays(1));
        purge();

        assertThat(rows.request(id)).containsEntry("state", "DELETED");
        assertThat(tablesWith(Stream.concat(key.stream(), stored.stream()).toList()))
                .isEmpty();
        var words = new Needles(CANARY, asking.code().digits(), asking.code().printed());
        rows.execute("checkpoint");
        assertThat(words.hits(rows.dataFolder())).isEmpty();
        assertThat(words.isIn(output.getAll().getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(words.hitsSince(Fork.logs(), begun)).isEmpty();
        assertThat(words.hitsSince(Path.of(System.getProperty("java.io.tmpdir")), begun))
                .isEmpty();

        // What the server keeps of rows that are gone goes by the way that docs/operating/database.md tells.
        for (var table : TABLES) {
            rows.execute("vacuum (full) consultation." + table);
        }
        rows.execute("checkpoint");
        assertThat(Needles.of(key).hits(rows.dataFolder())).noneMatch(file -> file.startsWith("base/"));
    }

    private void purge() {
        jobs.stream()
                .filter(job -> job.name().equals("purge"))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }

    /** Every table there is, whatever it is for: each row as text, in which bytes stand in hexadecimal. */
    private TreeSet<String> tablesWith(Collection<byte[]> contents) {
        var found = new TreeSet<String>();
        var any = contents.stream()
                .map(content -> HexFormat.of().formatHex(content))
                .toArray(String[]::new);
        for (var table : rows.list("select schemaname || '.' || tablename as name from pg_tables"
                + " where schemaname not in ('pg_catalog', 'information_schema') and has_table_privilege("
                + " schemaname || '.' || tablename, 'select')")) {
            var name = String.valueOf(table.get("name"));
            var query = "select 1 from " + name + " t where exists (select from unnest(?::text[]) part"
                    + " where position(part in t::text) > 0) limit 1";
            if (!rows.list(query, "{" + String.join(",", any) + "}").isEmpty()) {
                found.add(name);
            }
        }
        return found;
    }

    private List<byte[]> stored(RequestId id) {
        var all = new ArrayList<byte[]>();
        var request = rows.request(id);
        for (var column : List.of("header", "story", "contact")) {
            all.add((byte[]) Objects.requireNonNull(request.get(column)));
        }
        for (var table : List.of("message", "step")) {
            rows.list("select content from consultation." + table + " where request_id = ?", id.value())
                    .forEach(row -> all.add((byte[]) Objects.requireNonNull(row.get("content"))));
        }
        return all;
    }

    private int version(RequestId id) {
        return (int) Objects.requireNonNull(rows.request(id).get("version"));
    }
}
