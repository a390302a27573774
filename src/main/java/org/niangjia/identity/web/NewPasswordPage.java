package org.niangjia.identity.web;

import java.util.List;
import org.niangjia.shared.web.Csrf;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Frame;
import org.niangjia.shared.web.Problem;

/** Her password is too old; nothing else opens before there is a new one. */
public record NewPasswordPage(
        Frame frame,
        Csrf csrf,
        List<String> news,
        String action,
        Field current,
        Field password,
        Field again,
        List<Problem> problems,
        String signOutAction) {
    public NewPasswordPage {
        news = List.copyOf(news);
        problems = List.copyOf(problems);
    }
}
