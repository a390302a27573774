package org.niangjia.identity.web;

import java.util.List;
import org.niangjia.shared.web.Csrf;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Frame;
import org.niangjia.shared.web.Problem;

/** A new password against a one-time or recovery code. */
public record CodePage(
        Frame frame,
        Csrf csrf,
        String action,
        String backHref,
        Field name,
        Field code,
        Field password,
        Field again,
        List<Problem> problems) {
    public CodePage {
        problems = List.copyOf(problems);
    }
}
