package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept about her: she reads it, takes it with her, and has it deleted. */
@JourneyTest
class KeepingJourneyTest {
    private static final String STORY = "工厂两个月没有发工资，\n老板说再等等。";
    private static final String LINE = "老板说再等等。";

    @Autowired
    private People people;

    static Stream<Setting> settings() {
        return Stream.of(Setting.DESKTOP, Setting.PHONE.plain(), Setting.PHONE.english());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void sheTakesACopyAndDeletesTheRest(Setting setting) throws IOException {
        try (var woman = people.woman(setting)) {
            var code = woman.ask("work", STORY);
            woman.lookUp(code);
            woman.follow("consultation.follow.copy");
            woman.fill("code", "0000 0000 0000 0000");
            woman.pressAndBeRefused(422, "consultation.follow.code.unknown", "consultation.copy.show");
            woman.fill("code", code);
            woman.press("consultation.copy.show");
            woman.sees(LINE);
            woman.page.reload();
            woman.doesNotSee(LINE);
            woman.fill("code", code);
            var file = woman.page.waitForDownload(
                    () -> woman.button("consultation.copy.save").click());
            assertThat(file.suggestedFilename()).isEqualTo("file.json");
            assertThat(Files.readString(file.path())).contains(LINE);

            woman.open("/follow");
            woman.follow(woman.page.locator("main .facts a[href*='/privacy/']"));
            woman.follow(woman.page.locator("main a[href*='/privacy/1']"));
            woman.sees(woman.says.get("consultation.privacy.past"));

            woman.open("/follow");
            woman.follow("consultation.follow.delete");
            woman.press("consultation.sure.deletion.button");
            woman.sees(woman.says.get("consultation.gone.heading"));
            woman.holdsNothing();
            woman.lookUpInVain(code);
        }
    }
}
