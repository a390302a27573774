package org.niangjia.identity.web;

import org.jspecify.annotations.Nullable;
import org.niangjia.shared.TypedText;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Gives out sessions that are touched at most once a minute; everything else is the kept repository's. */
final class TouchedSessions implements SessionRepository<TouchedSession> {
    private final SessionRepository<Session> kept;

    @SuppressWarnings("unchecked") // it only ever gets back the sessions that it gave out
    TouchedSessions(SessionRepository<? extends Session> kept) {
        this.kept = (SessionRepository<Session>) kept;
    }

    @Override
    public TouchedSession createSession() {
        return new TouchedSession(kept.createSession());
    }

    @Override
    public void save(TouchedSession session) {
        kept.save(session.kept());
    }

    @Override
    public @Nullable TouchedSession findById(String id) {
        // A cookie may hold anything; what a database takes for no text was given to nobody.
        var session = TypedText.clean(id).equals(id) ? kept.findById(id) : null;
        return session == null ? null : new TouchedSession(session);
    }

    @Override
    public void deleteById(String id) {
        kept.deleteById(id);
    }
}
