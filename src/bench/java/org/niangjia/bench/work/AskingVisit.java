package org.niangjia.bench.work;

import java.util.Map;
import java.util.Optional;
import org.niangjia.bench.load.Answer;
import org.niangjia.bench.load.Call;

/** One woman goes through the form, page by page, and sends it. */
record AskingVisit(int port, String region, VisitLog log) {
    static final String SENDING = "sending";
    private static final String FORM = "form";

    void ask() {
        VisitLog.pause(0, 15);
        page(Call.get("/help"))
                .flatMap(_ -> page(Call.post("/help/place", Map.of("topic", "danger", "region", region))))
                .flatMap(_ -> page(HelpForms.story(region)))
                .ifPresent(form -> log.send(port, SENDING, HelpForms.filled(form, region), 200));
    }

    private Optional<Answer> page(Call call) {
        var answer = log.send(port, FORM, call, 200);
        VisitLog.pause(3, 9);
        return answer;
    }
}
