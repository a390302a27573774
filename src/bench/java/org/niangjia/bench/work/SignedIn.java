package org.niangjia.bench.work;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.niangjia.bench.load.Answer;
import org.niangjia.bench.load.Call;
import org.niangjia.bench.load.Wire;

/** Signs in the demonstration's township officer, as a browser does. */
final class SignedIn {
    static final String NAME = "township";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern PASSWORD = Pattern.compile("<code>" + NAME + "</code> · <code>([^<]+)</code>");

    private final int port;

    SignedIn(int port) {
        this.port = port;
    }

    /** The header line that every later call carries. */
    String cookies() throws IOException {
        try (var wire = new Wire(port)) {
            var form = wire.send(Call.get("/sign-in")).expect(200);
            var before = cookies(form);
            var answer = wire.send(Call.post(
                            "/sign-in",
                            Map.of(
                                    "_csrf", found(TOKEN, form),
                                    "username", NAME,
                                    "password", found(PASSWORD, form)),
                            "Cookie: " + before))
                    .expect(303);
            return "Cookie: " + cookies(answer);
        }
    }

    private static String cookies(Answer answer) {
        return answer.headers("Set-Cookie").stream()
                .filter(cookie -> !cookie.contains("Max-Age=0"))
                .map(cookie -> List.of(cookie.split(";", -1)).getFirst())
                .collect(Collectors.joining("; "));
    }

    private static String found(Pattern pattern, Answer form) {
        var found = pattern.matcher(form.text());
        if (!found.find()) {
            throw new IllegalStateException("the sign-in page has no " + pattern);
        }
        return found.group(1);
    }
}
