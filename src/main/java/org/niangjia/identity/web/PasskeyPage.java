package org.niangjia.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.web.Csrf;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Frame;
import org.niangjia.shared.web.Problem;

/**
 * Adding a passkey.
 *
 * @param offer null: passkeys do not work at the address under which she is here
 * @param present asks for the second factor that there is; null: there is none
 * @param ask shows a passkey that she has in its place; null: she has none
 * @param backHref null: nothing else opens before there is a second factor
 * @param phoneHref where she sets up an authenticator instead
 */
public record PasskeyPage(
        Frame frame,
        Csrf csrf,
        String action,
        @Nullable PasskeyOffer offer,
        Field name,
        @Nullable Field present,
        @Nullable PasskeyAsk ask,
        List<Problem> problems,
        @Nullable String backHref,
        String phoneHref) {
    public PasskeyPage {
        problems = List.copyOf(problems);
    }
}
