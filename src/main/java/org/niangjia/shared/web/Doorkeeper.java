package org.niangjia.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.Viewer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds every route to its declaration. One without a declaration is closed (and fails the build). */
public final class Doorkeeper implements HandlerInterceptor {
    private static final String OFFICER = Doorkeeper.class.getName() + ".officer";

    private final CurrentOfficer current;

    Doorkeeper(CurrentOfficer current) {
        this.current = current;
    }

    /** The officer whom {@link #preHandle} let in. */
    static Viewer.@Nullable Officer admitted(HttpServletRequest request) {
        return (Viewer.Officer) request.getAttribute(OFFICER);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        if (!(handler instanceof HandlerMethod route)) {
            return true; // static files
        }
        if (declared(route, PublicDoor.class).isPresent() || declaredElsewhere(route)) {
            return true;
        }
        var officer = current.of(request).orElse(null);
        if (officer == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return false;
        }
        request.setAttribute(OFFICER, officer);
        var permitted = declared(route, Requires.class)
                .map(requires -> officer.may(requires.value()))
                .orElseGet(() -> declared(route, SignedIn.class).isPresent());
        if (!permitted) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
        return permitted;
    }

    /** Spring's own error controller answers whoever met an error. */
    private static boolean declaredElsewhere(HandlerMethod route) {
        return route.getBeanType().getName().startsWith("org.springframework.boot.");
    }

    private static <A extends Annotation> Optional<A> declared(HandlerMethod route, Class<A> declaration) {
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(route.getMethod(), declaration);
        return Optional.ofNullable(
                onMethod != null
                        ? onMethod
                        : AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), declaration));
    }
}
