package org.niangjia.shared;

import java.time.Duration;

/**
 * Work that a module wants done again and again, by one node of the installation at a time; contributed as a bean.
 *
 * @param name stays the same from version to version: the database remembers by it when it ran last
 * @param pause from the end of one run to the beginning of the next
 * @param isForGood it deletes or publishes what is over by the clock, which nobody can take back: where its last run was not
 *     in these days, a run is only noted (docs/decisions/014-keeping-and-deleting.md)
 */
public record RecurringJob(String name, Duration pause, boolean isForGood, Runnable work) {
    public static RecurringJob eachMinute(String name, Runnable work) {
        return new RecurringJob(name, Duration.ofMinutes(1), false, work);
    }

    public static RecurringJob dailyForGood(String name, Runnable work) {
        return new RecurringJob(name, Duration.ofDays(1), true, work);
    }
}
