package org.niangjia.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps the pages that are the same for everyone ready for some seconds, packed, with their head lines: many who look
 * at once are one page's work (docs/decisions/007-ready-pages.md). Whoever changes what such a page says forgets them.
 */
public final class ReadyPages extends OncePerRequestFilter {
    static final Duration READY_FOR = Duration.ofSeconds(10);

    private static final int MOST = 500;
    /** Any other query makes a page of its own, and there are endless ones. */
    private static final Set<String> QUERIES =
            Set.of("", "lang=zh-CN", "lang=en", "type=large", "lang=zh-CN&type=large", "lang=en&type=large");

    private final List<SameForEveryone> same;
    private final InstantSource clock;
    private final Map<String, ReadyPage> ready = new ConcurrentHashMap<>();
    private final AtomicInteger generation = new AtomicInteger();

    ReadyPages(List<SameForEveryone> same, InstantSource clock) {
        this.same = List.copyOf(same);
        this.clock = clock;
    }

    /** What they say has changed. */
    public void forget() {
        generation.incrementAndGet();
        ready.clear();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = key(request);
        if (key == null) {
            chain.doFilter(request, response);
            return;
        }
        var page = ready.get(key);
        if (page != null && clock.instant().isBefore(page.until())) {
            page.send(response);
        } else {
            make(key, request, response, chain);
        }
    }

    private void make(String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var began = generation.get();
        var kept = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        if (kept.getStatus() == HttpServletResponse.SC_OK && response.getHeader("Set-Cookie") == null) {
            var until = clock.instant().plus(READY_FOR);
            var page = ReadyPage.of(response, kept.getContentType(), kept.getContentAsByteArray(), until);
            if (ready.size() >= MOST) {
                ready.clear();
            }
            ready.put(key, page);
            if (generation.get() != began) {
                // It may have been rendered from what has changed since.
                ready.remove(key);
            }
        }
        kept.copyBodyToResponse();
    }

    private @Nullable String key(HttpServletRequest request) {
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        var path = request.getRequestURI();
        var accepted = request.getHeader("Accept-Encoding");
        if (!"GET".equals(request.getMethod())
                || accepted == null
                || !accepted.contains("gzip")
                || !QUERIES.contains(query)
                || same.stream().noneMatch(module -> module.holds(path))) {
            return null;
        }
        return Frames.locale(request).toLanguageTag() + ' ' + path + '?' + query;
    }
}
