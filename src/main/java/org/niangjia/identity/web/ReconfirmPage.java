package org.niangjia.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.web.Csrf;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Frame;
import org.niangjia.shared.web.Problem;
import org.niangjia.shared.web.Typed;

/**
 * Who she is, asked once more before something sensitive.
 *
 * @param waiting the form that she sent, to be sent on
 * @param ask shows a passkey in the place of the answer; null: she has none
 */
public record ReconfirmPage(
        Frame frame,
        Csrf csrf,
        String action,
        List<Typed.Value> waiting,
        Field confirmation,
        @Nullable PasskeyAsk ask,
        List<Problem> problems,
        String backHref) {
    public ReconfirmPage {
        waiting = List.copyOf(waiting);
        problems = List.copyOf(problems);
    }
}
