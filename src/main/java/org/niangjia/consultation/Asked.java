package org.niangjia.consultation;

import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.model.Rank;
import org.niangjia.shared.OrganizationId;

/**
 * What she filled in.
 *
 * @param region where she is, if she said so
 * @param wanted the organisation that she chose
 * @param lowest the level below which nobody shall see it; null: she did not mind
 */
public record Asked(
        String topic,
        @Nullable String region,
        OrganizationId wanted,
        @Nullable Rank lowest,
        Story story,
        SafeContact contact) {}
