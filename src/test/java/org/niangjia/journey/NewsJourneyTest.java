package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.StaffAlerts;
import org.springframework.beans.factory.annotation.Autowired;

/** A page of the desk lies open, and her browser tells her: what was asked of the browser is written down in the page. */
@JourneyTest
class NewsJourneyTest {
    private static final String WRITTEN_DOWN = """
            window.told = [];
            const Real = window.Notification;
            window.Notification = class extends Real {
                constructor(text, options) { super(text, options); window.told.push(text); }
            };""";

    @Autowired
    private People people;

    @Test
    void sheIsToldOnceWhileThePageIsOpenAndNoMoreWhenSignedOut() {
        try (var officer = people.officer("township", Setting.DESKTOP)) {
            officer.context().grantPermissions(List.of("notifications"));
            officer.context().addInitScript(WRITTEN_DOWN);
            officer.page.clock().install();
            officer.open("/desk/duty");
            officer.follow(officer.button("consultation.news.go"));
            assertThat(officer.page.url()).contains("news=on");
            officer.open("/desk?news=on");
            minute(officer, 204);
            assertThat(told(officer)).isEmpty();
            try (var woman = people.woman(Setting.DESKTOP.plain())) {
                woman.ask("law", "想问问。");
            }
            minute(officer, 200);
            officer.page.waitForFunction("window.told.length > 0");
            assertThat(told(officer).toString())
                    .isEqualTo(List.of(StaffAlerts.TEXT).toString());
            minute(officer, 204);
            assertThat(told(officer)).hasSize(1);
            officer.context().clearCookies();
            minute(officer, 303);
            officer.page.clock().runFor(180_000);
            officer.page.waitForTimeout(500);
            assertThat(told(officer)).hasSize(1);
            assertThat(officer.watch.faults()).isEmpty();
        }
    }

    private static void minute(Officer officer, int status) {
        var answer = officer.page.waitForResponse(
                response -> response.url().endsWith("/desk/news"),
                () -> officer.page.clock().runFor(61_000));
        assertThat(answer.status()).isEqualTo(status);
    }

    private static List<?> told(Officer officer) {
        return (List<?>) officer.page.evaluate("window.told");
    }
}
