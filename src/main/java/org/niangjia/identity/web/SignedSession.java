package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.AccountId;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * What a session knows: whose it is, since when, and which role she chose. Texts only, so that a newer program can read
 * the sessions of an older one.
 */
record SignedSession(
        AccountId account, Instant since, @Nullable UUID chosen) {
    private static final String SINCE = "since";
    private static final String CHOSEN = "chosen";

    static Optional<SignedSession> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? Optional.empty() : read(session);
    }

    /** A new session: whatever the browser brought along is worth nothing afterwards (ASVS V7.2.4). */
    static void begin(HttpServletRequest request, AccountId account, Instant now) {
        end(request);
        var session = request.getSession(true);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.toString());
        session.setAttribute(SINCE, now.toString());
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
        return account == null || since == null
                ? Optional.empty()
                : Optional.of(new SignedSession(
                        new AccountId(UUID.fromString(account)),
                        Instant.parse(since),
                        chosen == null ? null : UUID.fromString(chosen)));
    }
}
