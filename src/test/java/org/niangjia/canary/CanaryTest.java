package org.niangjia.canary;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.niangjia.architecture.ClearFields;
import org.niangjia.architecture.ClearFields.Kind;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.Rows;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.support.Browser;
import org.niangjia.support.Fork;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** None of what she wrote, of her code and of her cookie is on disk or in a log (safety.md 16). */
@CountryTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {
    /** Of this run alone: others may run the same test on the same machine. */
    private static final String CANARY =
            "Kanarienvogel-" + ProcessHandle.current().pid() + "-";

    private static final String NUMBER = "130 7731 9964 05";
    private static final Pattern CODE = Pattern.compile("\\d{4} \\d{4} \\d{4} \\d{4}");
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern PERSON = Pattern.compile("(/desk/organizations/people/[0-9a-f-]{36})");
    private static final Pattern OPEN = Pattern.compile("/desk/requests/([0-9a-f-]{36})");

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Staff staff;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    @Autowired
    MeterRegistry metrics;

    @BeforeEach
    void now() {
        clock.reset();
    }

    @Test
    void whatIsPlantedIsFoundNowhere(CapturedOutput output) throws Exception {
        var begun = Instant.now();
        var officer = staff.signedIn(neighbourhood.onDuty(Neighbourhood.OWN, Role.CHAIR));
        neighbourhood.onDuty(Neighbourhood.ANCESTOR, Role.OFFICER);
        var her = staff.browser();

        assertThat(her.get("/federations?q=" + CANARY + "place")).hasStatusOk();
        assertThat(her.post("/help/place", "search", CANARY + "search", "words", CANARY + "words"))
                .hasStatusOk();
        var form = her.post("/help/story", "topic", "law", "region", "152201003001");
        var token = first(TOKEN, Browser.body(form));
        assertThat(ask(her, "")).hasStatus(422);
        assertThat(ask(her, "expired-or-forged")).hasStatus(422);
        var receipt = ask(her, token);
        assertThat(receipt).hasStatusOk();
        var code = first(CODE, Browser.body(receipt));

        assertThat(her.post("/follow", "code", CANARY + "code", "reply", CANARY + "reply"))
                .hasStatus(422);
        assertThat(her.post("/follow", "code", code)).hasStatus(303);
        var cookie = Objects.requireNonNull(her.cookie("v")).getValue();
        assertThat(her.post("/follow/messages", "reply", CANARY + "reply")).hasStatus(303);
        assertThat(her.post("/follow/rating", "helped", CANARY + "helped")).hasStatus(422);
        assertThat(her.get("/" + CANARY + "address")).hasStatus(404);
        assertThat(her.get("/federations/152201003001?page=" + CANARY + "page")).hasStatus(400);
        assertThat(officer.get("/desk/requests/" + CANARY + "id")).hasStatus(400);

        var request = request(officer);
        assertThat(officer.post(request + "/claim", "version", version(request)))
                .hasStatus(303);
        assertThat(officer.post(request + "/answers", "version", version(request), "text", CANARY + "answer"))
                .hasStatus(303);
        assertThat(officer.post(request + "/questions", "version", "0", "text", CANARY + "conflict"))
                .hasStatus(409);
        assertThat(officer.post(request + "/urgency", "version", version(request), "reason", CANARY + "urgency"))
                .hasStatus(303);
        plantElsewhere(officer, request);
        assertThat(officer.post(
                        request + "/hand-overs",
                        "version",
                        version(request),
                        "choice",
                        Neighbourhood.ANCESTOR.toString(),
                        "reason",
                        CANARY + "reason"))
                .hasStatus(303);
        assertThat(Browser.body(her.get("/follow"))).contains(CANARY + "answer");
        for (var as : new String[] {"page", "file"}) {
            assertThat(her.post("/follow/copy", "code", code, "as", as)).hasStatus(303);
            assertThat(Browser.body(her.get("/follow/copy/" + as))).contains(CANARY + "words", CANARY + "code-word");
        }

        assertNothingAbout(request);
        var needles = new Needles(CANARY, NUMBER, NUMBER.replace(" ", ""), code, code.replace(" ", ""), cookie, token);
        assertInNoColumnThatIsNotClear(needles);
        assertNowhere(needles, output, begun);

        assertThat(her.post("/follow/deletion")).hasStatusOk();
        assertNowhere(needles, output, begun);
    }

    /** Every other field of the desk in which somebody may write about her. */
    private void plantElsewhere(Browser officer, String request) {
        officer.get("/desk?number=" + CANARY + "number");
        assertThat(officer.post(request + "/questions", "version", version(request), "text", CANARY + "question"))
                .hasStatus(303);
        for (var act : new String[] {"closure", "reopening", "hold", "release"}) {
            assertThat(officer.post(
                            request + "/" + act,
                            "version",
                            version(request),
                            "choice",
                            "SOLVED",
                            "until",
                            WorkingCalendar.day(clock.instant()).toString(),
                            "reason",
                            CANARY + act))
                    .hasStatus(303);
        }
        plantInARoster(officer);
        officer.post(
                request + "/stand-asides", "version", version(request), "choice", CANARY + "choice", "reason", CANARY);
        assertThat(Browser.body(officer.get(request))).contains(CANARY + "question");
    }

    /** A colleague's numbers are nobody's either. */
    private static void plantInARoster(Browser officer) {
        var seat = "/desk/organizations/" + Neighbourhood.OWN + "/seat";
        officer.get(seat);
        String[] who = {
            "name", "苏日娜", "sex", "WOMAN", "position", "executive", "from", "2024-01-01", "telephone", NUMBER
        };
        var wrong = Arrays.copyOf(who, who.length + 2);
        wrong[who.length] = "identity";
        wrong[who.length + 1] = CANARY + "identity";
        assertThat(officer.post(seat, wrong)).hasStatus(422);
        var taken = officer.post(seat, who);
        assertThat(taken).hasStatus(303);
        var page = Browser.body(officer.get(String.valueOf(taken.getResponse().getHeader("Location"))));
        assertThat(Browser.body(officer.post(first(PERSON, page) + "/telephones")))
                .contains(NUMBER.replace(" ", ""));
    }

    /** As docs/clear-fields.md lists them, of all tables; topic and place nowhere beside a request. */
    private void assertInNoColumnThatIsNotClear(Needles needles) {
        var place = new Needles("152201003001", "\"topic\"");
        var searched = ClearFields.listed().stream()
                .filter(field -> field.kind() != Kind.CLEAR)
                .toList();
        assertThat(searched).hasSizeGreaterThan(40);
        for (var field : searched) {
            var column = "select " + field.column() + " as value from " + field.schema() + "." + field.table();
            assertThat(rows.list(column)).as(field.toString()).allSatisfy(row -> {
                var value = bytes(row.get("value"));
                assertThat(needles.isIn(value)).isFalse();
                assertThat(field.schema().equals("consultation") && place.isIn(value))
                        .isFalse();
            });
        }
    }

    /** Names and labels: the page of metrics is made of them and of figures. */
    private String metrics() {
        return metrics.getMeters().stream()
                .map(meter -> meter.getId().toString())
                .collect(Collectors.joining("\n"));
    }

    private static byte[] bytes(@Nullable Object value) {
        return value instanceof byte[] bytes ? bytes : String.valueOf(value).getBytes(StandardCharsets.UTF_8);
    }

    /** The search is able to find: the same words, stored in clear on purpose. */
    @Test
    void aWordStoredInClearIsFound() throws Exception {
        var word = "Wellensittich-9c1d-";
        rows.execute("create table if not exists public.clear (word text)");
        rows.execute("insert into public.clear values ('" + word + "')");
        rows.execute("checkpoint");
        assertThat(new Needles(word).hits(rows.dataFolder()))
                .anyMatch(file -> file.startsWith("base/"))
                .anyMatch(file -> file.startsWith("pg_wal/"));
        rows.execute("drop table public.clear");
        var folder = Files.createTempDirectory("canary");
        var passing = Files.writeString(folder.resolve("passing"), word);
        assertThat(new Needles(word).hitsSince(folder, Instant.EPOCH)).containsExactly(passing.toString());
        Files.delete(passing);
        assertThat(new Needles(word).isIn(word.getBytes(StandardCharsets.UTF_16LE)))
                .isTrue();
    }

    private static MvcTestResult ask(Browser her, String token) {
        return her.post(
                "/help/requests",
                "token",
                token,
                "topic",
                "law",
                "region",
                "152201003001",
                "level",
                "township",
                "words",
                CANARY + "words",
                "name",
                CANARY + "name",
                "number",
                NUMBER,
                "channels",
                "TEXT",
                "hours",
                CANARY + "hours",
                "safeName",
                CANARY + "safe-name",
                "codeWord",
                CANARY + "code-word");
    }

    /** Among those that wait at the desk, the one that says the planted words. */
    private static String request(Browser officer) {
        var listed = OPEN.matcher(Browser.body(officer.get("/desk")));
        while (listed.find()) {
            var path = "/desk/requests/" + listed.group(1);
            if (Browser.body(officer.get(path)).contains(CANARY + "words")) {
                return path;
            }
        }
        throw new AssertionError("the request is not on the list");
    }

    private String version(String request) {
        return String.valueOf(rows.list("select version from consultation.request where id = ?", id(request))
                .getFirst()
                .get("version"));
    }

    /** Topic and place are enumerations: their ids are not beside the request either. */
    private void assertNothingAbout(String request) {
        var ids = new Needles("152201003001", "\"topic\"", CANARY);
        for (var query : new String[] {
            "select * from consultation.request where id = ?",
            "select * from consultation.message where request_id = ?",
            "select * from consultation.step where request_id = ?",
            "select * from audit.event where object_id = ?"
        }) {
            assertThat(rows.list(query, id(request)))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.values()).noneMatch(value -> ids.isIn(bytes(value))));
        }
    }

    private void assertNowhere(Needles needles, CapturedOutput output, Instant begun) throws Exception {
        rows.execute("checkpoint");
        assertThat(needles.hits(rows.dataFolder())).isEmpty();
        assertThat(needles.isIn(output.getAll().getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThat(needles.isIn(metrics().getBytes(StandardCharsets.UTF_8))).isFalse();
        assertThat(needles.hitsSince(Path.of(System.getProperty("java.io.tmpdir")), begun))
                .isEmpty();
        assertThat(needles.hitsSince(Fork.logs(), begun)).isEmpty();
    }

    private static UUID id(String request) {
        return UUID.fromString(first(OPEN, request));
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(pattern.pattern()).isTrue();
        return found.group(found.groupCount());
    }
}
