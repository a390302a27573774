package org.niangjia;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;

/**
 * What has to be closed however the program ends. Shutdown hooks run side by side: until Spring has its own, ours
 * closes; from then on Spring's does it, after the last request.
 */
final class WayOut implements Consumer<Runnable> {
    private final Map<Runnable, Thread> hooks = new LinkedHashMap<>();

    @Override
    public synchronized void accept(Runnable close) {
        var hook = new Thread(close, "way-out");
        Runtime.getRuntime().addShutdownHook(hook);
        hooks.put(close, hook);
    }

    /** To be called while Spring starts: before that, it registers no hook of its own. */
    synchronized void handOver() {
        hooks.forEach((close, hook) -> {
            SpringApplication.getShutdownHandlers().add(close);
            Runtime.getRuntime().removeShutdownHook(hook);
        });
        hooks.clear();
    }

    /** Whether the program is ending: what breaks then breaks because of it. */
    static boolean isTaken() {
        var probe = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }
}
