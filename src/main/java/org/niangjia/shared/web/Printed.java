package org.niangjia.shared.web;

import org.jspecify.annotations.Nullable;

/** The title block of a printed sheet. */
public record Printed(
        String title,
        String organization,
        String period,
        String generated,
        @Nullable String watermark) {}
