package org.niangjia.installation;

import java.util.ArrayDeque;
import java.util.Deque;

/** What has to be undone, last first, once; what comes after the end is undone at once. */
final class Closing {
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private boolean closed;

    synchronized void add(Runnable step) {
        if (closed) {
            step.run();
        } else {
            steps.push(step);
        }
    }

    synchronized void close() {
        closed = true;
        while (!steps.isEmpty()) {
            steps.pop().run();
        }
    }
}
