package org.niangjia.shared;

import java.time.Duration;

/**
 * Work that a module wants done again and again, by one node of the installation at a time; contributed as a bean.
 *
 * @param name stays the same from version to version: the database remembers by it when it ran last
 * @param pause from the end of one run to the beginning of the next
 */
public record RecurringJob(String name, Duration pause, Runnable work) {}
