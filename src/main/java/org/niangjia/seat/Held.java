package org.niangjia.seat;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What she is there and how she came to it: all that can be corrected. The words are declared (vocabulary/*.yaml); null:
 * nobody said.
 *
 * @param from her first day
 * @param until the first day on which she had it no more; null: she has it
 * @param appointment full-time, seconded or part-time
 * @param employment on what terms she works there
 * @param way how she came to it
 * @param classes how documents part those who have seats: by classification, its value; what nobody said is not in it
 * @param document by which she has it; may be empty
 */
public record Held(
        String position,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String appointment,
        @Nullable String employment,
        @Nullable String way,
        Map<String, String> classes,
        String document) {
    public static final int LONGEST_DOCUMENT = 200;

    public Held {
        classes = Map.copyOf(classes);
    }

    Held endingOn(LocalDate day) {
        return new Held(position, from, day, appointment, employment, way, classes, document);
    }

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Whether there is a day on which both are. */
    boolean meets(Held other) {
        return (until == null || other.from.isBefore(until)) && (other.until == null || from.isBefore(other.until));
    }
}
