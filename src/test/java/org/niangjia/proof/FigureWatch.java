package org.niangjia.proof;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.niangjia.measure.FreshCount;

/** Counts everything anew beside the program, again and again, while it works and falls. */
final class FigureWatch implements AutoCloseable {
    private final Inspection inspection;
    private final InstantSource clock;
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger differences = new AtomicInteger();
    private final AtomicInteger whileMarked = new AtomicInteger();
    private final Meanwhile meanwhile;

    FigureWatch(Inspection inspection, InstantSource clock) {
        this.inspection = inspection;
        this.clock = clock;
        this.meanwhile = new Meanwhile("figures", _ -> watch());
    }

    private void watch() throws InterruptedException {
        try {
            var database = inspection.running();
            if (database.isPresent()) {
                var count = FreshCount.of(database.get(), clock);
                looks.incrementAndGet();
                differences.addAndGet(count.differences());
                if (count.marked() > 0) {
                    whileMarked.incrementAndGet();
                }
            }
        } catch (SQLException | RuntimeException away) {
            // killed just now; the next look finds it again, or there is none, and the report says so
        }
        TimeUnit.MILLISECONDS.sleep(700);
    }

    @Override
    public void close() {
        meanwhile.close();
    }

    List<Promise> promises() {
        return List.of(
                Promise.some("fresh counts of everything amid the storm", looks.get()),
                Promise.some("… of them while something was not yet added up", whileMarked.get()),
                Promise.none("… figures that differed", differences.get()));
    }
}
