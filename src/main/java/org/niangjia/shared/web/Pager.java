package org.niangjia.shared.web;

import org.jspecify.annotations.Nullable;

/** Where in a long list she is. */
public record Pager(
        String position,
        @Nullable String previous,
        @Nullable String next) {}
