package org.niangjia.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.Viewer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds every route to its declaration. One without a declaration is closed (and fails the build). */
public final class Doorkeeper implements HandlerInterceptor {
    private static final String OFFICER = Doorkeeper.class.getName() + ".officer";

    private final CurrentOfficer current;
    private final RefusedPages refused;
    private final Map<HandlerMethod, Optional<Annotation>> declared = new ConcurrentHashMap<>();

    Doorkeeper(CurrentOfficer current, RefusedPages refused) {
        this.current = current;
        this.refused = refused;
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
        if (declaredElsewhere(route)) {
            return true;
        }
        var declaration =
                declared.computeIfAbsent(route, Doorkeeper::declaration).orElse(null);
        if (declaration instanceof PublicDoor) {
            return true;
        }
        var officer = current.of(request).orElse(null);
        if (officer == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return false;
        }
        request.setAttribute(OFFICER, officer);
        if (declaration instanceof SignedIn) {
            return true;
        }
        if (declaration instanceof Requires requires) {
            if (officer.may(requires.value())) {
                return true;
            }
            refused.refused(officer, requires.value());
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
        return false;
    }

    /** Spring's own error controller answers whoever met an error. */
    private static boolean declaredElsewhere(HandlerMethod route) {
        return route.getBeanType().getName().startsWith("org.springframework.boot.");
    }

    /** What stands on the method counts; only without it, what stands on its class. */
    private static Optional<Annotation> declaration(HandlerMethod route) {
        return Stream.of(route.getMethod(), route.getBeanType())
                .flatMap(Doorkeeper::declarations)
                .findFirst();
    }

    private static Stream<Annotation> declarations(AnnotatedElement element) {
        return Stream.of(Requires.class, SignedIn.class, PublicDoor.class)
                .map(declaration -> (Annotation) AnnotatedElementUtils.findMergedAnnotation(element, declaration))
                .filter(Objects::nonNull);
    }
}
