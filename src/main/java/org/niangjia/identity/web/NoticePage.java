package org.niangjia.identity.web;

import org.jspecify.annotations.Nullable;
import org.niangjia.shared.web.Csrf;
import org.niangjia.shared.web.Frame;

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
        @Nullable Csrf csrf) {}
