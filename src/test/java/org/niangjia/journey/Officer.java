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

    String number() {
        return page.locator(".crumbs [aria-current]").innerText().strip();
    }
}
