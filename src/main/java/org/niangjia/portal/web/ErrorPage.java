package org.niangjia.portal.web;

import org.jspecify.annotations.Nullable;
import org.niangjia.shared.web.Frame;
import org.niangjia.shared.web.Typed;

/**
 * Something went wrong: what, in her words, an error number, and the numbers to call.
 *
 * @param homeHref where to go on from here; {@code homeKey} says it
 * @param again where what she had written can be sent once more, if that may help
 */
public record ErrorPage(
        Frame frame,
        Kind kind,
        @Nullable String number,
        Typed typed,
        @Nullable String again,
        String homeHref,
        String homeKey) {
    public enum Kind {
        NOT_FOUND("portal.error.not-found.title", "portal.error.not-found.line"),
        FORBIDDEN("portal.error.forbidden.title", "portal.error.forbidden.line"),
        BUSY("portal.error.busy.title", "portal.error.busy.line"),
        AWAY("portal.error.away.title", "portal.error.away.line"),
        BROKEN("portal.error.broken.title", "portal.error.broken.line");

        private final String titleKey;
        private final String lineKey;

        Kind(String titleKey, String lineKey) {
            this.titleKey = titleKey;
            this.lineKey = lineKey;
        }

        public String titleKey() {
            return titleKey;
        }

        public String lineKey() {
            return lineKey;
        }
    }
}
