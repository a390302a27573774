package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.niangjia.identity.store.Passwords;
import org.niangjia.identity.web.SignInForms.CodeProblems;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * What she meets while too many passwords wait to be compared: her form with the name in it, or the way back with what
 * she wrote. A form that waits to be confirmed goes on waiting ({@link Reconfirmation}).
 */
@ControllerAdvice
class BusyDoor {
    private final SignInForms forms;
    private final Frames frames;

    BusyDoor(SignInForms forms, Frames frames) {
        this.forms = forms;
        this.frames = frames;
    }

    @ExceptionHandler(Passwords.Busy.class)
    ModelAndView busy(HttpServletRequest request) {
        var name = Optional.ofNullable(request.getParameter("username")).orElse("");
        return switch (request.getRequestURI()) {
            case "/sign-in", SignOnController.START, SignOnController.BACK ->
                page("identity/sign-in", forms.signIn(request, name, "identity.refusal.busy"));
            case "/sign-in/code" ->
                page("identity/code", forms.code(request, name, CodeProblems.whole("identity.refusal.busy")));
            case SecondStepController.PATH -> page("identity/second-step", secondStep(request));
            default -> page("identity/notice", notice(request));
        };
    }

    private SecondStepPage secondStep(HttpServletRequest request) {
        var token = Optional.ofNullable(request.getParameter("token")).orElse("");
        return forms.secondStep(request, token, "identity.refusal.busy");
    }

    private NoticePage notice(HttpServletRequest request) {
        var frame = frames.frame(request);
        return NoticePage.of(
                        frame,
                        "identity.busy.title",
                        "identity.refusal.busy",
                        frame.link("/desk/me"),
                        "identity.busy.onward")
                .typed(Typed.of(request));
    }

    private static ModelAndView page(String template, Object page) {
        return Pages.page(template, page, HttpStatus.SERVICE_UNAVAILABLE);
    }
}
