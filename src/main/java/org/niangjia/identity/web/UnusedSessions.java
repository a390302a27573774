package org.niangjia.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.niangjia.shared.web.AsksByItself;
import org.springframework.web.filter.OncePerRequestFilter;

/** What a page asks by itself keeps no session alive: whoever has left her desk is signed out as without it. */
final class UnusedSessions extends OncePerRequestFilter {
    private static final ScopedValue<Boolean> NOBODY = ScopedValue.newInstance();

    private final Set<String> paths;

    UnusedSessions(List<AsksByItself> routes) {
        this.paths = routes.stream().map(AsksByItself::path).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the running request is nobody's doing. */
    static boolean nobodyAsks() {
        return NOBODY.orElse(false);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!paths.contains(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        try {
            ScopedValue.where(NOBODY, true).<Void, Exception>call(() -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new ServletException(failed);
        }
    }
}
