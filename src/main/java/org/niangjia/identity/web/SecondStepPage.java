package org.niangjia.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.web.Csrf;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Frame;
import org.niangjia.shared.web.Problem;

/**
 * A code of her telephone, after the password.
 *
 * @param token says whose password was right, to us only
 * @param ask shows a passkey in its place; null: she has none
 * @param back the page from which she was sent here
 */
public record SecondStepPage(
        Frame frame,
        Csrf csrf,
        String action,
        String token,
        @Nullable String back,
        Field factor,
        @Nullable PasskeyAsk ask,
        List<Problem> problems,
        String startHref) {
    public SecondStepPage {
        problems = List.copyOf(problems);
    }
}
