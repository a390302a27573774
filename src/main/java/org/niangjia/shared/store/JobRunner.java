package org.niangjia.shared.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.RecurringJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs the jobs of all modules. They are in the database: two nodes share them, and a restart forgets none. */
@Component
@ConditionalOnProperty(name = "niangjia.jobs", matchIfMissing = true)
final class JobRunner implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final String SCHEMA = "shared";
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(5);
    /** A node that died in the middle is taken for dead after six of these; the next one runs its job then. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);

    /** So much may lie between two runs of what is done for good: a weekend does not cost that night. */
    private static final Duration MOST_BETWEEN = Duration.ofDays(4);

    /** When the program ends: what a job has not done by then, the next run does. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<RecurringJob> jobs;
    private final InstantSource clock;
    private final Supplier<Scheduler> fresh;
    private Scheduler scheduler;
    private Instant lastSeen = Instant.MIN;
    private volatile boolean running;

    @Autowired
    JobRunner(@Qualifier("worker") DataSource worker, List<RecurringJob> jobs, InstantSource clock) {
        this(worker, jobs, clock, LOOKS_EVERY, HEARTBEAT);
    }

    JobRunner(
            DataSource worker, List<RecurringJob> jobs, InstantSource clock, Duration looksEvery, Duration heartbeat) {
        this.jobs = jobs;
        this.clock = clock;
        fresh = () -> Scheduler.create(worker)
                .tableName(SCHEMA + ".scheduled_tasks")
                .startTasks(jobs.stream().map(this::task).toList())
                // One for each: whatever is long keeps none of the others waiting, least of all what climbs at night.
                .threads(jobs.size())
                .pollingInterval(looksEvery)
                .heartbeatInterval(heartbeat)
                .shutdownMaxWait(PATIENCE)
                .clock(clock::instant)
                .build();
        scheduler = fresh.get();
    }

    private RecurringTask<Void> task(RecurringJob job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.pause()))
                .execute((_, context) -> run(job, context.getExecution().lastSuccess));
    }

    /**
     * What is deleted cannot be had again, not even from a backup, and what is published not taken back. So a clock that
     * has jumped, or a machine that comes back after months, has a day in which somebody can see it.
     */
    private void run(RecurringJob job, @Nullable Instant last) {
        if (job.isForGood() && !isInTheseDays(last)) {
            LOG.warn("{} only notes this run: its last was at {}, it is {}", job.name(), last, clock.instant());
            return;
        }
        job.work().run();
    }

    private boolean isInTheseDays(@Nullable Instant last) {
        var now = clock.instant();
        return last != null && !last.isAfter(now) && last.isAfter(now.minus(MOST_BETWEEN));
    }

    /**
     * A machine whose clock was wrong by years has put them off as long; it may be set right while the program runs, so
     * this is asked each minute of the machine's steady clock.
     */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    synchronized void bringForward() {
        jobs.forEach(this::bringForward);
    }

    private void bringForward(RecurringJob job) {
        var latest = clock.instant().plus(job.pause());
        var id = TaskInstanceId.of(job.name(), RecurringTask.INSTANCE);
        scheduler
                .getScheduledExecution(id)
                .filter(execution -> !execution.isPicked())
                .filter(execution -> execution.getExecutionTime().isAfter(latest))
                .ifPresent(_ -> scheduler.reschedule(id, clock.instant()));
    }

    /**
     * The scheduler waits until the clock shows a time, for its next look, its heartbeat and the dead alike: set back by
     * years, it would wait as long. Asked more often than it looks, so that no time ahead is seen by it alone.
     */
    @Scheduled(initialDelay = 2, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    synchronized void watchClock() {
        var now = clock.instant();
        if (running && now.isBefore(lastSeen)) {
            LOG.warn("the clock was set back from {} or later to {}: the jobs begin anew", lastSeen, now);
            stop();
            scheduler = fresh.get();
            start();
        }
        lastSeen = now;
    }

    @Override
    public synchronized void start() {
        bringForward();
        scheduler.start();
        running = true;
    }

    @Override
    public synchronized void stop() {
        scheduler.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
