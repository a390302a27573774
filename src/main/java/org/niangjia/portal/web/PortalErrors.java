package org.niangjia.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import org.niangjia.shared.Ids;
import org.niangjia.shared.web.Frames;
import org.niangjia.shared.web.Pages;
import org.niangjia.shared.web.PublicDoor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whatever went wrong: a plain page with the numbers to call and an error number, never the error's own text. */
@Controller
@PublicDoor
class PortalErrors implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(PortalErrors.class);

    private final Frames frames;
    private final Ids ids;

    PortalErrors(Frames frames, Ids ids) {
        this.frames = frames;
        this.ids = ids;
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        var status = status(request);
        var frame = frames.frame(request);
        var number = status.is5xxServerError() ? number() : null;
        if (number != null) {
            LOG.error("error number {}, status {}", number, status.value());
        }
        return Pages.page("portal/error", new ErrorPage(frame, kind(status), number, frame.link("/")), status);
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

    private String number() {
        return HexFormat.of().toHexDigits((int) ids.random().getLeastSignificantBits());
    }
}
