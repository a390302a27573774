package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;

/** She who asks for help. */
final class Woman extends Person {
    static final String COMMUNITY = "富民社区";

    Woman(Setting setting, String address) {
        super(setting, address);
    }

    /** From the first page to the page of her community's federation. */
    void findHerCommunity(String typed) {
        open("/");
        follow("portal.home.door.find");
        search(typed);
        follow(page.locator("#found a[href*='152201003001']"));
        assertThat(page.locator("h1").innerText()).contains(COMMUNITY);
        holdsNothing();
    }

    /** With script the answer comes while she types; without it she presses the button. */
    void search(String typed) {
        var field = page.getByRole(AriaRole.SEARCHBOX)
                .or(page.locator("input[type=search]"))
                .first();
        if (setting.script()) {
            page.waitForResponse(
                    response -> response.url().contains("/federations?"),
                    () -> field.pressSequentially(typed, new Locator.PressSequentiallyOptions().setDelay(20)));
            page.locator("#found a, #found .none").first().waitFor();
            page.waitForTimeout(300);
            look();
        } else {
            field.fill(typed);
            press("organization.find.button");
        }
    }

    /** From her federation's page through the notice to the first screen. */
    void beginAsking() {
        press("organization.federation.ask");
        press("consultation.notice.go-on");
    }

    /** From anywhere to the second screen of a request to her township. */
    void beginStory(String topic) {
        open("/federations/152201003001");
        beginAsking();
        choose(says.get("consultation.topic." + topic));
        press("consultation.help.go-on");
    }

    void openContact() {
        if (page.locator("details.more[open]").count() == 0) {
            page.locator("details.more summary").click();
        }
    }

    void send() {
        follow(sending());
    }

    Locator sending() {
        return page.locator("form[action^='/help/requests'] button[data-busy]");
    }

    /** Her story's form as it would be sent now. */
    String filledIn() {
        return sending()
                .evaluate("button => new URLSearchParams(new FormData(button.form)).toString()")
                .toString();
    }

    /** A short request to her township, kept. Returns the code. */
    String ask(String topic, String story) {
        beginStory(topic);
        fill("words", story);
        send();
        var code = code();
        press("consultation.receipt.kept");
        return code;
    }

    String code() {
        return page.locator(".receipt").innerText().strip();
    }

    void lookUp(String code) {
        open("/follow");
        fill("code", code);
        press("consultation.follow.code.button");
    }

    void lookUpInVain(String code) {
        open("/follow");
        fill("code", code);
        pressAndBeRefused(422, "consultation.follow.code.unknown", "consultation.follow.code.button");
    }

    /** By the button that is on every sensitive page. */
    void leaveByExit() {
        leave(() -> page.locator(".exit-button").click());
        Look.at(page);
    }

    /** What the history gives; a page that was the answer to a form may be gone from it. */
    void goBack() {
        try {
            page.goBack(new Page.GoBackOptions().setTimeout(10_000));
        } catch (PlaywrightException gone) {
            assertThat(gone.getMessage()).contains("ERR_CACHE_MISS");
            page.waitForURL("chrome-error://**");
        }
    }
}
