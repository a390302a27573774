package org.niangjia.vault;

import java.time.Instant;

/** Somebody said that the present keys have been copied to a safe place. */
public record BackupConfirmation(Instant at, String who) {}
