package org.niangjia.identity.model;

import java.time.Instant;

/** A question of ours to a device: for which address, and when it was asked. */
public record PasskeyQuestion(PasskeyPlace place, Instant askedAt) {}
