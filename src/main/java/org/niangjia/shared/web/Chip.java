package org.niangjia.shared.web;

import org.jspecify.annotations.Nullable;

/** A filter as a link; what it filters by lives in the address and is never personal. */
public record Chip(
        String label, String href, boolean active, @Nullable Long count) {}
