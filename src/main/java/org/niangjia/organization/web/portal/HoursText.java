package org.niangjia.organization.web.portal;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.niangjia.organization.OpeningHours;
import org.niangjia.organization.PublicPage;
import org.niangjia.shared.web.Words;

/** Opening hours as a sentence: 周一至周五 9:00–12:00，14:30–17:30. */
final class HoursText {
    private HoursText() {}

    static String of(PublicPage page, Words words) {
        return OpeningHours.find(page.openingHours())
                .map(hours -> Stream.concat(
                                hours.byDays().stream().map(each -> days(each, words)),
                                hours.onHolidays() ? Stream.of(words.get("organization.hours.holidays")) : Stream.of())
                        .collect(Collectors.joining(words.get("organization.hours.and"))))
                .orElse("");
    }

    private static String days(OpeningHours.Days each, Words words) {
        var comma = words.get("organization.hours.comma");
        return words.get(
                "organization.hours.stretch",
                each.runs().stream().map(run -> run(run, words)).collect(Collectors.joining(comma)),
                each.times().stream()
                        .map(times -> times.allDay()
                                ? words.get("organization.hours.all-day")
                                : times.opens() + "–" + times.closing())
                        .collect(Collectors.joining(comma)));
    }

    private static String run(List<DayOfWeek> run, Words words) {
        var first = name(run.getFirst(), words);
        return run.getFirst() == run.getLast()
                ? first
                : words.get("organization.hours.days", first, name(run.getLast(), words));
    }

    private static String name(DayOfWeek day, Words words) {
        return day.getDisplayName(TextStyle.SHORT, words.locale());
    }
}
