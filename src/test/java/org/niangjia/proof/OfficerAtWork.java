package org.niangjia.proof;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.store.KeptRequests.Kept;
import org.niangjia.support.OverHttp;

/** An officer takes what is new and answers it, one after the other, whatever happens around her. */
final class OfficerAtWork implements AutoCloseable {
    static final Pattern REQUEST = Pattern.compile("/desk/requests/[0-9a-f-]{36}");
    private final String run;
    private final OverHttp browser;
    private final Tally troubles = new Tally();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final AtomicInteger claimed = new AtomicInteger();
    private final AtomicInteger signIns = new AtomicInteger();
    private final Meanwhile meanwhile;
    private @Nullable String open;
    private int number;

    OfficerAtWork(String run, Door door) {
        this.run = run;
        this.browser = new OverHttp(door.address(), "127.0.0.1");
        this.meanwhile = new Meanwhile("officer", _ -> work());
    }

    private void work() throws InterruptedException {
        try {
            if (!step()) {
                TimeUnit.MILLISECONDS.sleep(300);
            }
        } catch (IOException away) {
            troubles.count("connection broke");
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    /** Whether something was done. */
    private boolean step() throws IOException, InterruptedException {
        if (open == null) {
            var list = browser.get("/desk?show=new");
            if (list.statusCode() == 303) {
                return signIn();
            }
            var found = REQUEST.matcher(list.body());
            if (!isGood(list, 200) || !found.find()) {
                return false;
            }
            open = found.group();
        }
        return goOn(open);
    }

    private boolean signIn() throws IOException, InterruptedException {
        if (!isGood(browser.get("/sign-in"), 200) || !isGood(signIn(browser), 303)) {
            return false;
        }
        signIns.incrementAndGet();
        return true;
    }

    /** On the page that shows the form. */
    static HttpResponse<String> signIn(OverHttp browser) throws IOException, InterruptedException {
        return browser.post("/sign-in", "username", "township", "password", "menkaizhe-2026");
    }

    private boolean goOn(String path) throws IOException, InterruptedException {
        var page = browser.get(path);
        if (!isGood(page, 200)) {
            return false;
        }
        var body = page.body();
        if (sent.stream().anyMatch(text -> body.contains(text)) || !body.contains(path + "/")) {
            open = null; // the answer whose acknowledgement did not come is there, or a colleague was quicker
            return true;
        }
        if (body.contains(path + "/claim")) {
            if (isGood(browser.post(path + "/claim", "version", browser.hidden("version")), 303)) {
                claimed.incrementAndGet();
            }
            return true;
        }
        if (body.contains(path + "/answers")) {
            var text = run + " 回复 " + ++number + "。";
            sent.add(text);
            if (isGood(browser.post(path + "/answers", "version", browser.hidden("version"), "text", text), 303)) {
                answered.add(text);
                open = null;
            }
            return true;
        }
        open = null;
        return true;
    }

    private boolean isGood(HttpResponse<String> answer, int expected) {
        if (answer.statusCode() == expected) {
            return true;
        }
        troubles.count("status " + answer.statusCode());
        if (answer.statusCode() < 500) {
            open = null;
        }
        return false;
    }

    @Override
    public void close() {
        meanwhile.close();
    }

    int answered() {
        return answered.size();
    }

    List<Promise> promises(List<Kept> kept) {
        return promises(kept, 1);
    }

    /** @param mostSignIns that what happened to her was worth */
    List<Promise> promises(List<Kept> kept, int mostSignIns) {
        var there = new ConcurrentHashMap<String, Integer>();
        kept.stream().flatMap(each -> each.answers().stream()).forEach(text -> there.merge(text, 1, Integer::sum));
        return List.of(
                Promise.some("requests that the officer took, as she was told", claimed.get()),
                Promise.some("answers of hers, acknowledged", answered.size()),
                Promise.none(
                        "acknowledged answers lost",
                        answered.stream()
                                .filter(text -> !there.containsKey(text))
                                .count()),
                Promise.none(
                        "answers there twice",
                        there.entrySet().stream()
                                .filter(each -> sent.contains(each.getKey()))
                                .map(Map.Entry::getValue)
                                .filter(times -> times > 1)
                                .count()),
                new Promise(
                        "times that she had to sign in, at most " + mostSignIns,
                        signIns + "; troubles: " + troubles.byWord(),
                        signIns.get() > 0 && signIns.get() <= mostSignIns));
    }
}
