package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The door and the desk with style sheets as a browser of before 2022 reads them, vendored ones too. */
@JourneyTest
class OldBrowserJourneyTest {
    private static final String STORY = "孩子不肯上学，我不知道怎么办。";

    @Autowired
    private People people;

    @Autowired
    private Records records;

    static Stream<Setting> settings() {
        return Stream.of(Setting.PHONE, Setting.DESKTOP.english());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void sheFindsAsksAndFollowsAndAnOfficerAnswers(Setting setting) {
        String code;
        try (var woman = people.woman(setting)) {
            old(woman);
            woman.findHerCommunity("富民社区 乌兰浩特");
            fits(woman);
            code = woman.ask("family-education", STORY);
            fits(woman);
        }
        try (var officer = people.nobodyYet(setting)) {
            old(officer);
            officer.signIn("township", People.PASSWORD);
            fits(officer);
            officer.openRequest(records.lastAsked());
            fits(officer);
            officer.claim();
            officer.answer("我们一起去学校。");
            fits(officer);
            officer.open("/desk/duty");
            fits(officer);
        }
        try (var woman = people.woman(setting)) {
            old(woman);
            woman.lookUp(code);
            woman.sees("我们一起去学校。");
            fits(woman);
        }
    }

    @Test
    void anOldBrowserDropsWhatItDoesNotKnow() {
        assertThat(OldStyles.read("a{color:red;width:1dvh}b:has(i){color:red}@supports (x:y){a{b:c}}"
                        + "@media print{a{color:color-mix(in srgb,red,blue);top:0}}i{left:0;&:hover{left:1px}right:0}"))
                .isEqualTo("a{color:red;}@media print{a{top:0;}}i{left:0;right:0;}");
        assertThat(OldStyles.read("a{background:url(\"data:x;{}\");left:0}@charset \"x\";b{top:0}"))
                .isEqualTo("a{background:url(\"data:x;{}\");left:0;}@charset \"x\";b{top:0;}");
    }

    private static void old(Person person) {
        person.context().route("**/*.css", OldBrowserJourneyTest::asRead);
    }

    private static void asRead(Route route) {
        var answer = route.fetch();
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(OldStyles.read(answer.text())));
    }

    /** Nothing lies on anything else, and every button can be seen and is as large as a finger. */
    private static void fits(Person person) {
        Fit.at(person);
        var buttons = person.page.locator("main").getByRole(AriaRole.BUTTON);
        for (var button : buttons.all()) {
            if (button.isVisible()) {
                assertThat(button.boundingBox().height).as("%s", button).isGreaterThanOrEqualTo(24);
                assertThat(
                                button.evaluate(
                                        "it => { const style = getComputedStyle(it); return style.color !== style.backgroundColor; }"))
                        .as("%s", button)
                        .isEqualTo(true);
            }
        }
    }
}
