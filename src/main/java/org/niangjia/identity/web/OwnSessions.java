package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.identity.model.SignInPolicy;
import org.niangjia.identity.store.SessionStore;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Viewer;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an officer is signed in, and ending it from here (ASVS V7.5.2). */
@Service
class OwnSessions {
    private final FindByIndexNameSessionRepository<? extends Session> kept;
    private final SessionStore sessions;
    private final SignInPolicy policy;
    private final Audit audit;
    private final InstantSource clock;

    OwnSessions(
            FindByIndexNameSessionRepository<? extends Session> kept,
            SessionStore sessions,
            SignInPolicy policy,
            Audit audit,
            InstantSource clock) {
        this.kept = kept;
        this.sessions = sessions;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One place where she is signed in.
     *
     * @param id opens it: never shown
     * @param handle names it on her page; null in a session of an older program
     * @param usedAt to the minute
     */
    record Open(
            String id,
            @Nullable String handle,
            Instant since,
            Instant usedAt,
            @Nullable String browser,
            boolean here) {
        @Override
        public String toString() {
            return "Open[" + since + "]";
        }
    }

    /** This one first, then the last used. */
    List<Open> list(AccountId account, HttpServletRequest request) {
        var here = request.getSession().getId();
        return kept.findByPrincipalName(account.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> open(session, here))
                .filter(open -> clock.instant().isBefore(open.since().plus(policy.longest())))
                .sorted(Comparator.comparing(Open::here)
                        .thenComparing(Open::usedAt)
                        .reversed())
                .toList();
    }

    /** Whether it ran: one that has ended meanwhile is as she wants it. */
    @Transactional
    public boolean end(Viewer.Officer viewer, String handle, HttpServletRequest request) {
        var found = list(viewer.account(), request).stream()
                .filter(open -> !open.here() && handle.equals(open.handle()))
                .findFirst();
        found.ifPresent(open -> {
            sessions.end(viewer.account(), open.id());
            audit.done(viewer, act(viewer, "session.ended"));
        });
        return found.isPresent();
    }

    @Transactional
    public void endOthers(Viewer.Officer viewer, HttpServletRequest request) {
        sessions.endOthers(viewer.account(), request.getSession().getId());
        audit.done(viewer, act(viewer, "sessions.ended"));
    }

    private static Open open(Session session, String here) {
        var since = Optional.ofNullable(session.<String>getAttribute(SignedSession.SINCE))
                .map(Instant::parse)
                .orElse(session.getCreationTime());
        return new Open(
                session.getId(),
                session.getAttribute(SignedSession.HANDLE),
                since,
                session.getLastAccessedTime(),
                session.getAttribute(SignedSession.BROWSER),
                session.getId().equals(here));
    }

    private static AuditedAct act(Viewer.Officer viewer, String action) {
        return AuditedAct.of(action, "account", viewer.account().value(), viewer.organization());
    }
}
