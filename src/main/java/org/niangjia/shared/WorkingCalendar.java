package org.niangjia.shared;

import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Working days in China with public holidays and make-up days; days are those of Asia/Shanghai. */
public final class WorkingCalendar {
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Set<Integer> years;
    private final Set<LocalDate> off;
    private final Set<LocalDate> work;

    private WorkingCalendar(Set<Integer> years, Set<LocalDate> off, Set<LocalDate> work) {
        this.years = years;
        this.off = off;
        this.work = work;
    }

    /** The years that ship with the application (calendar/working-days.yaml). */
    public static WorkingCalendar shipped() {
        return read(WorkingCalendar.class.getResourceAsStream("/calendar/working-days.yaml"));
    }

    static WorkingCalendar read(InputStream yaml) {
        var options = new LoaderOptions();
        // Dates stay text: the default resolver would turn them into java.util.Date in UTC.
        var parser = new Yaml(
                new SafeConstructor(options),
                new Representer(new DumperOptions()),
                new DumperOptions(),
                options,
                new TextOnly());
        Map<String, Map<String, List<String>>> byYear = parser.load(yaml);
        var years = new HashSet<Integer>();
        var off = new HashSet<LocalDate>();
        var work = new HashSet<LocalDate>();
        byYear.forEach((year, days) -> {
            years.add(Integer.valueOf(year));
            days.getOrDefault("off", List.of()).forEach(range -> off.addAll(range(range)));
            days.getOrDefault("work", List.of()).forEach(day -> work.add(LocalDate.parse(day)));
        });
        return new WorkingCalendar(years, off, work);
    }

    private static List<LocalDate> range(String text) {
        var ends = text.split("\\.\\.", -1);
        var last = LocalDate.parse(ends[ends.length - 1]);
        var days = new ArrayList<LocalDate>();
        for (var day = LocalDate.parse(ends[0]); !day.isAfter(last); day = day.plusDays(1)) {
            days.add(day);
        }
        return days;
    }

    /** False: the year's arrangement has not been entered, Monday to Friday is assumed. */
    public boolean knows(int year) {
        return years.contains(year);
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

    private static final class TextOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // none: every scalar is text
        }
    }
}
