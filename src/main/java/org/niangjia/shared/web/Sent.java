package org.niangjia.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import org.niangjia.shared.TypedText;

/** What a form sent. */
public final class Sent {
    private Sent() {}

    /** What was not sent is empty. */
    public static String text(HttpServletRequest request, String name) {
        var typed = request.getParameter(name);
        return typed == null ? "" : TypedText.clean(typed);
    }

    /** Which version of a record she has seen; a form of no page of ours has seen none. */
    public static int version(HttpServletRequest request) {
        var text = text(request, "version");
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
