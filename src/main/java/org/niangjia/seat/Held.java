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
 * @param termEnd her last day as it was agreed, whether she left then or not
 * @param appointment full-time, seconded or part-time
 * @param employment on what terms she works there
 * @param way how she came to it
 * @param classes how documents part those who have seats: by classification, its value; what nobody said is not in it
 * @param home the unit that sends or shares her, where she comes from another; may be empty
 * @param document by which she has it; may be empty
 */
public record Held(
        String position,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate termEnd,
        @Nullable String appointment,
        @Nullable String employment,
        @Nullable String way,
        Map<String, String> classes,
        String home,
        String document) {
    public static final int LONGEST_DOCUMENT = 200;
    public static final int LONGEST_HOME = 80;

    public Held {
        classes = Map.copyOf(classes);
    }

    Held endingOn(LocalDate day) {
        return new Held(position, from, day, termEnd, appointment, employment, way, classes, home, document);
    }

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Whether there is a day on which both are. */
    boolean meets(Held other) {
        return (until == null || other.from.isBefore(until)) && (other.until == null || from.isBefore(other.until));
    }
}
