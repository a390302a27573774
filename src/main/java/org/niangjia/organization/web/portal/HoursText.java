package org.niangjia.organization.web.portal;

import java.time.format.TextStyle;
import java.util.stream.Collectors;
import org.niangjia.organization.OpeningHours;
import org.niangjia.organization.PublicPage;
import org.niangjia.shared.web.Words;

/** Opening hours as a sentence: 周一至周五 9:00–12:00，14:30–17:30. */
final class HoursText {
    private HoursText() {}

    static String of(PublicPage page, Words words) {
        return OpeningHours.find(page.openingHours())
                .map(hours -> hours.stretches().stream()
                        .map(stretch -> stretch(stretch, words))
                        .collect(Collectors.joining(words.get("organization.hours.and"))))
                .orElse("");
    }

    private static String stretch(OpeningHours.Stretch stretch, Words words) {
        var first = stretch.first().getDisplayName(TextStyle.SHORT, words.locale());
        var last = stretch.last().getDisplayName(TextStyle.SHORT, words.locale());
        var days = stretch.first() == stretch.last() ? first : words.get("organization.hours.days", first, last);
        return words.get(
                "organization.hours.stretch",
                days,
                stretch.opens().toString(),
                stretch.closes().toString());
    }
}
