package org.niangjia.consultation.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.niangjia.consultation.Follow;
import org.niangjia.shared.web.PublicDoor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The quick way out: ends the visit here, has the browser forget what it holds of us, and goes on to a page that
 * anyone might have open. First our own address, so that the visit ends even without script.
 */
@Controller
@PublicDoor
class ExitController {
    private static final Logger LOG = LoggerFactory.getLogger(ExitController.class);

    private final Follow follow;
    private final String neutral;

    ExitController(Follow follow, @Value("${niangjia.exit.neutral-site:https://www.weather.com.cn/}") String neutral) {
        this.follow = follow;
        this.neutral = neutral;
    }

    /** Whatever happens to the database, she gets away, and before it is asked. */
    @GetMapping("/exit")
    void exit(HttpServletRequest request, HttpServletResponse response) throws IOException {
        for (var cookie : FollowCookie.values()) {
            cookie.clear(request, response);
        }
        response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.LOCATION, neutral);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setContentLength(0);
        response.flushBuffer();
        try {
            for (var cookie : FollowCookie.values()) {
                cookie.read(request).ifPresent(follow::end);
            }
        } catch (RuntimeException away) {
            LOG.warn(
                    "a visit could not be ended: {}; it ends by itself",
                    away.getClass().getName());
        }
    }
}
