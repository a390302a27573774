package org.niangjia.organization.declared;

import org.jspecify.annotations.Nullable;

/**
 * What somebody can be.
 *
 * @param body the organ; null: beside the organs
 * @param one one at a time
 * @param outside held elsewhere, and kept of whoever has a seat here
 */
public record Position(Term term, @Nullable String body, boolean one, boolean outside) {}
