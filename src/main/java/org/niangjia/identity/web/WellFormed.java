package org.niangjia.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps out what no link and no form of ours sends: other methods, and parameters that cannot be read. */
final class WellFormed extends OncePerRequestFilter {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (hasReadableParameters(request)) {
            chain.doFilter(request, response);
        } else if (!response.isCommitted()) {
            // Of a body that cannot be read to its end the server has said so already.
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean hasReadableParameters(HttpServletRequest request) {
        try {
            return request.getParameterMap() != null;
        } catch (IllegalStateException broken) {
            return false;
        }
    }
}
