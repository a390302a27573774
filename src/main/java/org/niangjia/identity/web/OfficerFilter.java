package org.niangjia.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.model.SignInPolicy;
import org.niangjia.identity.model.Standing;
import org.niangjia.identity.store.StandingStore;
import org.niangjia.shared.Viewer;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks up afresh on each staff request who is there: nothing about an account is remembered in its session. */
final class OfficerFilter extends OncePerRequestFilter {
    static final String WITH_ROLE = "with-role";
    static final String WITHOUT_ROLE = "without-role";
    private static final String STANDING = OfficerFilter.class.getName() + ".standing";
    private static final String OFFICER = OfficerFilter.class.getName() + ".officer";

    private final StandingStore standings;
    private final SignInPolicy policy;
    private final InstantSource clock;

    OfficerFilter(StandingStore standings, SignInPolicy policy, InstantSource clock) {
        this.standings = standings;
        this.policy = policy;
        this.clock = clock;
    }

    static Optional<Viewer.Officer> officer(HttpServletRequest request) {
        return Optional.ofNullable((Viewer.Officer) request.getAttribute(OFFICER));
    }

    static Optional<Standing> standing(HttpServletRequest request) {
        return Optional.ofNullable((Standing) request.getAttribute(STANDING));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = SignedSession.of(request);
        var standing = session.filter(this::stillRuns).flatMap(signed -> standings.find(signed.account()));
        if (session.isPresent() && standing.isEmpty()) {
            SignedSession.end(request);
        }
        standing.ifPresent(
                present -> admit(request, present, session.orElseThrow().chosen()));
        chain.doFilter(request, response);
    }

    private boolean stillRuns(SignedSession session) {
        return clock.instant().isBefore(session.since().plus(policy.longest()));
    }

    private void admit(HttpServletRequest request, Standing standing, @Nullable UUID chosen) {
        var officer = standing.officer(chosen);
        request.setAttribute(STANDING, standing);
        officer.ifPresent(present -> request.setAttribute(OFFICER, present));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PreAuthenticatedAuthenticationToken(
                standing.account().toString(),
                "",
                AuthorityUtils.createAuthorityList(authority(standing, chosen, officer.isPresent()))));
        SecurityContextHolder.setContext(context);
    }

    private String authority(Standing standing, @Nullable UUID chosen, boolean hasRole) {
        if (!hasRole) {
            return WITHOUT_ROLE;
        }
        return Lack.of(standing, chosen, policy, clock.instant())
                .map(Lack::authority)
                .orElse(WITH_ROLE);
    }
}
