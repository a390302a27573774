package org.niangjia.shared.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * So many are in at once; the others wait in the order in which they came. Whoever was in before goes first: a page that
 * has begun is finished before the next one begins.
 */
final class Line {
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Condition> again = new ArrayDeque<>();
    private final Deque<Condition> first = new ArrayDeque<>();
    private int free;

    Line(int places) {
        this.free = places;
    }

    /** @return false if her patience ended first */
    boolean enter(boolean wasIn, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var lane = wasIn ? again : first;
            var mine = lock.newCondition();
            lane.add(mine);
            try {
                var left = patience.toNanos();
                while (free == 0 || !mine.equals(next())) {
                    if (left <= 0) {
                        return false;
                    }
                    left = mine.awaitNanos(left);
                }
                free--;
                return true;
            } finally {
                lane.remove(mine);
                callNext();
            }
        } finally {
            lock.unlock();
        }
    }

    void leave() {
        lock.lock();
        try {
            free++;
            callNext();
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Condition next() {
        return again.isEmpty() ? first.peek() : again.peek();
    }

    private void callNext() {
        var next = next();
        if (free > 0 && next != null) {
            next.signal();
        }
    }
}
