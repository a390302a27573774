package org.niangjia.identity.web;

import org.jspecify.annotations.Nullable;
import org.niangjia.shared.web.Csrf;
import org.niangjia.shared.web.Frame;
import org.niangjia.shared.web.Typed;

/**
 * Why she can't go on here, and the way from here.
 *
 * @param typed what she had written, to be copied; may be empty
 */
public record NoticePage(
        Frame frame,
        String title,
        String line,
        String href,
        String onward,
        String typed,
        @Nullable String signOutAction,
        @Nullable Csrf csrf) {
    static NoticePage of(Frame frame, String titleKey, String lineKey, String href, String onwardKey) {
        var words = frame.words();
        return new NoticePage(
                frame, words.get(titleKey), words.get(lineKey), href, words.get(onwardKey), "", null, null);
    }

    NoticePage typed(Typed typed) {
        return new NoticePage(frame, title, line, href, onward, typed.text(), signOutAction, csrf);
    }

    NoticePage signingOut(String action, Csrf form) {
        return new NoticePage(frame, title, line, href, onward, typed, action, form);
    }
}
