package org.niangjia.proof;

import java.time.Instant;

/** One kill that happened, and when it had. */
record Strike(Blow blow, Instant at) {}
