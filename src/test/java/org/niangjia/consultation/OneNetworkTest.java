package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.niangjia.identity.NewAccounts;
import org.niangjia.identity.NewAccounts.Newcomer;
import org.niangjia.identity.Role;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;
import org.niangjia.support.OverHttp;
import org.niangjia.support.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * An office or a village behind one address (NAT), and one of its people guesses with many hands: by the real server's own
 * clock, over HTTP (safety.md 4, decision 009).
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "management.server.port=", "server.forward-headers-strategy=native"})
@ContextConfiguration(initializers = World.class)
@DirtiesContext
@Timeout(180)
class OneNetworkTest {
    private static final String PASSWORD = "menkaizhe-2026";
    private static final int OFFICERS = 12;
    private static final int HANDS = 20;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    NewAccounts accounts;

    private String village;

    /** Each test has its own: what one used of its budget is not there for the other. */
    @BeforeEach
    void aVillage() {
        village = "203.0." + NUMBER.incrementAndGet() + ".7";
    }

    private OverHttp browser(String address) {
        return new OverHttp(URI.create("http://127.0.0.1:" + port), address);
    }

    private String officer() {
        var name = "neighbour" + NUMBER.incrementAndGet();
        var township = OrganizationId.seeded(Organizations.WOMEN, "152201003");
        accounts.withPassword(new Viewer.Job("test"), new Newcomer(name, "邻居", township, Role.OFFICER), PASSWORD);
        return name;
    }

    private int signIn(String address, String name, String password) throws IOException, InterruptedException {
        var browser = browser(address);
        browser.get("/sign-in");
        return browser.post("/sign-in", "username", name, "password", password).statusCode();
    }

    @Test
    void neighboursOfWhoeverGuessesComeInAndAreHeard() throws InterruptedException, ExecutionException {
        var victim = officer();
        var officers = IntStream.range(0, OFFICERS).mapToObj(_ -> officer()).toList();
        var caught = new AtomicBoolean();
        var tries = new AtomicInteger();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var hands = IntStream.range(0, HANDS)
                    .mapToObj(_ -> people.submit(() -> {
                        while (!caught.get()) {
                            tries.addAndGet(signIn(village, victim, "wrong-wrong-wrong") == 422 ? 1 : 0);
                        }
                        return true;
                    }))
                    .toList();
            try {
                while (tries.get() < 35) {
                    Thread.sleep(Duration.ofMillis(50));
                }
                var sure = people.submit(() -> signIn("198.51.100.9", victim, PASSWORD));
                assertThat(sure.get())
                        .as("she whose name it is, from elsewhere")
                        .isEqualTo(303);
                for (var few : List.of(officers.subList(0, 6), officers.subList(6, OFFICERS))) {
                    var came = few.stream()
                            .map(name -> people.submit(() -> signIn(village, name, PASSWORD)))
                            .toList();
                    for (var each : came) {
                        assertThat(each.get()).as("an officer beside her").isEqualTo(303);
                    }
                }
                var women = IntStream.range(0, OFFICERS)
                        .mapToObj(_ -> people.submit(this::asks))
                        .toList();
                for (var each : women) {
                    assertThat(each.get()).as("a woman's receipt").isTrue();
                }
                var late = people.submit(() -> signIn(village, victim, PASSWORD));
                assertThat(late.get()).as("from where she was guessed at").isIn(422, 503);
            } finally {
                caught.set(true);
            }
            for (var hand : hands) {
                hand.get();
            }
        }
    }

    private boolean asks() throws IOException, InterruptedException {
        var woman = browser(village);
        woman.post("/help/story", "topic", "law", "region", "152201003001");
        return woman.post(
                        "/help/requests",
                        "token",
                        woman.hidden("token"),
                        "topic",
                        "law",
                        "region",
                        "152201003001",
                        "words",
                        "想问一件事")
                .body()
                .matches("(?s).*\\d{4} \\d{4} \\d{4} \\d{4}.*");
    }

    @Test
    void whoeverGuessesIsSlowedAndAnotherNetworkIsNot() throws IOException, InterruptedException {
        var name = officer();
        var begun = System.nanoTime();
        for (var guess = 0; guess < 36; guess++) {
            signIn(village, name + guess, "wrong-wrong-wrong");
        }
        assertThat(since(begun)).as("thirty at once, then one a second").isGreaterThan(Duration.ofSeconds(5));
        begun = System.nanoTime();
        assertThat(signIn("198.51.100.9", name, PASSWORD)).isEqualTo(303);
        assertThat(since(begun)).isLessThan(Duration.ofSeconds(5));
        begun = System.nanoTime();
        assertThat(asks()).as("the women's door has a budget of its own").isTrue();
        assertThat(since(begun)).isLessThan(Duration.ofSeconds(5));
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
