package org.niangjia.proof;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.niangjia.proof.Door.Answer;

/** When all is quiet again: does each code open, and does the form still give the same one? */
record Afterwards(int followed, int codesNotFound, int askedAgain, int otherCodes, int newRequests) {
    /** Within the half hour in which the program shows a code again. */
    private static final Duration SHOWN_AGAIN = Duration.ofMinutes(25);

    private static final int AT_ONCE = 8;
    private static final int TRIES = 5;

    static Afterwards of(Door door, List<Woman> women, Instant now, Inspection inspection, int rowsBefore)
            throws InterruptedException, SQLException {
        var acknowledged = women.stream().filter(Woman::isAcknowledged).toList();
        var recent = acknowledged.stream()
                .filter(woman -> Objects.requireNonNull(woman.acknowledgedAt()).isAfter(now.minus(SHOWN_AGAIN)))
                .toList();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            // First the forms, while their half hour lasts.
            var same = count(threads, recent, woman -> getsTheSameCode(door, woman));
            var found = count(threads, acknowledged, woman -> opens(door, woman));
            return new Afterwards(
                    acknowledged.size(),
                    acknowledged.size() - found,
                    recent.size(),
                    recent.size() - same,
                    inspection.list().size() - rowsBefore);
        }
    }

    List<String> objections() {
        return Stream.of(
                        Map.entry(codesNotFound, "acknowledged codes open nothing"),
                        Map.entry(otherCodes, "forms sent again did not give the same code"),
                        Map.entry(newRequests, "requests were made by forms sent again"))
                .filter(each -> each.getKey() != 0)
                .map(each -> each.getKey() + " " + each.getValue())
                .toList();
    }

    private interface Question {
        boolean of(Woman woman) throws InterruptedException;
    }

    private static int count(ExecutorService threads, List<Woman> women, Question question)
            throws InterruptedException {
        var answers = new ArrayList<Future<Boolean>>();
        for (var woman : women) {
            Callable<Boolean> asked = () -> question.of(woman);
            answers.add(threads.submit(asked));
        }
        var yes = 0;
        for (var answer : answers) {
            try {
                if (answer.get()) {
                    yes++;
                }
            } catch (ExecutionException broken) {
                throw new IllegalStateException(broken);
            }
        }
        return yes;
    }

    private static boolean getsTheSameCode(Door door, Woman woman) throws InterruptedException {
        var answer = settled(() -> door.ask(Objects.requireNonNull(woman.form()), woman.words()));
        return answer instanceof Answer.Done(String code) && code.equals(woman.code());
    }

    private static boolean opens(Door door, Woman woman) throws InterruptedException {
        return settled(() -> door.follow(Objects.requireNonNull(woman.code()))) instanceof Answer.Done;
    }

    private interface Sending {
        Answer send() throws InterruptedException;
    }

    /** Busy is no answer yet. */
    private static Answer settled(Sending sending) throws InterruptedException {
        var answer = sending.send();
        for (var tries = 1; answer instanceof Answer.NotNow && tries < TRIES; tries++) {
            TimeUnit.SECONDS.sleep(1);
            answer = sending.send();
        }
        return answer;
    }
}
