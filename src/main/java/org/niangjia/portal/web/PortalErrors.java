package org.niangjia.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.store.StoreAway;
import org.niangjia.shared.web.ErrorNumbers;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.PublicDoor;
import org.niangjia.shared.web.Typed;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Whatever went wrong: a plain page with the numbers to call an error number, never the error's own text, and what she had
 * written.
 */
@Controller
@PublicDoor
class PortalErrors implements ErrorController {
    private final Frames frames;
    private final ErrorNumbers numbers;

    PortalErrors(Frames frames, ErrorNumbers numbers) {
        this.frames = frames;
        this.numbers = numbers;
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        var broken = broken(request);
        var status = StoreAway.isCauseOf(broken) ? HttpStatus.SERVICE_UNAVAILABLE : status(request);
        var desk = path(request).startsWith("/desk");
        var frame = frames.frame(request);
        var ours = status.is5xxServerError();
        var page = new ErrorPage(
                frame,
                kind(status),
                ours ? numbers.keep(status.value(), broken) : null,
                ours || status == HttpStatus.FORBIDDEN ? Typed.of(request) : Typed.NOTHING,
                ours ? frame.link(path(request)) : null,
                frame.link(desk ? "/desk" : "/"),
                desk ? "portal.error.desk" : "portal.error.home");
        return Pages.page("portal/error", page, status);
    }

    private static @Nullable Throwable broken(HttpServletRequest request) {
        return (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path ? path : "/";
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer value ? HttpStatus.resolve(value) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }

    private static ErrorPage.Kind kind(HttpStatus status) {
        return switch (status) {
            case FORBIDDEN, UNAUTHORIZED -> ErrorPage.Kind.FORBIDDEN;
            case TOO_MANY_REQUESTS -> ErrorPage.Kind.BUSY;
            case SERVICE_UNAVAILABLE -> ErrorPage.Kind.AWAY;
            default -> status.is4xxClientError() ? ErrorPage.Kind.NOT_FOUND : ErrorPage.Kind.BROKEN;
        };
    }
}
