package org.niangjia.organization;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;

/**
 * The record of a change.
 *
 * @param name as it was called from then on, or until then
 * @param other founded, moved, dissolved: what stands above it; merged: what it is part of; split: of what it was
 */
public record TreeChange(
        UUID id,
        ChangeKind kind,
        OrganizationId organization,
        String name,
        @Nullable OrganizationId other,
        Ground ground,
        AccountId by,
        Instant at) {}
