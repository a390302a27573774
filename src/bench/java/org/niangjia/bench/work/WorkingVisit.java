package org.niangjia.bench.work;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.niangjia.bench.load.Answer;
import org.niangjia.bench.load.Call;

/** One officer at her desk: looks what is new, opens it, takes it, answers. Either node answers her. */
record WorkingVisit(List<Integer> ports, String cookies, VisitLog log) {
    static final String DESK = "desk";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    void work(CountDownLatch asking) {
        while (asking.getCount() > 0) {
            VisitLog.pause(1, 5);
            send(Call.get("/desk?show=new", cookies), 200)
                    .flatMap(list -> list.find(Million.OPENED))
                    .ifPresent(this::answer);
        }
    }

    private void answer(String request) {
        open(request)
                .flatMap(opened -> post(request + "/claim", opened, Map.of()))
                .flatMap(_ -> open(request))
                .ifPresent(taken -> post(request + "/answers", taken, Map.of("text", "我们收到了，明天上午给您回信。")));
    }

    private Optional<Answer> open(String request) {
        var opened = send(Call.get(request, cookies), 200);
        VisitLog.pause(2, 5);
        return opened;
    }

    private Optional<Answer> post(String path, Answer form, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put("_csrf", form.found(SignedIn.TOKEN));
        fields.put("version", form.found(VERSION));
        return send(Call.post(path, fields, cookies), 303);
    }

    private Optional<Answer> send(Call call, int status) {
        return log.send(ports.get(ThreadLocalRandom.current().nextInt(ports.size())), DESK, call, status);
    }
}
