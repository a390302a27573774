package org.niangjia.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Many who want the same at once, until they are sent home. */
final class Crowd implements AutoCloseable {
    /** A network's burst, all its places to wait, and some who find none. */
    private static final int CALLERS = 60;

    private final HttpClient browser = HttpClient.newHttpClient();
    private final List<Thread> people = new ArrayList<>();

    /** All of them look up codes through the door, again and again. Returns when one of them is turned away. */
    void lookUp(String address, String from) throws InterruptedException {
        for (var caller = 0; caller < CALLERS; caller++) {
            come(() -> {
                while (lookUpOnce(address, from) != 0) {
                    Thread.sleep(Duration.ofMillis(100));
                }
            });
        }
        while (lookUpOnce(address, from) != 503) {
            Thread.sleep(Duration.ofMillis(10));
        }
    }

    private int lookUpOnce(String address, String from) {
        try {
            return browser.send(
                            HttpRequest.newBuilder(URI.create(address + "/follow"))
                                    .header("X-Forwarded-For", from)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString("code=1111222233334444"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private void come(Errand errand) {
        people.add(Thread.startVirtualThread(() -> {
            try {
                errand.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    @Override
    public void close() {
        people.forEach(Thread::interrupt);
        browser.shutdownNow();
    }

    @FunctionalInterface
    private interface Errand {
        void run() throws InterruptedException;
    }
}
