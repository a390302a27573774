package org.niangjia.installation.store;

import org.jspecify.annotations.Nullable;

/** The schema in the database against the steps this program knows; applied is null on an empty database. */
public record SchemaState(@Nullable String applied, String known, int pending, boolean isNewer) {}
