package org.niangjia.identity.web;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where she goes on after signing in again: a page of the desk that was in front of her, never anywhere else. */
final class WayBack {
    static final String PARAMETER = "back";

    private static final Pattern PAGE = Pattern.compile(
            "/desk/(?:(?:requests|accounts)/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|wordings|organization|accounts)");

    private WayBack() {}

    /** The page from which a form with this address was sent. */
    static Optional<String> from(String address) {
        var found = PAGE.matcher(address);
        var whole = found.lookingAt() && (found.end() == address.length() || address.charAt(found.end()) == '/');
        return whole ? Optional.of(found.group()) : Optional.empty();
    }

    /** What came with the sign-in form, if it is such a page and nothing more. */
    static Optional<String> typed(String back) {
        return Optional.of(back).filter(page -> PAGE.matcher(page).matches());
    }
}
