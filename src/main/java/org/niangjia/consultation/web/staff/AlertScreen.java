package org.niangjia.consultation.web.staff;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.Alerts;
import org.niangjia.consultation.StaffAlerts.Way;
import org.niangjia.consultation.web.staff.DutyPage.Alerting;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;

/** Builds the part of the page of duty that asks where this officer wants to be told. */
@Component
class AlertScreen {
    private final Alerts alerts;

    AlertScreen(Alerts alerts) {
        this.alerts = alerts;
    }

    /** @param hasNight she is on duty round the clock, today or on a day to come */
    Alerting alerting(Officer officer, @Nullable AlertForm typed, boolean hasNight, Words words) {
        if (!alerts.isOn()) {
            return new Alerting(words.get("consultation.alerts.off"), null, null, null, List.of(), List.of());
        }
        var address = alerts.address(officer);
        var form = typed == null ? AlertForm.of(address) : typed;
        var mail = alertField(Way.MAIL, form.mail(), form.isMail(), words);
        var number = alertField(Way.SMS, form.number(), form.isNumber(), words);
        return new Alerting(
                null,
                mail,
                number,
                hasNight && !alerts.reaches(address) ? words.get("consultation.alerts.night") : null,
                Stream.of(Way.values())
                        .filter(way -> alerts.isOn(way) && way.isRefused(address))
                        .map(way -> words.get(alertKey(way) + ".refused"))
                        .toList(),
                Stream.of(mail, number)
                        .flatMap(Stream::ofNullable)
                        .flatMap(field -> Stream.ofNullable(field.error()).map(error -> Problem.at(field, error)))
                        .toList());
    }

    private @Nullable Field alertField(Way way, @Nullable String value, boolean right, Words words) {
        if (!alerts.isOn(way)) {
            return null;
        }
        var key = alertKey(way);
        return new Field(
                key.substring(key.lastIndexOf('.') + 1),
                words.get(key),
                null,
                true,
                value == null ? "" : value,
                right ? null : words.get(key + ".wrong"));
    }

    private static String alertKey(Way way) {
        return "consultation.alerts." + (way == Way.MAIL ? "mail" : "number");
    }
}
