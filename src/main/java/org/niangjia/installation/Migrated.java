package org.niangjia.installation;

import org.jspecify.annotations.Nullable;

/** What the migrations did: versions before (null on an empty database) and after, and how many steps that took. */
public record Migrated(@Nullable String from, @Nullable String to, int steps) {}
