package org.niangjia.bench.work;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.niangjia.bench.load.Answer;
import org.niangjia.bench.load.Call;
import org.niangjia.bench.load.Wire;

/** Signs somebody of the demonstration in, as a browser does. */
final class SignedIn {
    static final String TOWNSHIP = "township";
    static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern PASSWORD = Pattern.compile("<code>" + TOWNSHIP + "</code> · <code>([^<]+)</code>");

    private final int port;

    SignedIn(int port) {
        this.port = port;
    }

    /** The header line that every later call carries. Everybody has the same password. */
    String cookies(String name) throws IOException {
        try (var wire = new Wire(port)) {
            var form = wire.send(Call.get("/sign-in")).expect(200);
            var before = cookies(form);
            var answer = wire.send(Call.post(
                            "/sign-in",
                            Map.of(
                                    "_csrf", form.found(TOKEN),
                                    "username", name,
                                    "password", form.found(PASSWORD)),
                            "Cookie: " + before))
                    .expect(303);
            var session = cookies(answer);
            var first = wire.send(Call.get("/desk", "Cookie: " + session));
            return "Cookie: " + session + "; " + cookies(first); // the page brings the cookie of its forms
        }
    }

    private static String cookies(Answer answer) {
        return answer.headers("Set-Cookie").stream()
                .filter(cookie -> !cookie.contains("Expires=Thu, 01 Jan 1970")) // taken away
                .map(cookie -> List.of(cookie.split(";", -1)).getFirst())
                .collect(Collectors.joining("; "));
    }
}
