package org.niangjia.identity.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session whose last use is noted at most once a minute: a page view then writes nothing. What a page asks by itself is
 * no use of it.
 */
final class TouchedSession implements Session {
    private static final Duration OFTEN_ENOUGH = Duration.ofMinutes(1);

    private final Session kept;

    TouchedSession(Session kept) {
        this.kept = kept;
    }

    Session kept() {
        return kept;
    }

    @Override
    public void setLastAccessedTime(Instant lastAccessedTime) {
        if (!UnusedSessions.nobodyAsks()
                && !lastAccessedTime.isBefore(kept.getLastAccessedTime().plus(OFTEN_ENOUGH))) {
            kept.setLastAccessedTime(lastAccessedTime);
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return kept.getLastAccessedTime();
    }

    @Override
    public String getId() {
        return kept.getId();
    }

    @Override
    public String changeSessionId() {
        return kept.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the interface says so
    public <T> @Nullable T getAttribute(String attributeName) {
        return kept.getAttribute(attributeName);
    }

    @Override
    public Set<String> getAttributeNames() {
        return kept.getAttributeNames();
    }

    @Override
    public void setAttribute(String attributeName, Object attributeValue) {
        kept.setAttribute(attributeName, attributeValue);
    }

    @Override
    public void removeAttribute(String attributeName) {
        kept.removeAttribute(attributeName);
    }

    @Override
    public Instant getCreationTime() {
        return kept.getCreationTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        kept.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return kept.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return kept.isExpired();
    }
}
