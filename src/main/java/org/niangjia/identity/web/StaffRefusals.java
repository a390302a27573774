package org.niangjia.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.niangjia.identity.web.SignInForms.CodeProblems;
import org.niangjia.shared.web.DeskFrames;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Typed;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ViewResolver;

/** What the staff's door says when it does not open: always a page with a way on, never a bare number. */
@Component
class StaffRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final Frames frames;
    private final SignInForms forms;
    private final ViewResolver views;

    StaffRefusals(Frames frames, SignInForms forms, @Qualifier("viewResolver") ViewResolver views) {
        this.frames = frames;
        this.forms = forms;
        this.views = views;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        if (isScripted(request)) {
            leadAway(request, response);
        } else if (isPage(request)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", frames.frame(request).link("/sign-in"));
        } else {
            show(ended(request, HttpStatus.UNAUTHORIZED), request, response);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (isScripted(request)) {
            leadAway(request, response);
        } else if (why instanceof CsrfException) {
            show(formTooOld(request), request, response);
        } else {
            var lack = lack();
            if (lack.isEmpty()) {
                show(withoutRole(request), request, response);
            } else if (isPage(request)) {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader(
                        "Location", frames.frame(request).link(lack.get().page()));
            } else {
                show(lacking(lack.get(), request), request, response);
            }
        }
    }

    private ModelAndView formTooOld(HttpServletRequest request) {
        var name = Optional.ofNullable(request.getParameter("username")).orElse("");
        return switch (request.getRequestURI()) {
            case "/sign-in" ->
                Pages.refused("identity/sign-in", forms.signIn(request, name, "identity.refusal.form-too-old"));
            case "/sign-in/code" ->
                Pages.refused(
                        "identity/code",
                        forms.code(request, name, CodeProblems.whole("identity.refusal.form-too-old")));
            case SecondStepController.PATH -> {
                var token = Optional.ofNullable(request.getParameter("token")).orElse("");
                yield Pages.refused(
                        "identity/second-step", forms.secondStep(request, token, "identity.refusal.form-too-old"));
            }
            default -> ended(request, HttpStatus.FORBIDDEN);
        };
    }

    private ModelAndView ended(HttpServletRequest request, HttpStatus status) {
        var frame = frames.frame(request);
        var page = NoticePage.of(
                        frame,
                        "identity.ended.title",
                        "identity.ended.line",
                        frame.link(WayBack.from(request.getRequestURI())
                                .map(back -> "/sign-in?" + WayBack.PARAMETER + "=" + back)
                                .orElse("/sign-in")),
                        "identity.ended.onward")
                .typed(Typed.of(request));
        return Pages.page("identity/notice", page, status);
    }

    private ModelAndView withoutRole(HttpServletRequest request) {
        var frame = frames.frame(request);
        var page = NoticePage.of(
                        frame,
                        "identity.without-role.title",
                        "identity.without-role.line",
                        frame.link("/"),
                        "identity.without-role.onward")
                .signingOut(frame.link("/sign-out"), DeskFrames.csrf(request));
        return Pages.page("identity/notice", page, HttpStatus.FORBIDDEN);
    }

    /** She got her role, lost her second factor, or her password's time ended, while she was writing: it comes back. */
    private ModelAndView lacking(Lack lack, HttpServletRequest request) {
        var frame = frames.frame(request);
        var page = NoticePage.of(
                        frame, "identity.lack.title", lack.lineKey(), frame.link(lack.page()), "identity.lack.onward")
                .typed(Typed.of(request));
        return Pages.page("identity/notice", page, HttpStatus.FORBIDDEN);
    }

    private static Optional<Lack> lack() {
        var there = SecurityContextHolder.getContext().getAuthentication();
        return there == null
                ? Optional.empty()
                : there.getAuthorities().stream()
                        .flatMap(authority -> Lack.of(String.valueOf(authority.getAuthority())).stream())
                        .findFirst();
    }

    private static boolean isPage(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }

    private static boolean isScripted(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    /** htmx would put the sign-in page into the middle of the old one. */
    private void leadAway(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("HX-Redirect", frames.frame(request).link("/sign-in"));
    }

    private void show(ModelAndView page, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setStatus(Objects.requireNonNull(page.getStatus()).value());
        try {
            var name = Objects.requireNonNull(page.getViewName());
            var view = Objects.requireNonNull(views.resolveViewName(name, request.getLocale()));
            view.render(page.getModel(), request, response);
        } catch (IOException | ServletException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new ServletException(failed);
        }
    }
}
