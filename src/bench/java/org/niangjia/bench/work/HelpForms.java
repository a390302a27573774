package org.niangjia.bench.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.niangjia.bench.load.Answer;
import org.niangjia.bench.load.Call;
import org.niangjia.bench.load.Wire;

/** Goes through the help form up to its last button; every form has a token of its own. */
final class HelpForms {
    static final String TOWNSHIP = "152201003";
    private static final String STORY = "他喝了酒就动手，昨天晚上当着孩子的面打的。我怕他发现我找人，只想知道该怎么办。".repeat(6);
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final int port;

    HelpForms(int port) {
        this.port = port;
    }

    /** The last posts, ready to be sent. */
    List<Call> fill(int forms) throws IOException {
        var filled = new ArrayList<Call>();
        try (var wire = new Wire(port)) {
            for (var form = 0; form < forms; form++) {
                filled.add(fill(wire, TOWNSHIP));
            }
        }
        return filled;
    }

    /** One, over a connection that is hers. */
    static Call fill(Wire wire, String region) throws IOException {
        return filled(wire.send(story(region)).expect(200), region);
    }

    /** Leads to the page on which she writes. */
    static Call story(String region) {
        return Call.post("/help/story", Map.of("topic", "danger", "region", region, "level", "township"));
    }

    static Call filled(Answer form, String region) {
        return Call.post(
                "/help/requests",
                Map.of(
                        "token", form.found(TOKEN),
                        "topic", "danger",
                        "region", region,
                        "level", "township",
                        "words", STORY,
                        "name", "小赵",
                        "number", "130 0000 0000",
                        "channels", "TEXT",
                        "hours", "14-16"));
    }
}
