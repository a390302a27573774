package org.niangjia.shared.web;

import org.jspecify.annotations.Nullable;

/** One step of the way to this page; the page itself has no address. */
public record Crumb(String label, @Nullable String href) {}
