package org.niangjia.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.web.Csrf;
import org.niangjia.shared.web.Frame;

/**
 * The way in for staff; why it failed is one sentence that does not tell which half was wrong.
 *
 * @param signOn the site's own; null: it has none
 * @param back the page from which she was sent here
 */
public record SignInPage(
        Frame frame,
        Csrf csrf,
        String action,
        String codeHref,
        @Nullable SignOnOffer signOn,
        String name,
        @Nullable String back,
        @Nullable String refusal,
        List<Demonstration> demonstrations) {
    public SignInPage {
        demonstrations = List.copyOf(demonstrations);
    }

    /** A demonstration account, shown only in demonstration mode. */
    public record Demonstration(String name, String password, String role) {}
}
