package org.niangjia.proof.input;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.niangjia.proof.Tally;

/** Sends inputs, a few at the same time, and keeps what an answer should not have shown. */
final class Attack {
    /** So many inputs until the scene is set anew. */
    private static final int ROUND = 4_000;

    /** So many until whoever was signed out comes in again. */
    private static final int STRETCH = 250;

    private static final int AT_ONCE = 4;

    private final Wire wire;
    private final Judge judge;
    private final Stage stage;
    private final List<Route> routes;
    private final Queue<Finding> findings = new ConcurrentLinkedQueue<>();
    private final Tally statuses = new Tally();
    private final Tally visitors = new Tally();
    private final Tally entered = new Tally();

    Attack(Wire wire, Judge judge, Stage stage, List<Route> routes) {
        this.wire = wire;
        this.judge = judge;
        this.stage = stage;
        this.routes = List.copyOf(routes);
    }

    /** @param first the number of the first input, for whoever sends one of them again */
    void run(long seed, int first, int count) throws IOException, InterruptedException {
        var end = first + count;
        for (var from = first; from < end; from += STRETCH) {
            var newScene = (from - first) % ROUND == 0;
            var guests = newScene ? stage.set(wire, routes) : stage.revived(wire);
            var inputs = new Inputs(seed, judge.marker(), routes, guests);
            send(inputs, IntStream.range(from, Math.min(end, from + STRETCH)));
        }
    }

    List<Route> routes() {
        return routes;
    }

    Queue<Finding> findings() {
        return findings;
    }

    Tally statuses() {
        return statuses;
    }

    Tally visitors() {
        return visitors;
    }

    /** By route: inputs that came past the first checks and were answered by the route itself. */
    Tally entered() {
        return entered;
    }

    private void send(Inputs inputs, IntStream numbers) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var sent = numbers.mapToObj(number -> threads.submit(() -> {
                        send(inputs.input(number));
                        return number;
                    }))
                    .toList();
            for (Future<Integer> each : sent) {
                each.get();
            }
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void send(Input input) throws IOException {
        var answer = wire.send(input.bytes());
        statuses.count(String.valueOf(answer.status()));
        visitors.count(input.visitor());
        if (answer.status() == 200 || answer.status() == 303 || answer.status() == 422 || answer.status() == 409) {
            entered.count(input.route().name());
        }
        findings.addAll(judge.findings(input, answer));
    }
}
