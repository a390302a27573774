package org.niangjia.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.niangjia.proof.input.Answer;
import org.niangjia.proof.input.Visitor;
import org.niangjia.proof.input.Wire;

/** A woman and the officers who work on her request, writing the canary into every field that they are offered. */
final class Planting {
    static final String WORD = "黄莺在唱歌";

    private static final String NUMBER = "130 7731 9964 05";
    private static final String COMMUNITY = "152201003001";
    private static final Pattern REQUEST = Pattern.compile("href=\"(/desk/requests/[0-9a-f-]{36})");

    private final String canary;
    private final Wire wire;
    private final Visitor she;
    private final Visitor officer;
    private final List<String> secrets = new ArrayList<>();

    Planting(int port, String canary) {
        this.canary = canary;
        this.wire = new Wire(port);
        this.she = new Visitor("she", wire);
        this.officer = new Visitor("officer", wire);
    }

    String plant() throws IOException {
        var code = ask();
        expect(303, she.post("/follow", "code", code.replace(" ", "")));
        expect(303, she.post("/follow/messages", "reply", word("reply")));
        expect(422, she.post("/follow", "code", word("code"), "reply", word("reply")));
        expect(404, she.get("/" + canary + "address"));
        expect(200, she.get("/federations?q=" + canary + "place"));
        secrets.addAll(List.of(code, code.replace(" ", ""), cookie(she, "v"), NUMBER, NUMBER.replace(" ", "")));
        return work();
    }

    /** What has to be found nowhere. */
    String[] needles() {
        var needles = new ArrayList<>(secrets);
        needles.add(WORD);
        needles.add(canary);
        return needles.toArray(String[]::new);
    }

    void deleteAll() throws IOException {
        expect(200, she.post("/follow/deletion"));
    }

    private String ask() throws IOException {
        expect(200, she.post("/help/place", "search", word("search"), "words", word("words")));
        var form = she.post("/help/story", "topic", "law", "region", COMMUNITY);
        var token = found("name=\"token\" value=\"([^\"]+)\"", form);
        secrets.add(token);
        expect(422, send("expired-or-forged"));
        return found("<p class=\"receipt\">([^<]+)</p>", send(token));
    }

    private Answer send(String token) throws IOException {
        return she.post(
                "/help/requests",
                "token",
                token,
                "topic",
                "law",
                "region",
                COMMUNITY,
                "level",
                "township",
                "words",
                word("words"),
                "name",
                word("name"),
                "number",
                NUMBER,
                "channels",
                "TEXT",
                "hours",
                word("hours"),
                "safeName",
                word("safe-name"),
                "codeWord",
                word("code-word"));
    }

    /** Returns the page of the request with everything on it: so it was stored. */
    private String work() throws IOException {
        officer.get("/sign-in");
        expect(303, officer.post("/sign-in", "username", "township", "password", "menkaizhe-2026"));
        var request = request();
        act(request, "claim");
        act(request, "questions", "text", word("question"));
        act(request, "answers", "text", word("answer"));
        act(request, "urgency", "reason", word("urgency"));
        act(request, "closure", "choice", "SOLVED", "reason", word("closure"));
        act(request, "reopening", "reason", word("reopening"));
        expect(409, officer.post(request + "/questions", "version", "0", "text", word("conflict")));
        var page = officer.get(request).body();
        expect(200, officer.get("/desk?number=" + canary + "number"));
        var choice = found(
                "name=\"choice\" value=\"([^\"]+)\"", officer.get(request + "/hand-overs?version=" + version(request)));
        act(request, "hand-overs", "choice", choice, "reason", word("hand-over"));
        return page;
    }

    private void act(String request, String act, String... fields) throws IOException {
        var all = new ArrayList<>(List.of("version", version(request)));
        all.addAll(List.of(fields));
        expect(303, officer.post(request + "/" + act, all.toArray(String[]::new)));
    }

    private String request() throws IOException {
        for (var listed : REQUEST.matcher(officer.get("/desk").body()).results().toList()) {
            if (officer.get(listed.group(1)).body().contains(word("words"))) {
                return listed.group(1);
            }
        }
        throw new AssertionError("the request is not on the list");
    }

    private String version(String request) throws IOException {
        return found("name=\"version\" value=\"(\\d+)\"|version=(\\d+)", officer.get(request));
    }

    /** Says where it was planted, for whoever finds it. */
    private String word(String field) {
        return WORD + canary + field;
    }

    private static String cookie(Visitor visitor, String name) {
        return found(name + "=([^;]+)", new Answer(200, List.of(), visitor.cookies()));
    }

    private static String found(String pattern, Answer answer) {
        var found = Pattern.compile(pattern).matcher(answer.body());
        assertThat(found.find()).as(pattern + " in " + answer).isTrue();
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    private static void expect(int status, Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
    }
}
