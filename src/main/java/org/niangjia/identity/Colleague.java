package org.niangjia.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.AccountId;

/** One of those who answer at an organisation's desk, and when she last came to it. */
public record Colleague(
        AccountId account, String displayName, @Nullable Instant signedInAt) {}
