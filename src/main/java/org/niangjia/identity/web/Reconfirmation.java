package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.model.SignInPolicy;
import org.niangjia.identity.store.Passwords;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Network;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Reconfirmed;
import org.niangjia.shared.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;

/**
 * Holds a form that asks for a sensitive act until she has shown once more who she is. What she filled in waits in the
 * page that asks, and is sent on with her password or code: nothing is done twice and nothing is lost.
 */
@Component
class Reconfirmation implements HandlerInterceptor {
    private static final String FIELD = "confirmation";
    private static final Set<String> NOT_HERS = Set.of("_csrf", FIELD);

    private static final String PROVED = Reconfirmation.class.getName() + ".proved";

    private final Herself herself;
    private final Passkeys passkeys;
    private final SignInPolicy policy;
    private final Frames frames;
    private final InstantSource clock;

    Reconfirmation(Herself herself, Passkeys passkeys, SignInPolicy policy, Frames frames, InstantSource clock) {
        this.herself = herself;
        this.passkeys = passkeys;
        this.policy = policy;
        this.frames = frames;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ModelAndViewDefiningException {
        if (!(handler instanceof HandlerMethod route) || !route.hasMethodAnnotation(Reconfirmed.class)) {
            return true;
        }
        var session = SignedSession.of(request).orElseThrow();
        if (clock.instant().isBefore(session.confirmed().plus(policy.confirmed()))) {
            return true;
        }
        var typed = request.getParameter(FIELD);
        if (typed == null) {
            throw asked(request, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            if (!herself.isProvedBy(OfficerFilter.officer(request).orElseThrow(), typed, Network.of(request))) {
                throw asked(request, "identity.refusal.reconfirm", HttpStatus.UNPROCESSABLE_CONTENT);
            }
        } catch (Passwords.Busy busy) {
            throw asked(request, "identity.refusal.busy", HttpStatus.SERVICE_UNAVAILABLE);
        }
        request.setAttribute(PROVED, true);
        return true;
    }

    /** Only now: what the act itself does to the rows of sessions it does by the id under which this one lies there. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (request.getAttribute(PROVED) != null) {
            SignedSession.confirm(request, clock.instant());
        }
    }

    private ModelAndViewDefiningException asked(
            HttpServletRequest request, @Nullable String problemKey, HttpStatus status) {
        return new ModelAndViewDefiningException(Pages.page("identity/reconfirm", page(request, problemKey), status));
    }

    private ReconfirmPage page(HttpServletRequest request, @Nullable String problemKey) {
        var frame = frames.frame(request);
        var field = Fields.secret(frame.words(), FIELD, "identity.reconfirm.field", problemKey);
        return new ReconfirmPage(
                frame,
                DeskFrames.csrf(request),
                frame.link(request.getRequestURI()),
                waiting(request),
                field,
                passkeys.ask(OfficerFilter.officer(request).orElseThrow().account(), FIELD, true, request)
                        .orElse(null),
                Fields.problems(List.of(field)),
                frame.link("/desk/me"));
    }

    private static List<Typed.Value> waiting(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(sent -> !NOT_HERS.contains(sent.getKey()) && !Frames.CHOICES.contains(sent.getKey()))
                .flatMap(sent -> Arrays.stream(sent.getValue()).map(value -> new Typed.Value(sent.getKey(), value)))
                .toList();
    }
}
