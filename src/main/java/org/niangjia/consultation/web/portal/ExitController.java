package org.niangjia.consultation.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.niangjia.consultation.Follow;
import org.niangjia.shared.web.PublicDoor;
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
    private final Follow follow;
    private final String neutral;

    ExitController(Follow follow, @Value("${niangjia.exit.neutral-site:https://www.weather.com.cn/}") String neutral) {
        this.follow = follow;
        this.neutral = neutral;
    }

    @GetMapping("/exit")
    void exit(HttpServletRequest request, HttpServletResponse response) {
        try {
            FollowCookie.read(request).ifPresent(follow::end);
        } finally {
            // Whatever happens to the database, she gets away.
            FollowCookie.clear(request, response);
            response.setHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(HttpHeaders.LOCATION, neutral);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        }
    }
}
