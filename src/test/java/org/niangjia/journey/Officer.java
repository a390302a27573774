package org.niangjia.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

/** Someone who works at a federation. */
final class Officer extends Person {
    Officer(Setting setting, String address) {
        super(setting, address);
    }

    void signIn(String name, String password) {
        open("/sign-in");
        fill("username", name);
        fill("password", password);
        press("identity.sign-in.button");
        assertThat(path()).startsWith("/desk");
    }

    /** Opens the request on top of her list and tells its id. */
    String openFirst() {
        open("/desk");
        follow(page.locator(".row-link").first());
        return path().substring(path().lastIndexOf('/') + 1);
    }

    /** The new one that says so. */
    String openSaying(String words) {
        open("/desk?show=new");
        for (var row : page.locator(".row-link").all().stream()
                .map(link -> URI.create(link.getAttribute("href")).getPath())
                .toList()) {
            open(row);
            if (page.content().contains(words)) {
                return row.substring(row.lastIndexOf('/') + 1);
            }
        }
        throw new AssertionError("no new request says " + words);
    }

    void openRequest(String id) {
        open("/desk/requests/" + id);
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    void claim() {
        press("consultation.desk.claim");
    }

    void answer(String text) {
        fill("text", text);
        press("consultation.desk.answer.send");
    }

    /** The only one at her desk. */
    void takeNightDuty(String day) {
        open("/desk/duty");
        fill("first", day);
        choose(says.get("consultation.duty.hours.all"));
        press("consultation.duty.arrange.go");
    }

    /** On her telephone, that something waits. */
    void wantsToBeTold(String number) {
        open("/desk/duty");
        fill("number", number);
        press("consultation.alerts.go");
    }

    String number() {
        return page.locator(".crumbs [aria-current]").innerText().strip();
    }
}
