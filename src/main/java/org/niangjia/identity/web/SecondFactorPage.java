package org.niangjia.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.web.Csrf;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Frame;
import org.niangjia.shared.web.Problem;

/**
 * The secret for her authenticator, and the question for a first code of it.
 *
 * @param news what was done to her account since she was here last
 * @param address of the secret, for an app on the phone that shows this page
 * @param token carries the secret to us, sealed
 * @param present asks for the second factor that there is; null: there is none
 * @param ask shows a passkey in its place; null: she has none
 * @param passkeyHref where she adds a passkey instead
 * @param backHref null: nothing else opens before it is set
 */
public record SecondFactorPage(
        Frame frame,
        Csrf csrf,
        List<String> news,
        String why,
        QrPicture picture,
        String address,
        String secret,
        String action,
        String token,
        Field code,
        @Nullable Field present,
        @Nullable PasskeyAsk ask,
        List<Problem> problems,
        String passkeyHref,
        @Nullable String backHref,
        String signOutAction) {
    public SecondFactorPage {
        news = List.copyOf(news);
        problems = List.copyOf(problems);
    }

    @Override
    public String toString() {
        return "SecondFactorPage";
    }
}
