package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.niangjia.identity.model.SignInPolicy;
import org.niangjia.identity.model.Standing;
import org.niangjia.identity.web.Entrance.Entered;
import org.niangjia.shared.Ids;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Pages;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Begins the session of whoever came in, and leads her to where she goes on. */
@Component
class Arrivals {
    private final SignInPolicy policy;
    private final Frames frames;
    private final DeskFrames desks;
    private final CookieCsrfTokenRepository formTokens;
    private final Ids ids;
    private final InstantSource clock;

    Arrivals(
            SignInPolicy policy,
            Frames frames,
            DeskFrames desks,
            CookieCsrfTokenRepository formTokens,
            Ids ids,
            InstantSource clock) {
        this.policy = policy;
        this.frames = frames;
        this.desks = desks;
        this.formTokens = formTokens;
        this.ids = ids;
        this.clock = clock;
    }

    ModelAndView begin(HttpServletRequest request, HttpServletResponse response, Entered entered, String back) {
        return Pages.seeOther(beginning(request, response, entered, back));
    }

    /**
     * From another site's page. A redirect would go on as that site's, and without the cookie of the session (Strict); from
     * a page of ours she goes on as ours, by its button or, sooner, by the head.
     */
    ModelAndView beginFromElsewhere(
            HttpServletRequest request, HttpServletResponse response, Entered entered, String back) {
        var onward = beginning(request, response, entered, back);
        response.setHeader("Refresh", "0; url=" + onward);
        var frame = frames.frame(request);
        var page = NoticePage.of(
                frame, "identity.sign-on.in.title", "identity.sign-on.in.line", onward, "identity.sign-on.in.onward");
        return Pages.page("identity/notice", page);
    }

    private String beginning(HttpServletRequest request, HttpServletResponse response, Entered entered, String back) {
        var standing = entered.standing();
        SignedSession.begin(request, entered, clock.instant(), ids.random());
        formTokens.saveToken(null, request, response);
        var isToldFirst = entered.newsSince() != null;
        var onward = Lack.of(standing, policy, clock.instant())
                .filter(_ -> standing.officer(null).isPresent())
                .map(lack -> isToldFirst ? AccountNews.onto(lack.page()) : lack.page())
                .orElseGet(() -> isToldFirst ? AccountNews.onto("/desk/me") : onward(standing, back));
        return frames.frame(request).link(onward);
    }

    String onward(Standing standing, String back) {
        return WayBack.typed(back)
                .orElseGet(() -> standing.officer(null).map(desks::first).orElse("/desk"));
    }
}
