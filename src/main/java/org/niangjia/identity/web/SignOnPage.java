package org.niangjia.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.web.Csrf;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Frame;
import org.niangjia.shared.web.Problem;

/**
 * Her link with the site's own sign-on.
 *
 * @param linkAction null: it is linked, or the site has none any more
 * @param endAction null: it is not linked
 * @param present asks for her second factor; null: she has none, or is asked for none
 * @param ask shows a passkey in its place; null: she has none
 */
public record SignOnPage(
        Frame frame,
        Csrf csrf,
        String state,
        @Nullable String linkAction,
        @Nullable String endAction,
        @Nullable Field present,
        @Nullable PasskeyAsk ask,
        List<Problem> problems,
        String backHref) {
    public SignOnPage {
        problems = List.copyOf(problems);
    }
}
