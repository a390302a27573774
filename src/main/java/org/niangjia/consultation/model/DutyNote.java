package org.niangjia.consultation.model;

import java.time.Instant;
import java.util.UUID;

/** What one day's officer tells the next. */
public record DutyNote(UUID author, Instant at, String text) {
    @Override
    public String toString() {
        return "DutyNote";
    }
}
