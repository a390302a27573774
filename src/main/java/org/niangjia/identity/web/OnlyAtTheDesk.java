package org.niangjia.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where the desk has a listener of its own, nothing of the staff's is to be found at the public door. It stands in the
 * staff's own chain, so that it asks for exactly the addresses that are theirs; and it goes by the socket, for a browser may
 * write any port into its head.
 */
final class OnlyAtTheDesk extends OncePerRequestFilter {
    private final int desk;

    /** @param desk port of the desk's listener; 0: it has none of its own */
    OnlyAtTheDesk(int desk) {
        this.desk = desk;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (desk == 0 || request.getLocalPort() == desk) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
