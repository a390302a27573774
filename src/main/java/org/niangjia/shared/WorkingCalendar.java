package org.niangjia.shared;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Working days in China with public holidays and make-up days; days are those of Asia/Shanghai. */
public final class WorkingCalendar {
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Which day it is then where everybody works, wherever the host stands. */
    public static LocalDate day(Instant instant) {
        return instant.atZone(SHANGHAI).toLocalDate();
    }

    private static final Set<String> KINDS = Set.of("off", "work");

    private final Map<Integer, Year> years;
    private final Set<LocalDate> off;
    private final Set<LocalDate> work;

    private record Year(Set<LocalDate> off, Set<LocalDate> work) {}

    private WorkingCalendar(Map<Integer, Year> years) {
        this.years = Map.copyOf(years);
        this.off = years.values().stream().flatMap(year -> year.off().stream()).collect(Collectors.toUnmodifiableSet());
        this.work =
                years.values().stream().flatMap(year -> year.work().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The years that ship with the application (calendar/working-days.yaml). */
    public static WorkingCalendar shipped() {
        return read(YamlLines.of(
                Objects.requireNonNull(WorkingCalendar.class.getResourceAsStream("/calendar/working-days.yaml"))));
    }

    /**
     * Those, and the years of a file of the same form, which may not be there; a year in both is the file's.
     *
     * @throws YamlLines.Wrong if the file cannot be understood
     */
    public static WorkingCalendar with(Path file) {
        if (!Files.exists(file)) {
            return shipped();
        }
        var years = new HashMap<>(shipped().years);
        years.putAll(read(YamlLines.of(file)).years);
        return new WorkingCalendar(years);
    }

    static WorkingCalendar read(YamlLines file) {
        var years = new HashMap<Integer, Year>();
        file.map().forEach((year, days) -> years.put(number(year, days), year(days)));
        return new WorkingCalendar(years);
    }

    private static int number(String year, YamlLines days) {
        if (!year.matches("\\d{4}")) {
            throw days.wrong("not a year");
        }
        return Integer.parseInt(year);
    }

    private static Year year(YamlLines days) {
        var kinds = days.map();
        kinds.forEach((kind, at) -> {
            if (!KINDS.contains(kind)) {
                throw at.wrong(kind);
            }
        });
        return new Year(days(kinds.get("off")), days(kinds.get("work")));
    }

    private static Set<LocalDate> days(@Nullable YamlLines ranges) {
        return ranges == null
                ? Set.of()
                : ranges.list().stream()
                        .flatMap(range -> range.value(WorkingCalendar::range).stream())
                        .collect(Collectors.toSet());
    }

    private static List<LocalDate> range(String text) {
        var ends = text.split("\\.\\.", -1);
        var last = LocalDate.parse(ends[ends.length - 1]);
        return LocalDate.parse(ends[0]).datesUntil(last.plusDays(1)).toList();
    }

    /** False: the year's arrangement has not been entered, Monday to Friday is assumed. */
    public boolean knows(int year) {
        return years.containsKey(year);
    }

    public boolean isPublicHoliday(LocalDate day) {
        return off.contains(day);
    }

    /** A weekend day that is worked (调休). */
    public boolean isMakeUpDay(LocalDate day) {
        return work.contains(day);
    }

    public boolean isWorkingDay(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return isMakeUpDay(day) || !(weekend || isPublicHoliday(day));
    }

    /** The day that is so many working days after the given one; the given day itself does not count. */
    public LocalDate after(LocalDate day, int workingDays) {
        return walk(day, workingDays, 1);
    }

    /** The day that is so many working days before the given one. */
    public LocalDate before(LocalDate day, int workingDays) {
        return walk(day, workingDays, -1);
    }

    private LocalDate walk(LocalDate day, int workingDays, int step) {
        var at = day;
        for (var left = workingDays; left > 0; ) {
            at = at.plusDays(step);
            if (isWorkingDay(at)) {
                left--;
            }
        }
        return at;
    }
}
