package org.niangjia.organization;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.niangjia.shared.WorkingCalendar;

/**
 * When an office is open, as it wrote it: one line a stretch, {@code 1-5 09:00-12:00}, weekdays 1 (Monday) to 7, time
 * of Asia/Shanghai; 24:00 closes at the end of the day. Monday to Friday follow the calendar: open on make-up days, and
 * all days are shut on public holidays, but where a line says {@code holidays}.
 */
public record OpeningHours(List<Stretch> stretches, boolean onHolidays) {
    public static final OpeningHours NONE = new OpeningHours(List.of(), false);

    /** As closing time: no moment of the day is after it, so that who is open to the next midnight is never shut. */
    public static final LocalTime END_OF_DAY = LocalTime.MAX;

    /** As the end of a day is written. */
    public static final String MIDNIGHT = "24:00";

    private static final String HOLIDAYS = "holidays";

    private static final Pattern LINE =
            Pattern.compile("([1-7])(?:-([1-7]))?\\s+(\\d{1,2}:\\d{2})\\s*-\\s*(\\d{1,2}:\\d{2})");
    private static final int LONGEST_HOLIDAY_DAYS = 21;

    /** From when to when. */
    public record Times(LocalTime opens, LocalTime closes) {
        public boolean allDay() {
            return opens.equals(LocalTime.MIN) && closes.equals(END_OF_DAY);
        }

        /** As it is read. */
        public String closing() {
            return closes.equals(END_OF_DAY) ? MIDNIGHT : closes.toString();
        }
    }

    /** Days on which it is open at the same times. */
    public record Days(List<DayOfWeek> days, List<Times> times) {
        public Days {
            days = List.copyOf(days);
            times = List.copyOf(times);
        }

        /** Those that follow one another, each as the first and the last. */
        public List<List<DayOfWeek>> runs() {
            var runs = new ArrayList<List<DayOfWeek>>();
            for (var day : days) {
                if (!runs.isEmpty() && runs.getLast().getLast().getValue() + 1 == day.getValue()) {
                    runs.set(runs.size() - 1, List.of(runs.getLast().getFirst(), day));
                } else {
                    runs.add(List.of(day, day));
                }
            }
            return runs;
        }
    }

    public record Stretch(DayOfWeek first, DayOfWeek last, LocalTime opens, LocalTime closes) {
        boolean on(DayOfWeek day) {
            return first.getValue() <= day.getValue() && day.getValue() <= last.getValue();
        }
    }

    public OpeningHours {
        stretches = List.copyOf(stretches);
    }

    /** Empty if a line cannot be understood, or holidays are all that it says. No line at all is no hours. */
    public static Optional<OpeningHours> find(String text) {
        var lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        var onHolidays = lines.contains(HOLIDAYS);
        return stretches(lines.stream().filter(line -> !line.equals(HOLIDAYS)).toList())
                .filter(stretches -> !onHolidays || !stretches.isEmpty())
                .map(stretches -> new OpeningHours(stretches, onHolidays));
    }

    private static Optional<List<Stretch>> stretches(List<String> lines) {
        var stretches = new ArrayList<Stretch>();
        for (var line : lines) {
            var match = LINE.matcher(line.replace('：', ':').replace('—', '-').replace('－', '-'));
            if (!match.matches()) {
                return Optional.empty();
            }
            var first = Integer.parseInt(match.group(1));
            var last = match.group(2) == null ? first : Integer.parseInt(match.group(2));
            var opens = time(match.group(3));
            var closes = closing(match.group(4));
            if (last < first
                    || opens.isEmpty()
                    || closes.isEmpty()
                    || !opens.get().isBefore(closes.get())) {
                return Optional.empty();
            }
            stretches.add(new Stretch(DayOfWeek.of(first), DayOfWeek.of(last), opens.get(), closes.get()));
        }
        return Optional.of(stretches);
    }

    /** Monday first; days with the same times together. */
    public List<Days> byDays() {
        var together = new LinkedHashMap<List<Times>, List<DayOfWeek>>();
        for (var day : DayOfWeek.values()) {
            var times = stretches.stream()
                    .filter(stretch -> stretch.on(day))
                    .map(stretch -> new Times(stretch.opens(), stretch.closes()))
                    .sorted(Comparator.comparing(Times::opens))
                    .distinct()
                    .toList();
            if (!times.isEmpty()) {
                together.computeIfAbsent(times, _ -> new ArrayList<>()).add(day);
            }
        }
        return together.entrySet().stream()
                .map(each -> new Days(each.getValue(), each.getKey()))
                .toList();
    }

    /** As {@link #find} reads it. */
    public static String written(List<Days> all, boolean onHolidays) {
        var stretches = all.stream()
                .flatMap(each -> each.runs().stream()
                        .flatMap(run -> each.times().stream()
                                .map(times -> run.getFirst().getValue() + "-"
                                        + run.getLast().getValue() + " " + times.opens() + "-" + times.closing())));
        return Stream.concat(stretches, onHolidays ? Stream.of(HOLIDAYS) : Stream.empty())
                .collect(Collectors.joining("\n"));
    }

    /** The moment from which someone is there: the given one if the office is open, else its next opening. */
    public Optional<ZonedDateTime> nextOpening(ZonedDateTime moment, WorkingCalendar calendar) {
        var from = moment.withZoneSameInstant(WorkingCalendar.SHANGHAI);
        for (var days = 0; days <= LONGEST_HOLIDAY_DAYS; days++) {
            var date = from.toLocalDate().plusDays(days);
            if (!onHolidays && calendar.isPublicHoliday(date)) {
                continue;
            }
            var weekday = calendar.isMakeUpDay(date)
                    ? DayOfWeek.FRIDAY // worked like a weekday
                    : date.getDayOfWeek();
            var earliest = days == 0 ? from.toLocalTime() : LocalTime.MIN;
            var opening = stretches.stream()
                    .filter(stretch -> stretch.on(weekday) && earliest.isBefore(stretch.closes()))
                    .map(stretch -> earliest.isAfter(stretch.opens()) ? earliest : stretch.opens())
                    .min(LocalTime::compareTo);
            if (opening.isPresent()) {
                return Optional.of(date.atTime(opening.get()).atZone(WorkingCalendar.SHANGHAI));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalTime> closing(String text) {
        return text.equals(MIDNIGHT) ? Optional.of(END_OF_DAY) : time(text);
    }

    private static Optional<LocalTime> time(String text) {
        var parts = text.split(":", -1);
        var hour = Integer.parseInt(parts[0]);
        var minute = Integer.parseInt(parts[1]);
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }
}
