package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.web.Entrance.Entered;
import org.niangjia.shared.AccountId;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * What a session knows: whose it is, since when, which role she chose, by which browser she came, when she last showed
 * who she is, and from when on she has to be told what was done to her account. Texts only, so that a newer program can
 * read the sessions of an older one.
 */
record SignedSession(
        AccountId account,
        Instant since,
        @Nullable UUID chosen,
        Instant confirmed,
        @Nullable Instant newsSince) {
    static final String SINCE = "since";
    private static final String CHOSEN = "chosen";
    private static final String CONFIRMED = "confirmed";
    private static final String NEWS_SINCE = "newsSince";

    /** Names the session on her own page; its id would open it. */
    static final String HANDLE = "handle";

    static final String BROWSER = "browser";

    static Optional<SignedSession> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? Optional.empty() : read(session);
    }

    /** A new session: whatever the browser brought along is worth nothing afterwards (ASVS V7.2.4). */
    static void begin(HttpServletRequest request, Entered entered, Instant now, UUID handle) {
        end(request);
        var session = request.getSession(true);
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                entered.standing().account().toString());
        session.setAttribute(SINCE, now.toString());
        session.setAttribute(HANDLE, handle.toString());
        entered.standing().seat(null).ifPresent(seat -> choose(request, seat.assignment()));
        if (entered.newsSince() != null) {
            session.setAttribute(NEWS_SINCE, entered.newsSince().toString());
        }
        session.setAttribute(BROWSER, BrowserFamily.of(request.getHeader("User-Agent")));
    }

    /** She has just shown once more who she is: an id that somebody took before is worth nothing (ASVS V7.2.4). */
    static void confirm(HttpServletRequest request, Instant now) {
        var session = request.getSession(false);
        if (session != null) {
            session.setAttribute(CONFIRMED, now.toString());
            request.changeSessionId();
        }
    }

    static void choose(HttpServletRequest request, UUID assignment) {
        request.getSession(true).setAttribute(CHOSEN, assignment.toString());
    }

    static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static Optional<SignedSession> read(HttpSession session) {
        var account = (String) session.getAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME);
        var since = (String) session.getAttribute(SINCE);
        var chosen = (String) session.getAttribute(CHOSEN);
        var confirmed = (String) session.getAttribute(CONFIRMED);
        var newsSince = (String) session.getAttribute(NEWS_SINCE);
        return account == null || since == null
                ? Optional.empty()
                : Optional.of(new SignedSession(
                        new AccountId(UUID.fromString(account)),
                        Instant.parse(since),
                        chosen == null ? null : UUID.fromString(chosen),
                        Instant.parse(confirmed == null ? since : confirmed),
                        newsSince == null ? null : Instant.parse(newsSince)));
    }
}
