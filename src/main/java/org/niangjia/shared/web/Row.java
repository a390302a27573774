package org.niangjia.shared.web;

import org.jspecify.annotations.Nullable;

/** A row of a work list: what to do next, who and where, since when. */
public record Row(
        String href,
        State state,
        String next,
        String about,
        @Nullable String when,
        boolean urgent) {}
