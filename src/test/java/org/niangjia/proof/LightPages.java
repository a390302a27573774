package org.niangjia.proof;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Pages of the door, asked all at once while nothing answers behind it: each has to come in time, with the numbers. */
final class LightPages {
    /** docs: safety.md 7. */
    static final Duration PROMISED = Duration.ofSeconds(5);

    /** So that what comes late is told from what never comes. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final String WORDS = "light：这几句话不能丢。";

    private static final Pattern HEADING = Pattern.compile("<h1[^>]*>([^<]*)<");

    private final Door door;
    private final InstantSource clock;
    private final List<Page> pages;
    private final List<Look> looks = new ArrayList<>();
    private final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param form a good one, taken while all was well */
    LightPages(Door door, InstantSource clock, String form) {
        this.door = door;
        this.clock = clock;
        var story = new HashMap<>(Door.PLACE);
        story.put("token", form);
        story.put("words", WORDS);
        this.pages = List.of(
                new Page("GET", "/", Map.of()),
                new Page("GET", "/safety", Map.of()),
                new Page("GET", "/help", Map.of()),
                new Page("GET", "/federations/152201003", Map.of()),
                new Page("GET", "/federations/152201003001", Map.of()),
                new Page("GET", "/follow", Map.of()),
                new Page("POST", "/follow", Map.of("code", "1234567890123456")),
                new Page("POST", "/help/place", Door.PLACE),
                new Page("POST", "/help/story", Door.PLACE),
                new Page("POST", "/help/requests", story));
    }

    private record Page(String method, String path, Map<String, String> fields) {}

    private record Look(Page page, int status, String heading, boolean numbers, boolean words, Duration took) {
        boolean isLate() {
            return took.compareTo(PROMISED) > 0;
        }
    }

    /** Once, all pages at the same time. */
    void look() throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Look>> all = new ArrayList<>();
            pages.forEach(page -> all.add(() -> look(page)));
            for (var each : threads.invokeAll(all)) {
                looks.add(each.get());
            }
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Look look(Page page) throws InterruptedException {
        var request = HttpRequest.newBuilder(door.address().resolve(page.path()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(
                        page.method(),
                        page.fields().isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(Door.encoded(page.fields())));
        var began = clock.instant();
        try {
            var answer = browser.send(request.build(), BodyHandlers.ofString());
            var body = answer.body();
            return new Look(
                    page,
                    answer.statusCode(),
                    heading(body),
                    body.contains("tel:12338") && body.contains("tel:110"),
                    !page.path().equals("/help/requests") || answer.statusCode() == 200 || body.contains(WORDS),
                    since(began));
        } catch (IOException silent) {
            return new Look(page, 0, "", false, false, since(began));
        }
    }

    private static String heading(String body) {
        var found = HEADING.matcher(body);
        return found.find() ? found.group(1).strip() : "without a heading, " + body.length() + " characters";
    }

    private Duration since(Instant began) {
        return Duration.between(began, clock.instant());
    }

    long late() {
        return looks.stream().filter(Look::isLate).count();
    }

    List<Promise> promises() {
        var statuses = looks.stream().collect(Collectors.groupingBy(Look::status, TreeMap::new, Collectors.counting()));
        var longest = looks.stream().map(Look::took).max(Duration::compareTo).orElse(Duration.ZERO);
        return List.of(
                Promise.some("looks at pages of the door meanwhile (statuses " + statuses + ")", looks.size()),
                Promise.within(PROMISED, "the longest time until a page was there", longest),
                Promise.none(
                        "pages without 12338 and 110" + which(look -> !look.numbers()), count(look -> !look.numbers())),
                Promise.none("pages of her own story without what she had written", count(look -> !look.words())));
    }

    private interface Judge {
        boolean of(Look look);
    }

    private long count(Judge judge) {
        return looks.stream().filter(judge::of).count();
    }

    private String which(Judge judge) {
        var found = looks.stream()
                .filter(judge::of)
                .map(look -> look.page().path() + " " + look.status() + " " + look.heading())
                .distinct()
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? "" : " (" + found + ")";
    }
}
