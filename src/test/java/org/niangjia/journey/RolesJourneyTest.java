package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every role, every entry of its navigation, and what it must not see. */
@JourneyTest
class RolesJourneyTest {
    private static final List<String> NO_REQUESTS = List.of("supervisor", "leader", "system", "security", "audit");
    private static final List<String> NO_FIGURES = List.of("township", "county", "system", "security", "audit");

    @Autowired
    private People people;

    @Autowired
    private Records records;

    static Stream<Arguments> everyone() {
        return Stream.of("village", "township", "county", "supervisor", "leader", "system", "security", "audit")
                .flatMap(name -> Stream.of(Setting.DESKTOP, Setting.PHONE.english())
                        .map(setting -> Arguments.of(name, setting)));
    }

    @ParameterizedTest
    @MethodSource("everyone")
    void everyRoleSeesItsPlacesAndNoMore(String name, Setting setting) {
        try (var officer = people.officer(name, setting)) {
            var places = officer.page.locator(".places a:visible");
            assertThat(places.count()).isPositive();
            for (var i = 0; i < places.count(); i++) {
                officer.follow(places.nth(i));
                assertThat(places.nth(i).getAttribute("aria-current")).isEqualTo("page");
            }
            if (NO_FIGURES.contains(name)) {
                officer.open("/desk/figures", 403);
            } else {
                officer.open("/desk/figures");
                assertThat(officer.page
                                .locator("main a[href*='/desk/requests']")
                                .count())
                        .isZero();
            }
            if (NO_REQUESTS.contains(name)) {
                officer.open("/desk/requests/" + records.lastAsked(), 403);
                officer.open("/desk");
                assertThat(officer.page.locator("a[href*='/desk/requests']").count())
                        .isZero();
            }
            if (name.equals("security")) {
                managesAccounts(officer);
            } else {
                officer.open("/desk/accounts", 403);
            }
        }
    }

    private static void managesAccounts(Officer security) {
        security.open("/desk/accounts");
        security.follow(
                security.page.locator("main a[href*='/desk/accounts/new']").first());
        security.fill("displayName", "王小红");
        security.watch.expect(422);
        security.press("identity.accounts.create");
        assertThat(security.typed("displayName")).isEqualTo("王小红");
        security.open("/desk/accounts");
        security.sees("包玉荣");
        security.fill("name", "李春梅");
        security.press("identity.accounts.find");
        security.sees("township");
        security.doesNotSee("包玉荣");
        security.follow(security.page
                .locator("main a[href*='/desk/accounts/'][href*='-']")
                .first());
        security.sees("李春梅");
    }
}
